package fr.sillage.catalog.feed;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.ServiceCredentials;
import fr.sillage.api.Visitor;
import io.vertx.core.http.HttpServerRequest;

/**
 * What the request at hand spends of what its caller may ask in a minute. Being asked costs one; who makes more than a page
 * spends the rest, so that it costs the same whatever headers it was asked for with.
 */
@RequestScoped
class PublicSpending {

    private final PublicLimits limits;
    private final HttpServerRequest connection;
    private final Optional<String> secret;
    private PublicLimits.Grant granted;

    PublicSpending(PublicLimits limits, HttpServerRequest connection,
            @ConfigProperty(name = "sillage.service-secret") Optional<String> secret) {
        this.limits = limits;
        this.connection = connection;
        this.secret = secret;
    }

    /**
     * @param cost in pages
     * @throws ProblemException 429 where so much is not left
     */
    void spend(int cost) {
        granted = caller().flatMap(caller -> limits.spend(caller, cost)).orElse(null);
        if (granted != null && !granted.allowed()) {
            throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS, "too-many-requests.detail", limits.perMinute(),
                    granted.reset());
        }
    }

    /**
     * Who is counted: an address, and apart from it the same address where a person there reads our pages, so that neither can
     * starve the other. What our own services ask for nobody in particular is not counted.
     */
    private Optional<String> caller() {
        String address = connection.remoteAddress().hostAddress();
        return isOurs() ? Optional.ofNullable(connection.getHeader(Visitor.HEADER)).map(visitor -> "page " + visitor)
                : Optional.of(address);
    }

    private boolean isOurs() {
        return secret.filter(known -> ServiceCredentials.signed(connection.getHeader(HttpHeaders.AUTHORIZATION), known))
                .isPresent();
    }

    /** What is left by now; empty where nothing is counted. */
    Optional<PublicLimits.Grant> granted() {
        return Optional.ofNullable(granted);
    }
}
