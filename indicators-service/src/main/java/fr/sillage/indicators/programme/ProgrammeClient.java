package fr.sillage.indicators.programme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.ServiceCredentials;

@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ServiceCredentials.class)
@Path("/api/v1/programme-figures")
interface ProgrammeClient {

    @GET
    ProgrammeFigures figures(@RestQuery int year);
}
