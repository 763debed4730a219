package fr.sillage.catalog.harvest;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Problem;

/** @param skipped of each the last that was said of it, the latest first */
@Schema(name = "Harvest")
public record HarvestView(
        @NotNull @Schema(description = "How many of its intentions we tell") long live,
        @NotNull @Schema(description = "How far its feed was read") long position,
        @Schema(description = "Which database of the partner it was read from") String epoch,
        @Schema(description = "When it last answered to the end of what was new") Instant succeededAt,
        @Schema(description = "Absent for one that answers. Its intentions stay told as they last were") Instant failingSince,
        Instant failedAt,
        @Schema(description = "What went wrong the last time; absent for one that answers") Problem.Detail failure,
        @NotNull @Schema(description = "How many of its intentions cannot be taken over as they now are") long skippedCount,
        @NotNull @Schema(description = "The latest 100 of them; what was told of them before still is") List<Skipped> skipped) {

    @Schema(name = "SkippedIntention")
    public record Skipped(@NotNull @Schema(description = "The partner’s own reference") String ref, @NotNull long position,
            @NotNull Instant foundAt, @NotNull Problem.Detail reason) {
    }
}
