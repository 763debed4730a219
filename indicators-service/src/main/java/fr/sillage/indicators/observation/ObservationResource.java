package fr.sillage.indicators.observation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.indicators.measure.MeasureRepository;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.period.Span;
import io.quarkus.security.Authenticated;

/** What was observed. */
@Path("/api/v1/measures/{code}/observations")
@Tag(name = "Observations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ObservationResource {

    private final ObservationRepository observations;
    private final MeasureRepository measures;
    private final Ledger ledger;
    private final Rights rights;

    public ObservationResource(ObservationRepository observations, MeasureRepository measures, Ledger ledger, Rights rights) {
        this.observations = observations;
        this.measures = measures;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "Observations of a measure, by buyer, item and period", description = """
            Without a buyer, those of all the buyers that the caller may read. What was retracted is left out, but from the \
            history and from what changed.

            With `asOf`, `includeHistory` or `updatedAfter` all pages show the state of the first one, however long it takes \
            to read them. To keep a copy up to date: read all pages once, then ask again with `updatedAfter` and the position \
            of the first page; what comes replaces what has the same buyer, item and period.""")
    public ObservationPage listObservations(String code,
            @RestQuery @Parameter(description = "SIREN") String buyer,
            @RestQuery @Parameter(description = "`_T` for the declared total") String item,
            @BeanParam Span span, @BeanParam VersionQuery versions, @Valid @BeanParam PageRequest page) {
        if (buyer != null) {
            rights.requireReading(List.of(buyer));
        }
        measures.find(code).orElseThrow(() -> ProblemException.notFound("measure", code));
        Period from = span.first().orElse(null);
        Period to = span.last().orElse(null);
        var buyers = buyer == null ? rights.readable().orElse(null) : List.of(buyer);
        ObservationQuery query = new ObservationQuery(code, buyers, item, from, to);
        return ledger.readConsistently(head -> versions.isPlain() ? plain(query, page, head)
                : versions(query, versions, page, versions.stand(ledger, head).at()));
    }

    private ObservationPage plain(ObservationQuery query, PageRequest page, Ledger.Position head) {
        List<ObservationView> rows = shown(observations.page(query, page));
        return answer(Page.of(rows, page, ObservationView::key, Function.identity()), head);
    }

    private ObservationPage versions(ObservationQuery query, VersionQuery asked, PageRequest page, Ledger.Position stand) {
        VersionCursor cursor = VersionCursor.read(page.afterKey(), stand);
        Ledger.Position at = cursor.at();
        List<ObservationView> rows = shown(
                observations.versions(query, asked.versions(at.position()), cursor.after(), page.rows()));
        return answer(Page.of(rows, page, row -> new VersionCursor(at, row.versionKey()).text(), Function.identity()), at);
    }

    private static ObservationPage answer(Page<ObservationView> page, Ledger.Position at) {
        return new ObservationPage(page.items(), page.next(), at.position(), at.committedAt());
    }

    /** Confidential numbers, and those by which they could be worked out, are for those who give the buyer's figures. */
    private List<ObservationView> shown(List<ObservationView> rows) {
        Set<String> outside = rows.stream().map(ObservationView::buyer).filter(buyer -> !rights.has(Role.CONTRIBUTOR, buyer))
                .collect(Collectors.toSet());
        if (outside.isEmpty()) {
            return rows;
        }
        Set<Facts.BuyerKey> held = observations.heldBack(Set.of(rows.get(0).measure()), outside,
                rows.stream().map(ObservationView::period).collect(Collectors.toSet()));
        return rows.stream().map(row -> outside.contains(row.buyer()) && (row.isConfidential() || held.contains(row.cell()))
                ? row.withheld()
                : row).toList();
    }
}
