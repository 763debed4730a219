package fr.sillage.reporting.view;

import java.util.function.Supplier;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * What came back from a service, whatever its status.
 *
 * @param tag by which it can be asked whether this has changed; may be null
 */
record Reply(int status, String tag, byte[] body) {

    static final int OK = 200;
    static final int NOT_MODIFIED = 304;
    static final int NOT_FOUND = 404;

    /** @throws UnansweredException where nothing came back in time */
    static Reply of(Supplier<Response> call) {
        try (Response response = call.get()) {
            return new Reply(response.getStatus(), response.getHeaderString(HttpHeaders.ETAG),
                    response.getStatus() == OK ? response.readEntity(byte[].class) : new byte[0]);
        } catch (WebApplicationException e) {
            return new Reply(e.getResponse().getStatus(), null, new byte[0]);
        } catch (ProcessingException e) {
            throw UnansweredException.because(e.getMessage());
        }
    }

    Reply with(String otherTag) {
        return new Reply(status, otherTag, body);
    }
}
