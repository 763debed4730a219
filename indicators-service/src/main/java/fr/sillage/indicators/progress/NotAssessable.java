package fr.sillage.indicators.progress;

import fr.sillage.indicators.indicator.Reason;

/** Why nothing can be said of a figure's progress. */
public enum NotAssessable {
    NO_TARGET,
    NO_VALUE,
    MISSING_OPERAND,
    DENOMINATOR_ZERO,
    NOT_APPLICABLE,
    CONFIDENTIAL,
    /** The target is relative to a figure that is not known. */
    NO_BASELINE,
    /** Nothing is expected yet, and the final target is not met already. */
    BEFORE_FIRST_POINT,
    /** The figure is only known to be at least so much, which does not settle it. */
    LOWER_BOUND_ONLY;

    static NotAssessable from(Reason reason) {
        return switch (reason) {
            case NO_VALUE -> NO_VALUE;
            case MISSING_OPERAND -> MISSING_OPERAND;
            case DENOMINATOR_ZERO -> DENOMINATOR_ZERO;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case CONFIDENTIAL -> CONFIDENTIAL;
        };
    }
}
