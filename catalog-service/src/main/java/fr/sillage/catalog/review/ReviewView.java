package fr.sillage.catalog.review;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(name = "ContractReview")
public record ReviewView(
        @NotNull @Schema(description = "Reference of the intention") String intention,
        @NotNull @Schema(description = "Counts from 1 in each intention") int number,
        @NotNull @JsonUnwrapped ReviewBody body,
        @Schema(description = "Until when the supplier may answer; absent where it was not invited") LocalDate invitedUntil,
        @Schema(description = "When the supplier answered") LocalDate selfAssessedOn,
        @Schema(description = "What the supplier answered") SelfAssessmentBody selfAssessment,
        @NotNull long version) {

    /** @param link null where the supplier was not invited */
    static ReviewView from(String ref, Review review, SelfAssessmentLink link) {
        return new ReviewView(ref, review.number(), review.body(), link == null ? null : link.expiresOn(),
                link == null ? null : link.answeredOn(), link == null ? null : link.answer(), review.version());
    }
}
