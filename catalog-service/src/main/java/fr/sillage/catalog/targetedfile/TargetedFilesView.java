package fr.sillage.catalog.targetedfile;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Problem;
import fr.sillage.catalog.committee.Opinion;
import fr.sillage.catalog.intention.IntentionStatus;

public record TargetedFilesView(
        @NotNull int year,
        @NotNull @Schema(description = "Those that the strategic committee selected, by reference") List<Selected> selected,
        @NotNull @Schema(description = "What of the year's programme speaks for being looked at closely, whether selected or not; the most points first") List<Proposed> proposed,
        @NotNull Count count,
        @NotNull @Schema(description = "Told and not refused") List<Problem.Detail> warnings) {

    @Schema(name = "SelectedFile")
    public record Selected(
            @NotNull @Schema(description = "Reference of the intention") String ref,
            @Schema(description = "Absent where no intention has this reference any more") String title,
            IntentionStatus status,
            @NotNull @Schema(description = "The day of the sitting that selected it") LocalDate sitting,
            @NotNull Opinion.Decision decision,
            @Schema(description = "As the minutes have it") String text) {
    }

    @Schema(name = "ProposedFile")
    public record Proposed(@NotNull String ref, @NotNull String title, @NotNull IntentionStatus status,
            @NotNull boolean selected, @NotNull int points, @NotNull List<Reason> reasons) {
    }

    @Schema(name = "TargetingReason")
    public record Reason(@NotNull TargetingCriterion criterion, @NotNull int points, @NotNull String message) {
    }

    @Schema(name = "TargetedFilesOfYear")
    public record Count(@NotNull int selected, @Schema(description = "How many the scheme wants at least") Integer from,
            @Schema(description = "How many the scheme wants at most") Integer to) {
    }
}
