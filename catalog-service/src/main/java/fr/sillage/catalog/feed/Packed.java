package fr.sillage.catalog.feed;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * A whole body, packed as it is written: the rows go through, a sixth of them stays. Only then is it sent, so that a slow
 * reader holds no connection to the database, and what cannot be read is refused instead of broken off.
 */
public record Packed(byte[] gzip) {

    private static final int BUFFER = 1 << 16;

    /** What writes a body. */
    public interface Writing {

        void to(OutputStream out) throws IOException;
    }

    public static Packed of(Writing writing) {
        var bytes = new ByteArrayOutputStream(BUFFER);
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(bytes, BUFFER), BUFFER)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Packed(bytes.toByteArray());
    }

    /** Packed for those who take gzip, unpacked on the way for all others. */
    public Response answer(HttpHeaders headers, MediaType type) {
        if (AcceptedEncodings.of(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING)).contain("gzip")) {
            return Response.ok(gzip, type).header(HttpHeaders.CONTENT_ENCODING, "gzip").build();
        }
        StreamingOutput unpacked = out -> new GZIPInputStream(new ByteArrayInputStream(gzip), BUFFER).transferTo(out);
        return Response.ok(unpacked, type).build();
    }
}
