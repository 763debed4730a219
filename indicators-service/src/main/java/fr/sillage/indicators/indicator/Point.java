package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.util.List;

import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.Missing;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

/**
 * The figure of an indicator for a period, with all that it was made of.
 *
 * @param value rounded to the indicator's decimals, the only rounding there is; null where {@code reason} says why
 * @param denominator null where the formula has none
 * @param published the same figure as a document printed it
 */
public record Point(Period period, BigDecimal value, BigDecimal numerator, BigDecimal denominator,
        ObservationStatus status, Qualifier qualifier, Reason reason, List<Missing> missing, Coverage coverage,
        BigDecimal published) {

    public Point {
        missing = List.copyOf(missing);
    }

    public boolean hasValue() {
        return value != null;
    }
}
