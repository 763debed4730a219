package fr.sillage.api;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code X-Request-Id}: taken from the caller or made here, in every answer, in the logs, and on to the services called. */
@RequestScoped
public class RequestId {

    public static final String HEADER = "X-Request-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private String value = UUID.randomUUID().toString();

    public String value() {
        return value;
    }

    /** What is not plain text is not repeated: it would end up in logs and headers. */
    void accept(String given) {
        if (given != null && ACCEPTED.matcher(given).matches()) {
            value = given;
        }
    }

    /** Filters of their own class, as a request-scoped bean cannot be one. */
    public static class Filters {

        private final RequestId requestId;

        public Filters(RequestId requestId) {
            this.requestId = requestId;
        }

        @ServerRequestFilter(preMatching = true)
        public void in(ContainerRequestContext request) {
            requestId.accept(request.getHeaderString(HEADER));
            MDC.put("requestId", requestId.value());
        }

        @ServerResponseFilter
        public void out(ContainerResponseContext response) {
            response.getHeaders().putSingle(HEADER, requestId.value());
        }
    }
}
