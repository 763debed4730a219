package fr.sillage.indicators.ingestion;

/** What the lines of a file are for. */
enum Strategy {
    /** Each says what is so. */
    UPSERT,
    /** Each names a figure to be taken back. */
    DELETE,
    /** They are all there is: whatever else is known of the measures, buyers and periods named is taken back. */
    REPLACE_SCOPE
}
