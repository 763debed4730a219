package fr.sillage.catalog.questionnaire;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Questionnaire")
public record QuestionnaireView(@NotNull String code, @NotNull String title, String introduction, @NotNull String audience,
        @NotNull List<String> actions, @NotNull LocalDate closesOn, @NotNull List<Question> questions, @NotNull long version) {

    static QuestionnaireView from(Questionnaire questionnaire) {
        QuestionnaireBody body = questionnaire.body();
        return new QuestionnaireView(questionnaire.code(), body.title(), body.introduction(), body.audience(), body.actions(),
                body.closesOn(), body.questions(), questionnaire.version());
    }
}
