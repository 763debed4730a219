package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.observation.Declared;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

@Schema(name = "OperandObserved")
record SourceView(@NotNull Source.Role role, @NotNull String measure, @NotNull String item, @NotNull Period period,
        @Schema(description = "Absent where the status says so") BigDecimal value, @NotNull ObservationStatus status,
        @NotNull Qualifier qualifier,
        @NotNull @Schema(description = "How the measure's figures make up a longer period") TimeAggregation timeAggregation,
        @Schema(description = "What was said with it") String comment) {

    static SourceView from(Source source, Map<String, Measure> measures) {
        Declared declared = source.declared();
        return new SourceView(source.role(), declared.measure(), declared.item(), declared.period(),
                declared.observed().value(), declared.observed().status(), declared.observed().qualifier(),
                measures.get(declared.measure()).timeAggregation(), declared.observed().comment());
    }
}
