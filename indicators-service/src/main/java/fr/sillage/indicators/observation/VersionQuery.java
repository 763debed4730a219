package fr.sillage.indicators.observation;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/** Which versions a reader asks for. */
public class VersionQuery extends Moment {

    @QueryParam("includeHistory")
    @Parameter(description = "Also what was superseded or retracted, each version with when it stood")
    boolean includeHistory;

    @QueryParam("updatedAfter")
    @Parameter(description = "A position of the ledger: what was written later, retractions among it")
    Long updatedAfter;

    /** Whether nothing is asked for but what stands now. */
    boolean isPlain() {
        return asOf == null && !includeHistory && updatedAfter == null;
    }

    /** @throws ProblemException 400 where the changes asked for come after the moment asked for */
    Versions versions(long until) {
        if (updatedAfter != null && updatedAfter > until) {
            throw ProblemException.of(ProblemType.UNREADABLE, "updated-after-ahead", updatedAfter, until);
        }
        return new Versions(updatedAfter == null ? 0 : updatedAfter, until, includeHistory,
                includeHistory || updatedAfter != null);
    }
}
