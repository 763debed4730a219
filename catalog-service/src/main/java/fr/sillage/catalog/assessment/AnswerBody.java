package fr.sillage.catalog.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record AnswerBody(
        @NotNull AnswerStatus status,
        @Min(0) @Max(99) @Schema(description = "The level reached, of those that the text of the measure names") Integer level,
        @Size(max = 5_000) @Schema(description = "What shows it: a document, a page, an act") String evidence,
        @Size(max = 5_000) String note) {
}
