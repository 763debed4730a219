package fr.sillage.catalog.questionnaire;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "QuestionnaireForm", description = "All that whoever answers is told")
public record QuestionnaireFormView(
        @NotNull String title,
        String introduction,
        @NotNull @Schema(description = "Title of the scheme") String scheme,
        @NotNull @Schema(description = "How the answers are kept, in words to be shown") String notice,
        @NotNull @Schema(description = "The last day on which it may be answered") LocalDate closesOn,
        @NotNull List<Asked> questions) {

    @Schema(name = "AskedQuestion")
    public record Asked(@NotNull String code, @NotNull String text, @NotNull Question.Kind kind,
            @NotNull @Schema(description = "What can be chosen") List<String> choices, @NotNull boolean required) {

        static Asked of(Question question) {
            return new Asked(question.code(), question.text(), question.kind(), question.open(), question.required());
        }
    }
}
