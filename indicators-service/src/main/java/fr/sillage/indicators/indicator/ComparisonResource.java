package fr.sillage.indicators.indicator;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Stand;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.period.Span;
import io.quarkus.security.Authenticated;

/** What a change of definition changes. */
@Path("/api/v1/indicators/{code}/comparison")
@Tag(name = "Indicators")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ComparisonResource {

    private static final int MOST_POINTS = 600;

    private final IndicatorRepository indicators;
    private final Evaluations evaluations;
    private final Ledger ledger;
    private final Rights rights;

    ComparisonResource(IndicatorRepository indicators, Evaluations evaluations, Ledger ledger, Rights rights) {
        this.indicators = indicators;
        this.evaluations = evaluations;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "What the definitions of an indicator give, side by side", description = "Each definition there was, period by period, "
            + "from the observations as they are known now. One that is not told for the item is left out of the figures.")
    public ComparisonView getComparison(String code,
            @RestQuery @NotNull @Parameter(description = "SIREN") String buyer,
            @RestQuery @DefaultValue(Quantity.TOTAL) @Parameter(description = "Item of the breakdown") String item,
            @BeanParam Span span,
            @RestQuery @Parameter(description = "Versions of the definition, such as `1,2`; all where absent") String versions) {
        rights.requireReading(List.of(buyer));
        Period first = span.first().orElseThrow(() -> ProblemException.of(ProblemType.UNREADABLE, "parameter-missing", "from"));
        Period last = span.last().orElse(first);
        if (first.granularity() != last.granularity() || first.months() != last.months()
                || first.countTo(last) > MOST_POINTS) {
            throw ProblemException.of(ProblemType.UNREADABLE, "span-unreadable", first, last, MOST_POINTS);
        }
        return ledger.readConsistently(head -> comparison(chosen(code, versions), buyer, item, first, last, Stand.now(head)));
    }

    private List<DatedDefinition> chosen(String code, String versions) {
        List<DatedDefinition> all = indicators.history(code);
        if (all.isEmpty()) {
            throw ProblemException.notFound("indicator", code);
        }
        if (versions == null) {
            return all;
        }
        Set<String> wanted = Stream.of(versions.split(",")).map(String::trim).collect(Collectors.toSet());
        List<DatedDefinition> chosen = all.stream()
                .filter(dated -> wanted.contains(String.valueOf(dated.definition().version()))).toList();
        if (chosen.size() < wanted.size()) {
            throw ProblemException.notFound("indicator-version", versions);
        }
        return chosen;
    }

    private ComparisonView comparison(List<DatedDefinition> dated, String buyer, String item, Period first, Period last,
            Stand stand) {
        List<Definition> definitions = dated.stream().map(DatedDefinition::definition).toList();
        int firstYear = definitions.stream().mapToInt(definition -> definition.firstYearRead(first)).min().orElseThrow();
        Evaluations.Fetched fetched = evaluations.fetch(definitions, List.of(buyer), firstYear,
                Math.max(last.year(), last.end().getYear()), stand);
        List<Definition> told = definitions.stream().filter(definition -> fetched.hasItem(definition, item)).toList();
        if (told.isEmpty()) {
            throw ProblemException.notFound("item", item);
        }
        Confidentiality shown = Confidentiality.shownTo(rights, buyer);
        List<ComparisonView.PeriodView> periods = first.to(last).stream()
                .map(period -> ComparisonView.PeriodView.of(period, told.stream()
                        .map(definition -> new ComparisonView.FigureView(definition.version(), PointView.from(
                                fetched.evaluation(definition, buyer, shown).at(period, item), definition, fetched.measures())))
                        .toList()))
                .toList();
        return new ComparisonView(definitions.get(0).indicator(), buyer, item,
                dated.stream().map(DatedDefinition::view).toList(), periods);
    }
}
