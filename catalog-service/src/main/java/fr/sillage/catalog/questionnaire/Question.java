package fr.sillage.catalog.questionnaire;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** Something asked. Answers are choices and no words, so that nobody tells who they are or speaks of others. */
public record Question(
        @NotNull @Code @Schema(examples = "criteres-clairs") String code,
        @NotBlank @Size(max = 1_000) String text,
        @NotNull Kind kind,
        @Size(max = 20) @Schema(description = "For SINGLE and MULTIPLE, what can be chosen; the others have their own") List<@NotBlank @Size(max = 300) String> choices,
        @Schema(description = "Whether it must be answered") boolean required) {

    /** SCALE goes from 1, not at all, to 5, quite. */
    @Schema(name = "QuestionKind")
    public enum Kind {
        YES_NO(List.of("oui", "non")),
        SCALE(List.of("1", "2", "3", "4", "5")),
        SINGLE(List.of()),
        MULTIPLE(List.of());

        private final List<String> own;

        Kind(List<String> own) {
            this.own = own;
        }

        boolean asksForChoices() {
            return own.isEmpty();
        }
    }

    public Question {
        choices = choices == null ? List.of() : choices;
    }

    /** What can be answered, in its order. */
    public List<String> open() {
        return kind.asksForChoices() ? choices : kind.own;
    }
}
