package fr.sillage.indicators.ingestion;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import fr.sillage.indicators.observation.Observed;

/** What became of a file, line by line. {@code received} is always the sum of the five counts that follow it. */
record IngestionReport(
        @Schema(description = "Absent where nothing was written: a dry run, or a refusal") Long id,
        @NotNull boolean dryRun,
        @NotNull Mode mode,
        @NotNull Status status,
        @NotNull int received,
        @NotNull int created,
        @NotNull int updated,
        @NotNull int unchanged,
        @NotNull int retracted,
        @NotNull int rejected,
        @NotNull @Schema(description = "Every rejected line, and the others up to ten thousand") List<LineReport> lines) {

    private static final int MOST_LINES = 10_000;

    @Schema(name = "IngestionStatus")
    enum Status {
        COMPLETED,
        COMPLETED_WITH_ERRORS,
        /** Nothing was written. */
        REFUSED
    }

    record LineReport(
            @NotNull @Schema(description = "Line of the file, the header being 1; place in a JSON array, from 1") int line,
            @NotNull Outcome outcome,
            String measure,
            String buyer,
            String item,
            String period,
            @JsonProperty("old") @Schema(description = "What was known before") Observed before,
            @JsonProperty("new") @Schema(description = "What is known now") Observed after,
            List<FaultReport> faults) {
    }

    @Schema(name = "LineFault")
    record FaultReport(
            @Schema(description = "Absent where the line as a whole is at fault") String column,
            @NotNull @Schema(description = "Stable code a client may test for", examples = "measure-unknown") String code,
            @NotNull String message,
            @Schema(description = "The code that was probably meant") String suggestion) {
    }

    static IngestionReport of(boolean dryRun, Mode mode, List<LineReport> lines) {
        int rejected = count(lines, Outcome.REJECTED);
        Status status = rejected == lines.size() ? Status.REFUSED
                : rejected > 0 ? Status.COMPLETED_WITH_ERRORS : Status.COMPLETED;
        return new IngestionReport(null, dryRun, mode, status, lines.size(), count(lines, Outcome.CREATED),
                count(lines, Outcome.UPDATED), count(lines, Outcome.UNCHANGED), count(lines, Outcome.RETRACTED), rejected,
                shown(lines));
    }

    private static int count(List<LineReport> lines, Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** A report of a million lines would be longer than the file; whoever must mend it needs the bad ones. */
    private static List<LineReport> shown(List<LineReport> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        int last = lines.get(MOST_LINES - 1).line();
        return lines.stream().filter(line -> line.outcome() == Outcome.REJECTED || line.line() <= last).toList();
    }

    IngestionReport withId(long id) {
        return new IngestionReport(id, dryRun, mode, status, received, created, updated, unchanged, retracted, rejected, lines);
    }
}
