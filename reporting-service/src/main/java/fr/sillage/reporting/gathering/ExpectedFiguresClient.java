package fr.sillage.reporting.gathering;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import fr.sillage.api.ServiceCredentials;

@RegisterRestClient(configKey = "indicators")
@RegisterProvider(ServiceCredentials.class)
@Path("/api/v1/expected-figures")
interface ExpectedFiguresClient {

    /** @param after absent for the first page */
    @GET
    Listed<OwedFigure> owed(@QueryParam("scheme") String scheme, @QueryParam("from") String from, @QueryParam("to") String to,
            @QueryParam("state") List<String> states, @QueryParam("limit") int limit, @QueryParam("after") String after);
}
