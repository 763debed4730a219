package fr.sillage.indicators.ingestion;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file. {@code received} is always the sum of the five counts that follow it. */
record IngestionReport(
        @NotNull long id,
        @NotNull boolean dryRun,
        @NotNull Mode mode,
        @NotNull Strategy strategy,
        @NotNull IngestionStatus status,
        @NotNull @Schema(description = "Lines, all of them; always the sum of the five counts that follow. 0 while RUNNING") int received,
        @NotNull int created,
        @NotNull int updated,
        @NotNull int unchanged,
        @NotNull int retracted,
        @NotNull int rejected,
        @NotNull @Schema(description = "Figures of a replaced scope that no line of the file names: taken back") int withdrawn,
        @NotNull @Schema(description = "Lines that were taken and look like a slip") int warned,
        @NotNull Instant startedAt,
        @Schema(description = "Absent while RUNNING") Instant endedAt,
        @NotNull @Schema(description = """
                The first thousand that there is something to say of: all lines of a file of up to a thousand; of a longer one \
                those rejected, corrected, taken back or warned of, and for a dry run those created too""") List<LineReport> lines,
        @Schema(description = """
                Where the others are told, for a dry run of up to 100,000 lines the unchanged ones too; absent where there are \
                none""") String more,
        @Schema(description = """
                Of a dry run: the figures and progress of indicators with a target that would change. Absent where none would, or \
                where a remark says that it was not worked out""") List<Effect> effects,
        @Schema(description = "What was not done, not looked at or not told, and why; absent where there is nothing of the kind") List<Remark> remarks,
        @Schema(description = "Why it FAILED") String failure) {

    @Schema(name = "IngestionRemark")
    record Remark(
            @NotNull @Schema(description = "Stable code a client may test for", examples = "scope-not-emptied") String code,
            @NotNull String message) {
    }
}
