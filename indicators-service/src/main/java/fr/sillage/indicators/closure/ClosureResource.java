package fr.sillage.indicators.closure;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.Code;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.Wanted;
import fr.sillage.indicators.observation.Observed;
import io.quarkus.security.Authenticated;

/** Years whose figures have been told. */
@Path("/api/v1/closures")
@Tag(name = "Closures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ClosureResource {

    private final ClosureRepository closures;
    private final ErrataRepository errata;
    private final Ledger ledger;
    private final Rights rights;
    private final Clock clock;

    ClosureResource(ClosureRepository closures, ErrataRepository errata, Ledger ledger, Rights rights, Clock clock) {
        this.closures = closures;
        this.errata = errata;
        this.ledger = ledger;
        this.rights = rights;
        this.clock = clock;
    }

    @GET
    @ListETag
    @Transactional
    @Operation(summary = "Closed years", description = "Those of the buyers that the caller may read.")
    public Page<ClosureView> listClosures() {
        return Page.whole(closures.all().stream().filter(closure -> rights.has(Role.READER, closure.buyers()))
                .map(ClosureView::from).toList());
    }

    @GET
    @Path("{scheme}/{year}")
    @ListETag
    @Transactional
    @Operation(summary = "A closed year")
    public ClosureView getClosure(String scheme, int year) {
        return ClosureView.from(readable(scheme, year));
    }

    @PUT
    @Path("{scheme}/{year}")
    @Operation(summary = "Close a year", description = """
            From now on a line that changes a figure of these buyers and that year needs a reason, and shows among the errata. A \
            figure belongs to the year in which its period ends: the winter that began in it does not. \
            Needs a steward of each buyer, or the service that publishes the report.

            No precondition is asked for: the same closing sent again changes nothing, a later edition moves the position to \
            which errata are held, and no buyer can be left out again.""")
    public ClosureView replaceClosure(@Code String scheme, @Min(1900) @Max(2200) int year,
            @NotNull @Valid ClosureBody body) {
        rights.requireForEach(rights.has(Role.SERVICE, body.buyers()) ? Role.SERVICE : Role.STEWARD, body.buyers());
        return ledger.write("year closed", change -> {
            closures.awaitLoads(body.buyers());
            long head = ledger.head().position();
            if (body.position() != null && body.position() > head) {
                throw ProblemException.broken(List.of(Fault.at("/position", "position-ahead", body.position(), head)));
            }
            Closure closure = closures.lock(scheme, year).orElseGet(() -> new Closure(scheme, year));
            if (!body.buyers().containsAll(closure.buyers())) {
                throw ProblemException.of(ProblemType.CONFLICT, "closure-keeps-buyers", String.join(", ", closure.buyers()));
            }
            // as the database will give it back
            closure.close(body, head, clock.instant().truncatedTo(ChronoUnit.MICROS), change);
            closures.persist(closure);
            return ClosureView.from(closure);
        });
    }

    @DELETE
    @Path("{scheme}/{year}")
    @Operation(summary = "Reopen a year", description = "Needs an administrator of each buyer. Errata are then told of no more; the history of the figures stays.")
    public void deleteClosure(String scheme, int year) {
        ledger.write("year reopened", change -> {
            Closure closure = closures.lock(scheme, year).orElseThrow(() -> notFound(scheme, year));
            rights.requireForEach(Role.ADMIN, closure.buyers());
            closures.delete(closure);
            return change.id();
        });
    }

    @GET
    @Path("{scheme}/{year}/errata")
    @Produces({ MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE })
    @ListETag
    @Operation(summary = "What was changed in a closed year since, in the order in which it was written", description = """
            Each change once: corrected twice, a figure is there twice. `since` asks from another position on, for those who told \
            the year's figures at another time than the report that closed it. A page in JSON, all of it as CSV. Figures that are or \
            were confidential show their numbers, reasons and comments only to those who give the buyer's figures.""")
    @APIResponse(responseCode = "200", description = "The errata, as JSON unless asked otherwise", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ErratumPage.class)),
            @Content(mediaType = CsvTable.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)) })
    public Response listErrata(String scheme, int year,
            @RestQuery @Min(0) @Parameter(description = "Position of the ledger: what was written later, be it before the year was closed. Absent: the closure's own") Long since,
            @Valid @BeanParam PageRequest page, @Context HttpHeaders headers) {
        String wanted = Wanted.of(headers, MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE);
        return ledger.readConsistently(position -> {
            Closure closure = readable(scheme, year);
            long from = since == null ? closure.position() : since;
            Object answer = wanted.equals(CsvTable.MEDIA_TYPE) ? table(closure, from)
                    : Page.of(errata(closure, from, page.afterKey(), page.rows()), page, ErratumView::key,
                            Function.identity());
            return Response.ok(answer, wanted).build();
        });
    }

    /** For the contract: the page that is answered. */
    @Schema(name = "ErratumPage")
    public record ErratumPage(@NotNull List<ErratumView> items,
            @Schema(description = "Send it as `after` to get the page that follows; absent on the last page") String next) {
    }

    private String table(Closure closure, long since) {
        CsvTable table = new CsvTable("mesure", "intitulé", "unité", "acheteur", "poste", "période", "ancienne valeur",
                "ancien statut", "ancienne précision", "valeur", "statut", "précision", "motif", "commentaire",
                "modifié le");
        errata(closure, since, "", Integer.MAX_VALUE).forEach(erratum -> {
            Optional<Observed> before = Optional.ofNullable(erratum.before());
            table.row(erratum.measure(), erratum.title(), erratum.unit(), erratum.buyer(), erratum.item(), erratum.period(),
                    before.map(Observed::value).orElse(null), before.map(known -> known.status().word()).orElse(null),
                    before.map(known -> known.qualifier().word()).orElse(null), erratum.after().value(),
                    erratum.after().status().word(), erratum.after().qualifier().word(), erratum.reason(),
                    erratum.comment(), erratum.recordedAt());
        });
        return table.toString();
    }

    private List<ErratumView> errata(Closure closure, long since, String after, int rows) {
        List<String> buyers = closure.buyers().stream().filter(buyer -> rights.has(Role.READER, buyer)).toList();
        Set<String> insiders = buyers.stream().filter(buyer -> rights.has(Role.CONTRIBUTOR, buyer))
                .collect(Collectors.toSet());
        return errata.after(closure, buyers, insiders, since, after, rows);
    }

    private Closure readable(String scheme, int year) {
        Closure closure = closures.find(scheme, year).orElseThrow(() -> notFound(scheme, year));
        rights.requireReading(closure.buyers());
        return closure;
    }

    private static ProblemException notFound(String scheme, int year) {
        return ProblemException.notFound("closure", scheme + "/" + year);
    }
}
