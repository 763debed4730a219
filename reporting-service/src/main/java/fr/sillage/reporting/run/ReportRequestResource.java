package fr.sillage.reporting.run;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import fr.sillage.api.Fault;
import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Stewardship;
import fr.sillage.reporting.gathering.Years;
import fr.sillage.reporting.kind.ReportKind;
import io.quarkus.security.Authenticated;

/** Asking for a report: it is made later, by a run to follow. */
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@Authenticated
public class ReportRequestResource {

    private final RunRepository runs;
    private final RunWorker worker;
    private final Stewardship stewardship;
    private final Idempotency idempotency;
    private final Ledger ledger;
    private final Clock clock;

    ReportRequestResource(RunRepository runs, RunWorker worker, Stewardship stewardship, Idempotency idempotency, Ledger ledger,
            Clock clock) {
        this.runs = runs;
        this.worker = worker;
        this.stewardship = stewardship;
        this.idempotency = idempotency;
        this.ledger = ledger;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Asks for a new edition of a report", description = "Needs a steward of one of the scheme’s buyers. "
            + "While the catalog is down only a steward of the whole instance is heard, as nobody can say whose scheme it is; "
            + "the run then waits for the catalog.")
    @APIResponse(responseCode = "202", description = "Accepted: follow the run at Location", headers = @Header(name = "Location", schema = @Schema(implementation = String.class)), content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RunView.class)))
    public RestResponse<RunView> requestReport(@NotNull @Valid RunBody body,
            @HeaderParam("Idempotency-Key") @Parameter(description = "The same key with the same body makes one run") String key) {
        Optional<CatalogSnapshot.Scheme> scheme = stewardship.requireForLater(body.scheme());
        refuse(faults(body, scheme.map(Years::of)));
        List<String> buyers = scheme.map(CatalogSnapshot.Scheme::buyers).orElse(List.of());
        byte[] request = (body.scheme() + "/" + body.kind() + "/" + body.year()).getBytes(StandardCharsets.UTF_8);
        RunView run = ledger.write("report requested", change -> idempotency.once(key, request, RunView.class, () -> {
            var made = new Run(body, buyers, clock.instant(), change.id());
            runs.persist(made);
            return RunView.from(made, clock.instant());
        }));
        worker.wake();
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, run).location(URI.create("/api/v1/runs/" + run.id()))
                .build();
    }

    private List<Fault> faults(RunBody body, Optional<Years> years) {
        var faults = new ArrayList<Fault>();
        ReportKind.fault(body.kind()).ifPresent(faults::add);
        years.filter(y -> !y.contains(body.year())).ifPresent(y -> faults.add(
                Fault.at("/year", "year-outside-scheme", body.year().toString(), String.valueOf(y.first()),
                        String.valueOf(y.last()))));
        if (body.year() > LocalDate.now(clock).getYear()) {
            faults.add(Fault.at("/year", "year-not-begun", body.year().toString()));
        }
        return faults;
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
    }
}
