package fr.sillage.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/** Signs a call to another service with this service's own identity, and passes the request id on. */
public class ServiceCredentials implements ClientRequestFilter {

    private final String authorization;

    public ServiceCredentials(@ConfigProperty(name = "sillage.service-secret") String secret) {
        authorization = "Basic " + Base64.getEncoder()
                .encodeToString((Accounts.SERVICE + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, authorization);
        if (MDC.get("requestId") != null) {
            request.getHeaders().putSingle(RequestId.HEADER, MDC.get("requestId"));
        }
    }
}
