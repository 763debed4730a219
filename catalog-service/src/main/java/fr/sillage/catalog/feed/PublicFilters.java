package fr.sillage.catalog.feed;

import java.util.Optional;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * What holds for all that anybody may read, and for nothing else: portals in a browser may read it, and nobody all the time.
 */
public class PublicFilters {

    static final String PREFIX = "/api/v1/public/";

    /** Opened by a link that one firm was sent: counted, but no other page's business. */
    private static final String BY_LINK = PREFIX + "self-assessments/";

    private static final int BEFORE_ANY_READING = 1_000;
    private static final String A_DAY = "86400";

    private final PublicSpending spending;
    private final HttpServerRequest connection;

    PublicFilters(PublicSpending spending, HttpServerRequest connection) {
        this.spending = spending;
        this.connection = connection;
    }

    /** A browser asks first whether a page from elsewhere may send what it is about to. */
    @ServerRequestFilter(preMatching = true)
    public Optional<Response> preflight(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS) || !isForPortals(request)
                || request.getHeaderString("Access-Control-Request-Method") == null) {
            return Optional.empty();
        }
        return Optional.of(Response.noContent().header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match, X-Request-Id")
                .header("Access-Control-Max-Age", A_DAY).build());
    }

    @ServerRequestFilter(priority = BEFORE_ANY_READING)
    public void count(ContainerRequestContext request) {
        if (!isPublic(request)) {
            return;
        }
        if (connection.version() == HttpVersion.HTTP_2) {
            // there the server packs once more whatever says that it is packed
            request.getHeaders().remove(HttpHeaders.ACCEPT_ENCODING);
        }
        spending.spend(1);
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (!isPublic(request)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (isForPortals(request)) {
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Expose-Headers", "ETag, Link, Retry-After, RateLimit-Limit, RateLimit-Remaining, "
                    + "RateLimit-Reset, X-Request-Id, " + FeedETag.Filter.POSITION + ", " + FeedETag.Filter.EPOCH);
        }
        if (headers.remove(HttpHeaders.CONTENT_ENCODING) != null) {
            // the server has written "identity", to keep itself from packing: another one of ours would only stand beside it
            connection.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        spending.granted().ifPresent(grant -> {
            headers.putSingle("RateLimit-Limit", grant.limit());
            headers.putSingle("RateLimit-Remaining", grant.remaining());
            headers.putSingle("RateLimit-Reset", grant.reset());
            if (!grant.allowed()) {
                headers.putSingle(HttpHeaders.RETRY_AFTER, grant.reset());
            }
        });
    }

    private static boolean isPublic(ContainerRequestContext request) {
        return path(request).startsWith(PREFIX);
    }

    private static boolean isForPortals(ContainerRequestContext request) {
        return isPublic(request) && !path(request).startsWith(BY_LINK);
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getPath();
    }
}
