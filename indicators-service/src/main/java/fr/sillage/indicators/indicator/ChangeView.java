package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

/** How far a figure is from that of the period before, both as they are shown. */
@Schema(name = "Change")
record ChangeView(
        @NotNull @Schema(examples = "2024") Period previousPeriod,
        @Schema(description = "N - 1, rounded as it is shown", examples = "132942") BigDecimal previous,
        @Schema(description = "N minus N - 1, in the indicator's unit", examples = "-11450") BigDecimal difference,
        @Schema(description = "The difference over N - 1 regardless of its sign, in %, to one decimal; absent where N - 1 is 0", examples = "-8.6") BigDecimal percent,
        @Schema(description = "Why the two are not compared") NotComparable reason) {

    private static final int DECIMALS = 1;

    enum NotComparable {
        /** One of the two is not known, or not shown. */
        NO_VALUE,
        /** One of the two is only known to be at least so much. */
        LOWER_BOUND_ONLY,
        /** The way of counting changed in this period. */
        BREAK
    }

    static ChangeView between(Point before, Point now) {
        NotComparable reason = whyNot(before, now);
        if (reason != null) {
            return new ChangeView(before.period(), before.value(), null, null, reason);
        }
        BigDecimal difference = now.value().subtract(before.value());
        BigDecimal percent = before.value().signum() == 0 ? null
                : difference.multiply(Formula.PERCENT).divide(before.value().abs(), DECIMALS, RoundingMode.HALF_UP);
        return new ChangeView(before.period(), before.value(), difference, percent, null);
    }

    private static NotComparable whyNot(Point before, Point now) {
        if (!before.hasValue() || !now.hasValue()) {
            return NotComparable.NO_VALUE;
        }
        if (before.qualifier() == Qualifier.AT_LEAST || now.qualifier() == Qualifier.AT_LEAST) {
            return NotComparable.LOWER_BOUND_ONLY;
        }
        return now.status() == ObservationStatus.BREAK ? NotComparable.BREAK : null;
    }
}
