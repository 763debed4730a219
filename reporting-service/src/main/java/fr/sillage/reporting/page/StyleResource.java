package fr.sillage.reporting.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** The one style sheet of all pages: that of the reports, whose parts they show, and what pages have besides. */
@Path("/style")
@PermitAll
@Produces("text/css;charset=UTF-8")
public class StyleResource {

    private final String sheet = Stream.of("/report/report.css", "/report/screen.css", "/page/page.css")
            .map(StyleResource::read).collect(Collectors.joining("\n"));
    private final EntityTag tag = new EntityTag(Integer.toHexString(sheet.hashCode()));

    @GET
    @Path("sillage.css")
    @Operation(hidden = true)
    public Response sheet(@Context Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(sheet) : unchanged).tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300").build();
    }

    private static String read(String name) {
        try (InputStream in = StyleResource.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
