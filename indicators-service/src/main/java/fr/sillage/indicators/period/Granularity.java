package fr.sillage.indicators.period;

/** The lengths of time a figure may speak for, longest first. */
public enum Granularity {
    YEAR,
    SEMESTER,
    QUARTER,
    MONTH,
    /** ISO weeks straddle months and years: they are kept and listed, never added up to longer periods. */
    WEEK,
    /** Kept and listed, never added up to longer periods. */
    DAY
}
