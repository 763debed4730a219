package fr.sillage.indicators.period;

/** The lengths of time a figure may speak for; those that add up to each other first, longest first. */
public enum Granularity {
    YEAR,
    SEMESTER,
    QUARTER,
    MONTH,
    /** Made of its days. ISO weeks straddle months and years: they are never added up to longer periods. */
    WEEK,
    /** Days make up months and weeks. */
    DAY,
    /** 1 September to 31 August. Declared, or made of its months; makes up nothing itself. */
    SCHOOL_YEAR,
    /** Any other number of months, such as a winter. Declared, or made of its months where it begins with one. */
    INTERVAL
}
