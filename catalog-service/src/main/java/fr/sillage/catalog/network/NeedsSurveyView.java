package fr.sillage.catalog.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(name = "NeedsSurvey")
public record NeedsSurveyView(
        @NotNull String buyer,
        @NotNull @Schema(examples = "attentes-des-acheteurs") String code,
        @NotNull @JsonUnwrapped NeedsSurveyBody body,
        @NotNull @Schema(description = "Answers by kind, the most frequent first; those without a count last") List<Result> results,
        @NotNull long version) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @Schema(name = "NeedsResult")
    public record Result(@NotNull NeedsSurveyBody.Kind kind, @NotNull List<Counted> answers) {
    }

    @Schema(name = "NeedsCounted")
    public record Counted(@NotNull String text, Integer count,
            @Schema(description = "% of those who answered") BigDecimal share) {
    }

    static NeedsSurveyView from(NeedsSurvey survey) {
        return new NeedsSurveyView(survey.buyer(), survey.code(), survey.body(), results(survey.body()), survey.version());
    }

    static List<Result> results(NeedsSurveyBody body) {
        return Arrays.stream(NeedsSurveyBody.Kind.values()).map(kind -> new Result(kind, body.answers().stream()
                .filter(answer -> answer.kind() == kind)
                .sorted(Comparator.comparing(NeedsSurveyBody.Answer::count,
                        Comparator.nullsLast(Comparator.reverseOrder())))
                .map(answer -> new Counted(answer.text(), answer.count(), share(answer.count(), body.answered()))).toList()))
                .toList();
    }

    private static BigDecimal share(Integer count, Integer answered) {
        return count == null || answered == null || answered == 0 ? null
                : HUNDRED.multiply(new BigDecimal(count)).divide(new BigDecimal(answered), 1, RoundingMode.HALF_UP);
    }
}
