package fr.sillage.indicators.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Moment;
import fr.sillage.indicators.observation.Stand;
import fr.sillage.indicators.period.Granularity;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.period.Span;
import io.quarkus.security.Authenticated;

/** The figures of an indicator over time. */
@Path("/api/v1/indicators/{code}/series")
@Tag(name = "Indicators")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SeriesResource {

    /** What months can make up; weeks and days are kept, but no indicator is read by them. */
    private static final Set<Granularity> READABLE = EnumSet.range(Granularity.YEAR, Granularity.MONTH);
    private static final int MOST_POINTS = 600;

    private final IndicatorRepository indicators;
    private final Evaluations evaluations;
    private final Ledger ledger;
    private final Rights rights;

    public SeriesResource(IndicatorRepository indicators, Evaluations evaluations, Ledger ledger, Rights rights) {
        this.indicators = indicators;
        this.evaluations = evaluations;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "Figures of an indicator for one buyer, with all that each is made of", description = """
            A point without a value says why: NO_VALUE, MISSING_OPERAND (naming what is missing), DENOMINATOR_ZERO or \
            NOT_APPLICABLE. Ratios come from sums of operands. A year that only parts of are known has no value.""")
    public SeriesView getSeries(String code,
            @RestQuery @NotNull @Parameter(description = "SIREN") String buyer,
            @RestQuery @DefaultValue(Quantity.TOTAL) @Parameter(description = "Item of the breakdown") String item,
            @BeanParam Span span, @BeanParam Moment moment) {
        rights.requireReading(List.of(buyer));
        Period first = span.first().orElseThrow(() -> ProblemException.of(ProblemType.UNREADABLE, "parameter-missing", "from"));
        Period last = span.last().orElse(first);
        if (first.granularity() != last.granularity() || !READABLE.contains(first.granularity())
                || first.countTo(last) > MOST_POINTS) {
            throw ProblemException.of(ProblemType.UNREADABLE, "span-unreadable", first, last, MOST_POINTS);
        }
        return ledger.readConsistently(head -> series(code, buyer, item, first, last, moment.stand(ledger, head)));
    }

    private SeriesView series(String code, String buyer, String item, Period first, Period last, Stand stand) {
        Definition definition = indicators.standing(code, stand)
                .orElseThrow(() -> ProblemException.notFound("indicator", code));
        Evaluations.Fetched fetched = evaluations.fetch(List.of(definition), List.of(buyer),
                definition.firstRead(first).year(), last.year(), stand);
        fetched.requireItem(definition, item);
        Evaluation evaluation = fetched.evaluation(definition, buyer);
        return new SeriesView(code, definition.version(), buyer, item, definition.unit(), definition.decimals(),
                stand.position(), stand.at().committedAt(),
                first.to(last).map(period -> PointView.from(evaluation.at(period, item), fetched.measures())).toList());
    }
}
