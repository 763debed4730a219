package fr.sillage.reporting.programme;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import fr.sillage.api.ServiceCredentials;
import fr.sillage.api.Visitor;
import fr.sillage.reporting.gathering.Listed;
import fr.sillage.reporting.gathering.Published;

/** The published programme of the catalog, asked while a person waits. */
@RegisterRestClient(configKey = "catalog-now")
@RegisterProvider(ServiceCredentials.class)
@RegisterProvider(Visitor.class)
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
interface ProgrammeNow {

    @GET
    @Path("public/purchasing-intentions")
    Listed<Published.Intention> intentions(@BeanParam Wanted wanted, @QueryParam("limit") int limit,
            @QueryParam("after") String after);

    @GET
    @Path("public/purchasing-intentions/{ref}")
    Published.Intention intention(String ref);

    @GET
    @Path("vocabularies/{name}")
    Published.Words words(String name);
}
