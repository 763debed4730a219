package fr.sillage.indicators.progress;

import java.util.List;

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
import fr.sillage.api.Rights;
import fr.sillage.indicators.indicator.Definition;
import fr.sillage.indicators.indicator.Evaluations;
import fr.sillage.indicators.indicator.IndicatorRepository;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Moment;
import fr.sillage.indicators.observation.Stand;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.period.Span;
import fr.sillage.indicators.target.Target;
import fr.sillage.indicators.target.TargetKey;
import fr.sillage.indicators.target.TargetRepository;
import io.quarkus.security.Authenticated;

/** Where a figure stands on the way to its target. */
@Path("/api/v1/indicators/{code}/progress")
@Tag(name = "Indicators")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ProgressResource {

    private final IndicatorRepository indicators;
    private final TargetRepository targets;
    private final Evaluations evaluations;
    private final Ledger ledger;
    private final Rights rights;

    public ProgressResource(IndicatorRepository indicators, TargetRepository targets, Evaluations evaluations, Ledger ledger,
            Rights rights) {
        this.indicators = indicators;
        this.targets = targets;
        this.evaluations = evaluations;
        this.ledger = ledger;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "Where a figure stands on the way to its target, with all that the answer was made from", description = ProgressRule.DESCRIPTION)
    public ProgressView getProgress(String code, @RestQuery @NotNull String scheme,
            @RestQuery @NotNull @Parameter(description = "SIREN") String buyer,
            @RestQuery @DefaultValue(Quantity.TOTAL) String item,
            @RestQuery @NotNull @Parameter(description = "`2025`, `2025-S1`, `2025-Q3`, `2025-07`") String period,
            @BeanParam Moment moment) {
        rights.requireReading(List.of(buyer));
        Period asked = Span.read("period", period).orElseThrow();
        return ledger.readConsistently(head -> progress(code, new TargetKey(scheme, code, buyer, item), asked,
                moment.stand(ledger, head)));
    }

    private ProgressView progress(String code, TargetKey key, Period period, Stand stand) {
        Definition definition = indicators.standing(code, stand)
                .orElseThrow(() -> ProblemException.notFound("indicator", code));
        Target target = targets.targets(key.scheme(), List.of(code), List.of(key.buyer()), stand).get(key);
        Evaluations.Fetched fetched = evaluations.fetch(List.of(definition), List.of(key.buyer()),
                ProgressReading.firstYearRead(definition, target, period),
                ProgressReading.lastYearRead(target, period), stand);
        fetched.requireItem(definition, key.item());
        ProgressReading reading = new ProgressReading(definition, fetched.evaluation(definition, key.buyer(),
                Confidentiality.shownTo(rights, key.buyer())), target, key.item());
        return ProgressView.from(definition, key, target, reading, period, fetched.measures(), stand.at());
    }
}
