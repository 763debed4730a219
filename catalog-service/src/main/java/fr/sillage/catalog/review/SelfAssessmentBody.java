package fr.sillage.catalog.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supplier says of its own work, and of the buyer. Scores go from 1, poor, to 5, excellent. */
public record SelfAssessmentBody(
        @Min(1) @Max(5) @Schema(description = "How the environmental promises were kept; absent where the contract had none") Integer environmental,
        @Min(1) @Max(5) @Schema(description = "How the social promises were kept; absent where the contract had none") Integer social,
        @Min(1) @Max(5) @Schema(description = "How good the work was") int quality,
        @Size(max = 10_000) String text,
        @NotNull @Valid ViewOfBuyer viewOfBuyer) {

    @Schema(name = "ViewOfBuyer")
    public record ViewOfBuyer(
            @Min(1) @Max(5) @Schema(description = "How clear the need was") int clarity,
            @Min(1) @Max(5) @Schema(description = "How well one could talk with the buyer") int dialogue,
            @Min(1) @Max(5) @Schema(description = "How soon bills were paid") int payment,
            @Size(max = 10_000) String text) {
    }
}
