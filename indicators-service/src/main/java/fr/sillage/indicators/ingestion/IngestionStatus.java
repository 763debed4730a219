package fr.sillage.indicators.ingestion;

/** How far a file has come. */
enum IngestionStatus {
    /** It has been received, and is being worked on. */
    RUNNING,
    COMPLETED,
    COMPLETED_WITH_ERRORS,
    /** Nothing was written: no line could be taken, or not all where all were asked for. */
    REFUSED,
    /** Nothing was written: the work was broken off. The file may be sent again. */
    FAILED
}
