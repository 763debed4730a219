package fr.sillage.reporting.run;

import java.time.Clock;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import io.quarkus.security.Authenticated;

/** How the making of reports goes. */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
@Authenticated
public class RunResource {

    private final RunRepository runs;
    private final RunReader reader;
    private final Ledger ledger;
    private final Rights rights;
    private final Clock clock;

    RunResource(RunRepository runs, RunReader reader, Ledger ledger, Rights rights, Clock clock) {
        this.runs = runs;
        this.reader = reader;
        this.ledger = ledger;
        this.rights = rights;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The runs of the caller’s buyers, the latest first")
    public Page<RunView> listRuns(@BeanParam RunFilter filter, @Valid @BeanParam PageRequest page) {
        return Page.of(reader.page(filter, page), page, run -> String.valueOf(run.id()), Function.identity());
    }

    @GET
    @Path("{id}")
    public RunView getRun(long id) {
        return reader.find(id);
    }

    @PUT
    @Path("{id}/withdrawal")
    @Operation(summary = "Gives up a run that waits", description = """
            Needs a steward of one of the scheme’s buyers. For what waits and cannot come to anything: the run has FAILED then, and \
            tells the reason; its attempts stay. 409 while an attempt is being made, where the run is at its end, and where a \
            schedule wants it, which would have it made again. A correction that is withdrawn is made again only once something \
            else is corrected; whoever asks for the report has it told all the same. No precondition is asked for: what was \
            withdrawn stays so. Withdrawing again for the same reason changes nothing.""")
    public RunView withdrawRun(long id, @NotNull @Valid WithdrawalBody body) {
        rights.requireForSomeBuyer(Role.STEWARD);
        return ledger.write("run withdrawn", change -> {
            Run run = runs.lock(id).orElseThrow(() -> ProblemException.notFound("run", id));
            rights.require(Role.STEWARD, run.buyers());
            if (!run.isWithdrawn(body)) {
                refuseUnlessItMayBeGivenUp(run);
                run.withdraw(body, change);
            }
            return RunView.from(run, clock.instant());
        });
    }

    private static void refuseUnlessItMayBeGivenUp(Run run) {
        if (run.isRunning()) {
            throw ProblemException.of(ProblemType.CONFLICT, "run-at-work");
        }
        if (run.state() != Run.State.WAITING) {
            throw ProblemException.of(ProblemType.CONFLICT, "run-at-its-end");
        }
        if (run.trigger() == Run.Trigger.SCHEDULED) {
            throw ProblemException.of(ProblemType.CONFLICT, "run-of-schedule");
        }
    }
}
