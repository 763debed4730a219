package fr.sillage.catalog.assessment;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record AssessmentSummaryView(
        @NotNull @Schema(description = "SIREN") String buyer,
        @NotNull LocalDate date,
        @NotNull @Schema(description = "Actions to which an answer was given") int answers,
        @NotNull ScoreView score) {
}
