package fr.sillage.indicators.ingestion;

/** A dry run has come to its end: what it wrote is rolled back, and the report tells what it was. */
class IngestionRehearsed extends RuntimeException {

    private final IngestionReport report;

    IngestionRehearsed(IngestionReport report) {
        super("Dry run", null, false, false);
        this.report = report;
    }

    IngestionReport report() {
        return report;
    }
}
