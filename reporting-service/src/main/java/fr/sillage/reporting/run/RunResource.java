package fr.sillage.reporting.run;

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

    RunResource(RunRepository runs, Rights rights) {
        this.runs = runs;
        this.rights = rights;
    }

    @GET
    @Operation(summary = "The runs of the caller’s buyers, the latest first")
    public Page<RunView> listRuns(@Valid @BeanParam PageRequest page) {
        return Page.of(runs.page(rights.readable(), page), page, run -> String.valueOf(run.id()), RunView::from);
    }

    @GET
    @Path("{id}")
    public RunView getRun(long id) {
        Run run = runs.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("run", id));
        rights.requireReading(run.buyers());
        return RunView.from(run);
    }
}
