package fr.sillage.indicators.observation;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;

/** What was observed for one series and period. {@code value} is null where the status says so. */
public record Observed(BigDecimal value, @NotNull ObservationStatus status, @NotNull Qualifier qualifier,
        @NotNull Confidentiality confidentiality) {

    public static Observed of(String value) {
        return new Observed(new BigDecimal(value), ObservationStatus.NORMAL, Qualifier.EXACT, Confidentiality.FREE);
    }

    /** Not confidential itself, and held back as if it were. */
    Observed heldBack() {
        return new Observed(value, status, qualifier, Confidentiality.CONFIDENTIAL);
    }

    /** What those may see who are not to see the number: that there is one. */
    public Observed withheld() {
        return new Observed(null, status, Qualifier.EXACT, Confidentiality.CONFIDENTIAL);
    }

    public static Observed without(ObservationStatus status) {
        return new Observed(null, status, Qualifier.EXACT, Confidentiality.FREE);
    }
}
