package fr.sillage.reporting.view;

import java.time.Instant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import fr.sillage.api.ServiceCredentials;
import fr.sillage.reporting.gathering.FiguresWanted;

/** The indicators, asked while a person waits. */
@RegisterRestClient(configKey = "indicators-now")
@RegisterProvider(ServiceCredentials.class)
@Path("/api/v1")
interface IndicatorsNow {

    /** A list whose ETag changes with anything in the service: figures, being asked for by POST, have none of their own. */
    @GET
    @Path("indicators")
    Response indicators(@QueryParam("limit") int limit, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String tag);

    /** @param asOf the moment whose knowledge is asked for; now where null */
    @POST
    @Path("figures")
    Response figures(FiguresWanted wanted, @QueryParam("asOf") Instant asOf);
}
