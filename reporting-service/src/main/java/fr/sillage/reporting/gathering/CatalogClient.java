package fr.sillage.reporting.gathering;

import java.time.LocalDate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.ServiceCredentials;

@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ServiceCredentials.class)
@Path("/api/v1/schemes/{scheme}")
interface CatalogClient {

    @GET
    CatalogSnapshot.Scheme scheme(String scheme);

    @GET
    @Path("snapshot")
    CatalogSnapshot snapshot(String scheme);

    @GET
    @Path("committees")
    Listed<Committee> committees(String scheme);

    @GET
    @Path("committees/{committee}/sittings/{date}/pack")
    SittingPack sittingPack(String scheme, String committee, LocalDate date);

    @GET
    @Path("opinions")
    Listed<Opinion> opinions(String scheme, @RestQuery String subjectType, @RestQuery String subjectRef);
}
