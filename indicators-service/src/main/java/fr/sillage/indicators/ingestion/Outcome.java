package fr.sillage.indicators.ingestion;

/** What became of a line. */
enum Outcome {
    CREATED,
    UPDATED,
    /** It said what was known already: nothing was written. */
    UNCHANGED,
    RETRACTED,
    /** No line: a figure of the scope that the file does not hold was taken back. */
    WITHDRAWN,
    REJECTED
}
