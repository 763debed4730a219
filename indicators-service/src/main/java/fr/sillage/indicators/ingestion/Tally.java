package fr.sillage.indicators.ingestion;

import java.util.Map;

/** How many lines came to what. {@code received} is always the sum of the five counts that follow it. */
record Tally(IngestionStatus status, int received, int created, int updated, int unchanged, int retracted, int rejected,
        int withdrawn, int warned) {

    /** @param counts of the lines that were taken; those that changed nothing may be left out */
    static Tally of(int received, int rejected, Map<Outcome, Integer> counts, int withdrawn, int warned) {
        int created = counts.getOrDefault(Outcome.CREATED, 0);
        int updated = counts.getOrDefault(Outcome.UPDATED, 0);
        int retracted = counts.getOrDefault(Outcome.RETRACTED, 0);
        return new Tally(rejected > 0 ? IngestionStatus.COMPLETED_WITH_ERRORS : IngestionStatus.COMPLETED, received, created,
                updated, received - rejected - created - updated - retracted, retracted, rejected, withdrawn, warned);
    }

    static Tally refused(int received) {
        return new Tally(IngestionStatus.REFUSED, received, 0, 0, 0, 0, received, 0, 0);
    }
}
