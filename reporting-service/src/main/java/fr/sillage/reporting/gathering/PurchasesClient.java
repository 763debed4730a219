package fr.sillage.reporting.gathering;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.ServiceCredentials;

/** The programme of a buyer’s purchases, asked while a report is made. */
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ServiceCredentials.class)
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
interface PurchasesClient {

    @GET
    @Path("public/purchasing-intentions")
    Listed<Published.Intention> published(@RestQuery String buyer, @RestQuery int limit, @RestQuery String after);

    @GET
    @Path("purchasing-intentions/reasons")
    Listed<Purchases.Reason> reasons(@RestQuery String buyer, @RestQuery int year, @RestQuery int limit,
            @RestQuery String after);

    @GET
    @Path("purchasing-intentions/warnings")
    Listed<Purchases.Warned> warned(@RestQuery String buyer, @RestQuery int year, @RestQuery String code,
            @RestQuery int limit, @RestQuery String after);

    @GET
    @Path("vocabularies/{name}")
    Published.Words words(String name);
}
