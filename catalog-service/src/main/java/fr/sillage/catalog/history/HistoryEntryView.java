package fr.sillage.catalog.history;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of an item: who wrote it, when, why, and what it changed. */
@Schema(name = "HistoryEntry")
public record HistoryEntryView(
        @NotNull @Schema(description = "As in the ETag") long version,
        @NotNull @Schema(description = "Of the ledger") long position,
        @NotNull Instant writtenAt,
        @NotNull String author,
        @NotNull @Schema(description = "What was being done", examples = "objective") String reason,
        @Schema(description = "Of the request that wrote it; absent where a service did by itself") String requestId,
        @NotNull @Schema(description = "Against the version before. Those of the first version make an empty item what it was: all of them, one after the other, give every version there was") List<FieldChange> changes,
        @Schema(description = "Where it was deleted: there is nothing more to tell. Absent otherwise") Boolean deleted,
        @Schema(description = "All that it told, as a PUT would send it; with `asOf` only") Object told) {
}
