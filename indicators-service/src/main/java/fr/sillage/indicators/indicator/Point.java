package fr.sillage.indicators.indicator;

import java.math.BigDecimal;
import java.util.List;

import fr.sillage.indicators.observation.Amount;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.Missing;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.observation.Remark;
import fr.sillage.indicators.period.Period;

/**
 * The figure of an indicator for a period, with all that it was made of.
 *
 * @param value rounded to the indicator's decimals, the only rounding there is; null where {@code reason} says why
 * @param exact the value before it was rounded, to 34 digits
 * @param denominator null where the formula has none
 * @param confidentiality the strongest of all that it is made of
 * @param remarks what was said with the observations it is made of, the published one among them
 * @param published the same figure as a document printed it; null where there is none, or it is not to be shown
 */
public record Point(Period period, BigDecimal value, BigDecimal exact, BigDecimal numerator, BigDecimal denominator,
        ObservationStatus status, Qualifier qualifier, Confidentiality confidentiality, Reason reason, List<Missing> missing,
        Coverage coverage, List<Remark> remarks, Amount published) {

    public Point {
        missing = List.copyOf(missing);
        remarks = List.copyOf(remarks);
    }

    public boolean hasValue() {
        return value != null;
    }

    /** With no trace of any number. */
    Point withheld() {
        return new Point(period, null, null, null, null, status, Qualifier.EXACT, confidentiality, Reason.CONFIDENTIAL,
                List.of(), coverage, List.of(), null);
    }
}
