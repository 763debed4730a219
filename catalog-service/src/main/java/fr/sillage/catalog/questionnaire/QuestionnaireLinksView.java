package fr.sillage.catalog.questionnaire;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "QuestionnaireLinks")
public record QuestionnaireLinksView(
        @NotNull @Schema(description = "Each is for one person, who reads the questions there and answers them, once. Shown this one time: they are not kept here") List<String> paths,
        @NotNull @Schema(description = "The last day on which they may be used") LocalDate expiresOn) {
}
