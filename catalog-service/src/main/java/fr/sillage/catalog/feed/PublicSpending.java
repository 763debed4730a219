package fr.sillage.catalog.feed;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import io.vertx.core.http.HttpServerRequest;

/**
 * What the request at hand spends of what its caller may ask in a minute. Being asked costs one; who makes more than a page
 * spends the rest, so that it costs the same whatever headers it was asked for with.
 */
@RequestScoped
class PublicSpending {

    private final PublicLimits limits;
    private final HttpServerRequest connection;
    private PublicLimits.Grant granted;

    PublicSpending(PublicLimits limits, HttpServerRequest connection) {
        this.limits = limits;
        this.connection = connection;
    }

    /**
     * @param cost in pages
     * @throws ProblemException 429 where so much is not left
     */
    void spend(int cost) {
        granted = limits.spend(connection.remoteAddress().hostAddress(), cost).orElse(null);
        if (granted != null && !granted.allowed()) {
            throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS, "too-many-requests.detail", limits.perMinute(),
                    granted.reset());
        }
    }

    /** What is left by now; empty where nothing is counted. */
    Optional<PublicLimits.Grant> granted() {
        return Optional.ofNullable(granted);
    }
}
