package fr.sillage.reporting.page;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/** Asks the catalog for what a page shows to anybody: where it does not answer, the page says so. */
public final class Asking {

    private static final Set<Integer> NOT_THERE = Set.of(ProblemType.UNREADABLE.status(), ProblemType.NOT_FOUND.status(),
            ProblemType.RULE_BROKEN.status());

    private Asking() {
    }

    /**
     * Empty where there is no such thing, or what is asked for cannot be.
     *
     * @throws ProblemException 429 where its reader asked too much already, 503 where there is no answer
     */
    public static <T> Optional<T> found(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (WebApplicationException e) {
            if (NOT_THERE.contains(e.getResponse().getStatus())) {
                return Optional.empty();
            }
            throw e.getResponse().getStatus() == ProblemType.TOO_MANY_REQUESTS.status() ? tooMany(e.getResponse())
                    : unavailable();
        } catch (ProcessingException e) {
            throw unavailable();
        }
    }

    /**
     * As {@link #found}, of what is always there.
     *
     * @throws ProblemException 404 where what is asked for cannot be, 503 where there is no answer
     */
    public static <T> T answer(Supplier<T> call) {
        return found(call).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "page-unknown"));
    }

    private static ProblemException tooMany(Response answer) {
        return ProblemException.of(ProblemType.TOO_MANY_REQUESTS, "too-many-requests.detail",
                answer.getHeaderString("RateLimit-Limit"), answer.getHeaderString(HttpHeaders.RETRY_AFTER));
    }

    private static ProblemException unavailable() {
        return ProblemException.of(ProblemType.UNAVAILABLE, "view-unavailable.catalog");
    }
}
