package fr.sillage.api;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

import io.vertx.core.http.HttpServerRequest;

/**
 * Says for whom another service is asked: the address of who waits for the page. What anybody may ask is counted by
 * address, and without this all who read pages would be one.
 */
public class Visitor implements ClientRequestFilter {

    /** Heard only from another service of this instance. */
    public static final String HEADER = "X-Sillage-Visitor";

    private final HttpServerRequest connection;

    public Visitor(HttpServerRequest connection) {
        this.connection = connection;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HEADER, connection.remoteAddress().hostAddress());
    }
}
