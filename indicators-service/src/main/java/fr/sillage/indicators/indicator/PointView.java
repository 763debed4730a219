package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.Missing;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

@Schema(name = "SeriesPoint")
public record PointView(
        @NotNull Period period,
        @Schema(description = "Absent where `reason` says why; may exceed 100 %", examples = "38.5") BigDecimal value,
        @Schema(examples = "46748") BigDecimal numerator,
        @Schema(description = "Absent where the formula has none, or it is missing", examples = "121492") BigDecimal denominator,
        @NotNull @Schema(description = "The strongest among the operands' statuses: FICTITIOUS wins") ObservationStatus status,
        @NotNull Qualifier qualifier,
        @Schema(description = "Why there is no value") Reason reason,
        @Schema(description = "What would be needed") List<MissingView> missing,
        @Schema(description = "Where only a part of the period is known: so many months of so many") Coverage coverage,
        @Schema(description = "The same figure as a document printed it") BigDecimal published) {

    @Schema(name = "MissingOperand")
    public record MissingView(@NotNull String measure, @NotNull String title, @NotNull String item, @NotNull Period period) {
    }

    public static PointView from(Point point, Map<String, Measure> measures) {
        return new PointView(point.period(), point.value(), point.numerator(), point.denominator(), point.status(),
                point.qualifier(), point.reason(), missing(point.missing(), measures),
                point.coverage().complete() ? null : point.coverage(), point.published());
    }

    public static List<MissingView> missing(List<Missing> missing, Map<String, Measure> measures) {
        return missing.isEmpty() ? null
                : missing.stream().map(each -> new MissingView(each.measure(), measures.get(each.measure()).title(),
                        each.item(), each.period())).toList();
    }
}
