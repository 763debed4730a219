package fr.sillage.indicators.observation;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What was observed for one series and period.
 *
 * @param value null where the status says so
 * @param comment what was said with it; null where nothing was, or it was not read
 */
public record Observed(BigDecimal value, @NotNull ObservationStatus status, @NotNull Qualifier qualifier,
        @NotNull Confidentiality confidentiality,
        // Told by what stands around it.
        @JsonIgnore String comment) {

    public Observed(BigDecimal value, ObservationStatus status, Qualifier qualifier, Confidentiality confidentiality) {
        this(value, status, qualifier, confidentiality, null);
    }

    public static Observed of(String value) {
        return new Observed(new BigDecimal(value), ObservationStatus.NORMAL, Qualifier.EXACT, Confidentiality.FREE);
    }

    /** Not confidential itself, and held back as if it were. */
    Observed heldBack() {
        return new Observed(value, status, qualifier, Confidentiality.CONFIDENTIAL, comment);
    }

    /** What those may see who are not to see the number: that there is one. */
    public Observed withheld() {
        return new Observed(null, status, Qualifier.EXACT, Confidentiality.CONFIDENTIAL);
    }

    public static Observed without(ObservationStatus status) {
        return new Observed(null, status, Qualifier.EXACT, Confidentiality.FREE);
    }
}
