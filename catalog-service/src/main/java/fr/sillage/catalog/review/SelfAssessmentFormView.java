package fr.sillage.catalog.review;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SelfAssessmentForm", description = "All that a supplier is told")
public record SelfAssessmentFormView(
        @NotNull @Schema(description = "What was bought") String title,
        @NotNull @Schema(description = "Names of the buyers") List<String> buyers,
        @NotNull @Schema(description = "The number that the buyer gave the contract") String contract,
        @NotNull @Schema(description = "The last day on which it may be answered") LocalDate expiresOn,
        @NotNull List<Question> questions) {

    @Schema(name = "SelfAssessmentQuestion")
    public record Question(
            @NotNull @Schema(description = "Where its answer goes, as a JSON pointer") String pointer,
            @NotNull String text) {
    }
}
