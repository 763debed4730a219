package fr.sillage.reporting.gathering;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import fr.sillage.api.ServiceCredentials;

@RegisterRestClient(configKey = "indicators")
@RegisterProvider(ServiceCredentials.class)
@Path("/api/v1/figures")
interface IndicatorsClient {

    @POST
    Figures figures(FiguresWanted wanted);
}
