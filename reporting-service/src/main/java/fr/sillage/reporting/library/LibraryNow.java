package fr.sillage.reporting.library;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import fr.sillage.api.ServiceCredentials;

/** The catalog's library, asked while a person waits. */
@RegisterRestClient(configKey = "catalog-now")
@RegisterProvider(ServiceCredentials.class)
@Path("/api/v1")
interface LibraryNow {

    @GET
    @Path("library")
    Shelved.Entries items(@QueryParam("state") String state, @QueryParam("shelf") Shelf shelf, @QueryParam("kind") String kind,
            @QueryParam("q") String words, @QueryParam("limit") int limit, @QueryParam("after") String after);

    @GET
    @Path("library/shelves")
    Shelved.Shelves shelves();

    @GET
    @Path("library/{code}")
    Shelved.Item item(String code);

    @GET
    @Path("terms")
    Shelved.Terms terms(@QueryParam("state") String state, @QueryParam("q") String words, @QueryParam("limit") int limit,
            @QueryParam("after") String after);
}
