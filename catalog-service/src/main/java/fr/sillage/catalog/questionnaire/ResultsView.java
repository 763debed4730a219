package fr.sillage.catalog.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was answered, counted. */
@Schema(name = "QuestionnaireResults")
public record ResultsView(
        @NotNull String code,
        @NotNull String title,
        @NotNull String audience,
        @NotNull @Schema(description = "How many were given a link, whether they used it or not") long invited,
        @NotNull @Schema(description = "How many answered") int respondents,
        @NotNull List<Counted> questions) {

    private static final int DECIMALS = 1;

    @Schema(name = "QuestionResults")
    public record Counted(@NotNull String code, @NotNull String text, @NotNull Question.Kind kind,
            @NotNull @Schema(description = "How many answered this question") int answered,
            @NotNull @Schema(description = "In the order of the choices, also of those that nobody chose") List<Count> counts,
            @Schema(description = "Of SCALE, to a decimal; absent where nobody answered") BigDecimal mean) {
    }

    @Schema(name = "ChoiceCount")
    public record Count(@NotNull String choice, @NotNull int count) {
    }

    /** @param answers of each respondent, the choices by question */
    static ResultsView of(Questionnaire questionnaire, long open, List<Map<String, List<String>>> answers) {
        QuestionnaireBody body = questionnaire.body();
        return new ResultsView(questionnaire.code(), body.title(), body.audience(), open + answers.size(), answers.size(),
                body.questions().stream().map(question -> counted(question, answers)).toList());
    }

    private static Counted counted(Question question, List<Map<String, List<String>>> answers) {
        List<List<String>> given = answers.stream().filter(choices -> choices.containsKey(question.code()))
                .map(choices -> choices.get(question.code())).toList();
        return new Counted(question.code(), question.text(), question.kind(), given.size(),
                question.open().stream().map(choice -> new Count(choice,
                        (int) given.stream().filter(choices -> choices.contains(choice)).count())).toList(),
                question.kind() == Question.Kind.SCALE && !given.isEmpty() ? mean(given) : null);
    }

    private static BigDecimal mean(List<List<String>> given) {
        BigDecimal sum = given.stream().map(choices -> new BigDecimal(choices.get(0))).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(given.size()), DECIMALS, RoundingMode.HALF_UP);
    }
}
