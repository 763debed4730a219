package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

/** The running total; of a ratio the ratio of the running totals. */
@Schema(name = "Cumulated")
record CumulatedView(
        @NotNull @Schema(description = "First period of it: of the span for years, of the year for what is shorter") Period from,
        @Schema(description = "Absent where `reason` says why") BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        @NotNull @Schema(description = "The strongest of all it is made of") ObservationStatus status,
        @NotNull Qualifier qualifier,
        @Schema(description = "Where only a part of it is known") Coverage coverage,
        Reason reason,
        List<PointView.MissingView> missing) {

    static CumulatedView from(Period from, Point total, Map<String, Measure> measures) {
        return new CumulatedView(from, total.value(), total.numerator(), total.denominator(), total.status(),
                total.qualifier(), total.coverage().complete() ? null : total.coverage(), total.reason(),
                PointView.missing(total.missing(), measures));
    }
}
