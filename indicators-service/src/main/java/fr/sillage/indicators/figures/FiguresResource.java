package fr.sillage.indicators.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.Rights;
import fr.sillage.indicators.expectation.ExpectedFigureView;
import fr.sillage.indicators.expectation.ExpectedFigures;
import fr.sillage.indicators.indicator.Definition;
import fr.sillage.indicators.indicator.Evaluations;
import fr.sillage.indicators.indicator.IndicatorRepository;
import fr.sillage.indicators.observation.Moment;
import fr.sillage.indicators.observation.Stand;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.progress.ProgressReading;
import fr.sillage.indicators.target.Target;
import fr.sillage.indicators.target.TargetKey;
import fr.sillage.indicators.target.TargetRepository;
import io.quarkus.security.Authenticated;

/** What a report is made from: figures, targets and progress, all at one moment. */
@Path("/api/v1/figures")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class FiguresResource {

    private final IndicatorRepository indicators;
    private final TargetRepository targets;
    private final Evaluations evaluations;
    private final ExpectedFigures expected;
    private final Ledger ledger;
    private final Rights rights;

    public FiguresResource(IndicatorRepository indicators, TargetRepository targets, Evaluations evaluations,
            ExpectedFigures expected, Ledger ledger, Rights rights) {
        this.indicators = indicators;
        this.targets = targets;
        this.evaluations = evaluations;
        this.expected = expected;
        this.ledger = ledger;
        this.rights = rights;
    }

    @POST
    @Operation(operationId = "listFigures", summary = "Figures, targets and progress of several indicators at one moment", description = "Reads only, by years, with the definitions and targets that stood at the moment asked for. Figures are told per buyer and never added up over buyers. Where a value lacks something that somebody was asked for, it says who, and how it stands with it. They feed what is published: those that are confidential or not for publication are withheld, from everybody.")
    public FiguresView listFigures(@NotNull @Valid FiguresRequest body,
            @BeanParam Moment moment) {
        body.buyers().forEach(buyer -> rights.requireReading(List.of(buyer)));
        return ledger.readConsistently(head -> figures(moment.stand(ledger, head), body));
    }

    /** The number of queries does not depend on how much is asked for. */
    private FiguresView figures(Stand stand, FiguresRequest request) {
        List<Definition> definitions = indicators.standing(request.indicators(), stand);
        Map<TargetKey, Target> found = targets.targets(request.scheme(), request.indicators(), request.buyers(), stand);
        int firstYear = definitions.stream().mapToInt(definition -> firstYear(definition, found, request)).min()
                .orElse(request.year());
        int lastYear = found.values().stream()
                .mapToInt(target -> ProgressReading.lastYearRead(target, Period.year(request.year()))).reduce(request.year(),
                        Math::max);
        Evaluations.Fetched fetched = evaluations.fetch(definitions, request.buyers(), firstYear, lastYear, stand);
        return new Gathering(request, found, fetched, owed(fetched.measures().keySet(), request, stand), stand.at())
                .figures(definitions);
    }

    private List<ExpectedFigureView> owed(Set<String> measures, FiguresRequest request, Stand stand) {
        return measures.isEmpty() ? List.of()
                : expected.absent(measures, request.buyers(), request.year() - 1, request.year(), stand);
    }

    private static int firstYear(Definition definition, Map<TargetKey, Target> targets, FiguresRequest request) {
        Period year = Period.year(request.year());
        int withoutTarget = Math.min(definition.firstYearRead(Period.year(request.firstYear())),
                ProgressReading.firstYearRead(definition, null, year));
        return targets.entrySet().stream()
                .filter(entry -> entry.getKey().indicator().equals(definition.indicator())).map(Map.Entry::getValue)
                .mapToInt(target -> ProgressReading.firstYearRead(definition, target, year))
                .reduce(withoutTarget, Math::min);
    }
}
