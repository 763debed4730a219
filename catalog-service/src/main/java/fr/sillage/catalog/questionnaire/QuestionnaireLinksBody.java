package fr.sillage.catalog.questionnaire;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record QuestionnaireLinksBody(
        @Min(1) @Max(500) @Schema(description = "How many people are asked", examples = "20") int count) {
}
