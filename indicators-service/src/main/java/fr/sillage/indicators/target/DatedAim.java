package fr.sillage.indicators.target;

import java.math.BigDecimal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.period.Period;

/** A point of a target or of its trajectory as it is sent and answered. */
@Schema(name = "DatedAim", description = "A value, a range, or a change relative to the baseline")
public record DatedAim(
        @NotNull Period period,
        @Digits(integer = 15, fraction = 6) @Schema(examples = "70") BigDecimal value,
        @Digits(integer = 15, fraction = 6) BigDecimal min,
        @Digits(integer = 15, fraction = 6) BigDecimal max,
        @Digits(integer = 15, fraction = 6) @Schema(description = "-0.25 is a quarter less than the baseline") BigDecimal change) {

    public static DatedAim from(Period period, Aim aim) {
        return new DatedAim(period, aim.value(), aim.min(), aim.max(), null);
    }

    public static DatedAim from(TargetPoint point) {
        return point.isRelative() ? new DatedAim(point.period(), null, null, null, point.change())
                : from(point.period(), point.aim());
    }

    boolean oneOfThree() {
        boolean range = min != null || max != null;
        return (value != null ? 1 : 0) + (range ? 1 : 0) + (change != null ? 1 : 0) == 1;
    }

    boolean reversed() {
        return min != null && max != null && min.compareTo(max) > 0;
    }

    TargetPoint point() {
        return new TargetPoint(period, change == null ? new Aim(value, min, max) : null, change);
    }
}
