package fr.sillage.indicators.observation;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Instants;
import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;

/** The moment whose knowledge is asked for. */
public class Moment {

    @QueryParam("asOf")
    @Parameter(description = "What was known at this instant, such as `2026-06-26T14:00:00Z`; now where absent")
    String asOf;

    public boolean isNow() {
        return asOf == null;
    }

    /** @throws ProblemException 400 where what was sent is no instant */
    public Stand stand(Ledger ledger, Ledger.Position head) {
        return isNow() ? Stand.now(head) : Stand.then(ledger.at(Instants.parameter("asOf", asOf)));
    }
}
