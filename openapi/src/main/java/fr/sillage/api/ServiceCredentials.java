package fr.sillage.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
        authorization = authorization(secret);
    }

    private static String authorization(String secret) {
        return "Basic " + Base64.getEncoder()
                .encodeToString((Accounts.SERVICE + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether a call is signed by a service of this instance, without asking anybody else who they are.
     *
     * @param header its Authorization; null where it has none
     */
    public static boolean signed(String header, String secret) {
        // in a time that does not tell how much of it was right
        return header != null && MessageDigest.isEqual(header.getBytes(StandardCharsets.UTF_8),
                authorization(secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, authorization);
        if (MDC.get("requestId") != null) {
            request.getHeaders().putSingle(RequestId.HEADER, MDC.get("requestId"));
        }
    }
}
