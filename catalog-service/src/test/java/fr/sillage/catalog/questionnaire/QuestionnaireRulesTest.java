package fr.sillage.catalog.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;
import fr.sillage.catalog.questionnaire.AnswerBody.Answer;
import fr.sillage.catalog.questionnaire.Question.Kind;

class QuestionnaireRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2018-03-01");
    private static final Question CLEAR = new Question("clair", "Les critères sont-ils clairs ?", Kind.SCALE, List.of(), true);
    private static final Question HOW = new Question("canal", "Par où ?", Kind.MULTIPLE, List.of("Plateforme", "Salon"), false);
    private static final Question AGAIN = new Question("encore", "Répondriez-vous encore ?", Kind.YES_NO, null, false);

    private static QuestionnaireBody poll(LocalDate closes, List<String> actions, Question... questions) {
        return new QuestionnaireBody("Sondage", null, "Candidats", actions, closes, List.of(questions));
    }

    private static Answer answer(String question, String... choices) {
        return new Answer(question, List.of(choices));
    }

    private static List<String> faults(Answer... answers) {
        return QuestionnaireRules.faults(new AnswerBody(List.of(answers)), List.of(CLEAR, HOW, AGAIN)).stream()
                .map(fault -> fault.pointer() + " " + fault.code()).toList();
    }

    @Test
    void A_questionnaire_asks_about_its_campaign_and_offers_choices() {
        assertThat(QuestionnaireRules.faults(poll(TODAY, List.of("a"), CLEAR, HOW, AGAIN), List.of("a", "b"))).isEmpty();
        assertThat(QuestionnaireRules.faults(poll(TODAY, List.of("c"), CLEAR,
                new Question("clair", "Encore ?", Kind.YES_NO, List.of("peut-être"), false),
                new Question("seul", "Lequel ?", Kind.SINGLE, List.of("celui-ci"), false),
                new Question("double", "Lequel ?", Kind.SINGLE, List.of("x", "x"), false)), List.of("a")))
                .extracting(Fault::code).containsExactly("questionnaire-action-not-chosen",
                        "named-twice", "question-has-its-choices", "question-without-choice", "named-twice");
    }

    @Test
    void An_answer_is_one_of_the_choices() {
        assertThat(faults(answer("clair", "4"), answer("canal", "Plateforme", "Salon"))).isEmpty();
        assertThat(faults(answer("clair", "6"), answer("encore", "oui", "non"), answer("autre", "x"), answer("clair", "1")))
                .containsExactly("/answers/0/choices/0 choice-unknown", "/answers/1/choices choice-not-single",
                        "/answers/2/question question-unknown", "/answers/3/question named-twice");
        assertThat(faults(answer("encore", "oui"))).containsExactly("/answers question-unanswered");
    }

    @Test
    void Answers_are_counted_with_the_choices_that_nobody_made() {
        var questionnaire = new Questionnaire(1L, "candidats");
        questionnaire.fill(poll(TODAY, List.of(), CLEAR, HOW, AGAIN));
        ResultsView results = ResultsView.of(questionnaire, 3, Arrays.asList(
                Map.of("clair", List.of("4"), "canal", List.of("Plateforme", "Salon")), Map.of("clair", List.of("5")),
                Map.of("clair", List.of("5"), "encore", List.of("oui"))));
        assertThat(results.invited()).isEqualTo(6);
        assertThat(results.respondents()).isEqualTo(3);
        assertThat(results.questions()).extracting(ResultsView.Counted::answered).containsExactly(3, 1, 1);
        assertThat(results.questions().get(0).counts()).extracting(ResultsView.Count::count).containsExactly(0, 0, 0, 1, 2);
        assertThat(results.questions().get(0).mean()).isEqualTo("4.7");
        assertThat(results.questions().get(2).mean()).isNull();
    }
}
