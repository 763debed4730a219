package fr.sillage.reporting.view;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import fr.sillage.api.ServiceCredentials;

/** The catalog, asked while a person waits: a few seconds, and only for what has changed. */
@RegisterRestClient(configKey = "catalog-now")
@RegisterProvider(ServiceCredentials.class)
@Path("/api/v1")
interface CatalogNow {

    @GET
    @Path("schemes")
    Response schemes(@QueryParam("limit") int limit, @QueryParam("after") String after,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String tag);

    @GET
    @Path("organisations")
    Response organisations(@QueryParam("limit") int limit, @QueryParam("after") String after,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String tag);

    @GET
    @Path("schemes/{scheme}/snapshot")
    Response snapshot(String scheme, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String tag);
}
