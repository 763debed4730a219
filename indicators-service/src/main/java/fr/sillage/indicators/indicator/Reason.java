package fr.sillage.indicators.indicator;

/** Why a point has no value. */
public enum Reason {
    /** The one quantity the indicator shows has not been given. */
    NO_VALUE,
    /** Something that the formula needs has not been given; the point names what. */
    MISSING_OPERAND,
    DENOMINATOR_ZERO,
    /** <i>Sans objet</i>: there is nothing to measure, and nothing is expected. */
    NOT_APPLICABLE
}
