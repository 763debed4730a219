package fr.sillage.reporting.gathering;

import java.time.Instant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.ServiceCredentials;

@RegisterRestClient(configKey = "indicators")
@RegisterProvider(ServiceCredentials.class)
@Path("/api/v1")
interface IndicatorsClient {

    /** @param asOf the moment whose knowledge is asked for; now where null */
    @POST
    @Path("figures")
    Figures figures(FiguresWanted wanted, @RestQuery Instant asOf);

    @GET
    @Path("closures/{scheme}/{year}")
    ClosedYear closure(String scheme, int year);

    @PUT
    @Path("closures/{scheme}/{year}")
    ClosedYear close(String scheme, int year, ClosedYear told);

    @GET
    @Path("closures/{scheme}/{year}/errata")
    @Produces(MediaType.APPLICATION_JSON)
    Listed<Erratum> errata(String scheme, int year, @RestQuery long since, @RestQuery int limit, @RestQuery String after);
}
