package fr.sillage.catalog.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.framework.Level;
import fr.sillage.catalog.framework.Weights;
import fr.sillage.catalog.framework.Weights.Weighed;

class ScoringTest {

    private static Weighed action(String code, String parent) {
        return new Weighed(code, parent, null, null);
    }

    private static Weighed weighing(String code, String parent, int percentage) {
        return new Weighed(code, parent, null, BigDecimal.valueOf(percentage));
    }

    private static AnswerBody answer(AnswerStatus status) {
        return new AnswerBody(status, null, null, null);
    }

    /** A measure of three levels, as the first generation has them. */
    private static Scoring levels(Map<String, AnswerBody> answers) {
        Map<String, Level> levels = new HashMap<>();
        levels.put("7.3", null);
        for (int i = 1; i <= 3; i++) {
            levels.put("7.3." + i, new Level(i, "Niveau " + i));
        }
        return new Scoring(new Weights(List.of(action("7.3", null), action("7.3.1", "7.3"), action("7.3.2", "7.3"),
                action("7.3.3", "7.3"))), levels, answers);
    }

    /** A measure of 60 points in parts of 0, 25 and 75 %. */
    private static Scoring percentages(Map<String, AnswerBody> answers) {
        Map<String, Level> none = new HashMap<>();
        return new Scoring(new Weights(List.of(new Weighed("", null, BigDecimal.valueOf(60), null),
                new Weighed("2", "", BigDecimal.valueOf(60), null), weighing("2.0", "2", 0), weighing("2.1", "2", 25),
                weighing("2.2", "2", 75), action("2.2.1", "2.2"), action("2.2.2", "2.2"))), none, answers);
    }

    private static List<String> percent(Score score) {
        ScoreView view = ScoreView.from(score);
        return List.of(view.done().toString(), view.planned().toString(), view.notDone().toString(),
                view.unanswered().toString());
    }

    @Test
    void Parts_that_bear_no_weight_weigh_the_same_and_what_nobody_answered_is_not_what_is_not_done() {
        Scoring scoring = levels(Map.of("7.3.1", answer(AnswerStatus.DONE), "7.3.2", answer(AnswerStatus.PLANNED)));
        assertThat(percent(scoring.of("7.3"))).containsExactly("33.33", "33.33", "0.00", "33.33");
        assertThat(scoring.whole()).isEqualTo(scoring.of("7.3"));
        assertThat(scoring.levelReached("7.3")).isEqualTo(1);
    }

    @Test
    void What_does_not_concern_a_buyer_weighs_nothing() {
        Scoring scoring = levels(Map.of("7.3.1", answer(AnswerStatus.NOT_CONCERNED), "7.3.2", answer(AnswerStatus.DONE),
                "7.3.3", answer(AnswerStatus.NOT_DONE)));
        assertThat(percent(scoring.whole())).containsExactly("50.00", "0.00", "50.00", "0.00");
        assertThat(scoring.levelReached("7.3")).isEqualTo(2);
        Score nothing = levels(Map.of("7.3", answer(AnswerStatus.NOT_CONCERNED))).whole();
        assertThat(nothing.concerned()).isFalse();
        assertThat(percent(nothing)).containsOnly("0.00");
    }

    @Test
    void An_answer_holds_for_the_parts_that_have_none_of_their_own() {
        Scoring scoring = levels(Map.of("7.3", answer(AnswerStatus.DONE), "7.3.3", answer(AnswerStatus.NOT_DONE)));
        assertThat(percent(scoring.whole())).containsExactly("66.67", "0.00", "33.33", "0.00");
        assertThat(scoring.levelReached("7.3")).isEqualTo(2);
    }

    @Test
    void An_answer_that_names_a_level_holds_as_done_up_to_it() {
        for (AnswerStatus status : List.of(AnswerStatus.DONE, AnswerStatus.NOT_DONE)) {
            Scoring scoring = levels(Map.of("7.3", new AnswerBody(status, 2, null, null)));
            assertThat(percent(scoring.whole())).containsExactly("66.67", "0.00", "33.33", "0.00");
            assertThat(scoring.levelReached("7.3")).isEqualTo(2);
        }
        assertThat(percent(levels(Map.of("7.3", new AnswerBody(AnswerStatus.PLANNED, 1, null, null))).whole()))
                .containsExactly("33.33", "66.67", "0.00", "0.00");
    }

    @Test
    void A_level_is_reached_once_all_below_it_are() {
        assertThat(levels(Map.of("7.3.2", answer(AnswerStatus.DONE))).levelReached("7.3")).isNull();
        assertThat(levels(Map.of("7.3", answer(AnswerStatus.DONE))).levelReached("7.3")).isEqualTo(3);
        assertThat(levels(Map.of()).levelReached("7.3.1")).isNull();
    }

    @Test
    void Percentages_weigh_and_points_come_of_them() {
        Scoring scoring = percentages(Map.of("2.0", answer(AnswerStatus.NOT_DONE), "2.1", answer(AnswerStatus.DONE), "2.2.1",
                answer(AnswerStatus.DONE)));
        assertThat(percent(scoring.whole())).containsExactly("62.50", "0.00", "0.00", "37.50");
        assertThat(scoring.points("2")).isEqualTo("37.50");
        assertThat(scoring.points("2.2")).isEqualTo("22.50");
    }

    @Test
    void Where_all_that_is_left_is_printed_with_nothing_it_weighs_the_same() {
        Scoring scoring = percentages(Map.of("2.0", answer(AnswerStatus.DONE), "2.1", answer(AnswerStatus.NOT_CONCERNED),
                "2.2", answer(AnswerStatus.NOT_CONCERNED)));
        assertThat(percent(scoring.whole())).containsExactly("100.00", "0.00", "0.00", "0.00");
    }

    @Test
    void Seven_equal_parts_that_are_done_are_done_to_the_last_hundredth() {
        List<Weighed> parts = IntStream.rangeClosed(1, 7).mapToObj(i -> action(String.valueOf(i), null)).toList();
        Map<String, AnswerBody> answers = new HashMap<>();
        parts.forEach(part -> answers.put(part.code(), answer(AnswerStatus.DONE)));
        Scoring scoring = new Scoring(new Weights(parts), Map.of(), answers);
        assertThat(percent(scoring.whole())).containsExactly("100.00", "0.00", "0.00", "0.00");
        assertThat(scoring.whole().isDone()).isTrue();
        assertThat(new Scoring(new Weights(List.of()), Map.of(), Map.of()).whole().concerned()).isFalse();
    }
}
