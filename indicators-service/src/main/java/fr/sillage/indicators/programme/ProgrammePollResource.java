package fr.sillage.indicators.programme;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ProblemException;
import fr.sillage.api.Right;
import fr.sillage.api.Rights;
import io.quarkus.security.Authenticated;

/** What was taken over from the catalog's programme of purchases. For the staff of the instance: it tells of every buyer. */
@Path("/api/v1/programme-polls")
@Tag(name = "Observations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ProgrammePollResource {

    private final ProgrammePollRepository polls;
    private final Rights rights;

    ProgrammePollResource(ProgrammePollRepository polls, Rights rights) {
        this.polls = polls;
        this.rights = rights;
    }

    @GET
    @Path("last")
    @Operation(summary = "How the last look at the catalog’s programme went, and which figures were left as somebody gave them")
    public ProgrammePollView getLastProgrammePoll() {
        rights.requireReading(List.of(Right.EVERY_BUYER));
        return polls.last().orElseThrow(() -> ProblemException.notFound("programme-poll", "last"));
    }
}
