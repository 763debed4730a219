package fr.sillage.catalog.questionnaire;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

@Schema(name = "QuestionnaireAnswer")
public record AnswerBody(@NotNull @Size(max = 30) List<@NotNull @Valid Answer> answers) {

    @Schema(name = "Answer")
    public record Answer(
            @NotNull @Code @Schema(description = "Code of the question") String question,
            @NotNull @Size(min = 1, max = 20) @Schema(description = "What is chosen; one thing, but for MULTIPLE", examples = "[\"4\"]") List<@NotBlank @Size(max = 300) String> choices) {
    }
}
