package fr.sillage.reporting.run;

import java.time.Clock;
import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import io.quarkus.security.Authenticated;

/** How the making of reports goes. */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
@Authenticated
public class RunResource {

    private final RunRepository runs;
    private final Rights rights;
    private final Clock clock;

    RunResource(RunRepository runs, Rights rights, Clock clock) {
        this.runs = runs;
        this.rights = rights;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The runs of the caller’s buyers, the latest first")
    public Page<RunView> listRuns(@BeanParam RunFilter filter, @Valid @BeanParam PageRequest page) {
        Instant now = clock.instant();
        return Page.of(runs.page(rights.readable(), filter, now, page), page, run -> String.valueOf(run.id()),
                run -> RunView.from(run, now));
    }

    @GET
    @Path("{id}")
    public RunView getRun(long id) {
        Run run = runs.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("run", id));
        rights.requireReading(run.buyers());
        return RunView.from(run, clock.instant());
    }
}
