package fr.sillage.reporting.page;

import java.net.URI;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.security.Authenticated;

/** Where a browser is asked who is there, and then sent back to the page it came from. */
@Path("/connexion")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class SignInPage {

    @GET
    @Operation(hidden = true)
    public Response signIn(@RestQuery @DefaultValue("/") String vers) {
        return Response.seeOther(URI.create(isOurs(vers) ? vers : "/")).build();
    }

    /** Not to another site, whatever a link says: {@code //elsewhere} and {@code /\elsewhere} lead there too. */
    static boolean isOurs(String address) {
        return address.matches("/(?:[\\w.-]+(?:/[\\w.-]+)*/?)?(?:\\?[\\w.=&%+~-]*)?");
    }
}
