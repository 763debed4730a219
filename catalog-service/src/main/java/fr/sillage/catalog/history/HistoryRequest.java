package fr.sillage.catalog.history;

import java.time.Instant;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Instants;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;

/** Which versions are asked for: a page of them all, or the one that stood at an instant. */
public class HistoryRequest extends PageRequest {

    @QueryParam("asOf")
    @Parameter(description = "Only the version that stood at this instant, such as `2026-06-26T14:00:00Z`, with all that it told")
    String asOf;

    boolean isOfOneInstant() {
        return asOf != null;
    }

    /** @throws ProblemException 400 where what was sent is no instant */
    Instant asOf() {
        return Instants.parameter("asOf", asOf);
    }
}
