package fr.sillage.catalog.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.framework.FrameworkAction;
import fr.sillage.catalog.framework.Level;

/** How far a buyer says that it was on a day, action by action and as a whole. */
public record AssessmentView(
        @NotNull String framework,
        @NotNull @Schema(description = "SIREN") String buyer,
        @NotNull LocalDate date,
        @NotNull ScoreView score,
        @NotNull @Schema(description = "All actions of the framework as it stands, each before its parts") List<AssessedAction> actions) {

    public record AssessedAction(
            @NotNull String code,
            @Schema(description = "Code of the action that it is part of") String parent,
            @NotNull String title,
            @Schema(description = "The level that its text names") Level level,
            @Schema(description = "Where its parts have levels: the highest that is done with all below it") Integer levelReached,
            @Schema(description = "What the framework's points make of the part that is done") BigDecimal points,
            @NotNull ScoreView score,
            @Schema(description = "Absent where nobody answered for it by itself; what is said of an action holds for its parts") AnswerView answer) {
    }

    static AssessmentView of(String framework, AnswerRepository.Day day, Collection<FrameworkAction> actions,
            Map<String, AnswerView> answers) {
        Map<String, AnswerBody> bodies = new HashMap<>();
        answers.forEach((code, answer) -> bodies.put(code,
                new AnswerBody(answer.status(), answer.level(), answer.evidence(), answer.note())));
        Scoring scoring = Scoring.of(actions, bodies);
        return new AssessmentView(framework, day.buyer(), day.date(), ScoreView.from(scoring.whole()),
                actions.stream().filter(action -> !action.isRoot())
                        .map(action -> new AssessedAction(action.code(), action.parentShown(), action.title(), action.level(),
                                scoring.levelReached(action.code()), scoring.points(action.code()),
                                ScoreView.from(scoring.of(action.code())), answers.get(action.code())))
                        .toList());
    }
}
