package fr.sillage.indicators.target;

import java.math.BigDecimal;

import fr.sillage.indicators.period.Period;

/**
 * What is to be reached in a period.
 *
 * @param aim null where it is relative to the baseline
 * @param change the share by which the baseline is to change: -0.25 for 25 % less; null where the aim is stated
 */
public record TargetPoint(Period period, Aim aim, BigDecimal change) {

    boolean isRelative() {
        return change != null;
    }

    TargetPoint resolved(BigDecimal baseline) {
        return isRelative()
                ? new TargetPoint(period, Aim.of(baseline.multiply(BigDecimal.ONE.add(change))), null)
                : this;
    }
}
