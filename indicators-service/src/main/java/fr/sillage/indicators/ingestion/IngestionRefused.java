package fr.sillage.indicators.ingestion;

/** No line was taken; the report tells why. */
class IngestionRefused extends RuntimeException {

    private final IngestionReport report;

    IngestionRefused(IngestionReport report) {
        super("No line taken", null, false, false);
        this.report = report;
    }

    IngestionReport report() {
        return report;
    }
}
