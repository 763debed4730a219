package fr.sillage.indicators.measure;

/** Where a measure's figures come from. */
public enum Origin {
    /** Counted or read by someone. */
    OBSERVED,
    /** Worked out from other records, such as contracts. */
    DERIVED,
    /** Taken as printed in a document. */
    PUBLISHED
}
