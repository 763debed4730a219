package fr.sillage.catalog.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.structure.Structure;

final class QuestionnaireRules {

    private static final int FEWEST_CHOICES = 2;

    private QuestionnaireRules() {
    }

    /** @param chosen codes of the campaign's actions */
    static List<Fault> faults(QuestionnaireBody body, List<String> chosen) {
        List<Fault> faults = new ArrayList<>(
                Structure.unknown("/actions", body.actions(), Set.copyOf(chosen), "questionnaire-action-not-chosen"));
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < body.questions().size(); i++) {
            Question question = body.questions().get(i);
            String pointer = "/questions/" + i;
            if (!codes.add(question.code())) {
                faults.add(Fault.at(pointer + "/code", "named-twice", question.code()));
            }
            if (!question.kind().asksForChoices() && !question.choices().isEmpty()) {
                faults.add(Fault.at(pointer + "/choices", "question-has-its-choices", question.kind()));
            }
            if (question.kind().asksForChoices() && question.choices().size() < FEWEST_CHOICES) {
                faults.add(Fault.at(pointer + "/choices", "question-without-choice"));
            }
            faults.addAll(Structure.twice(pointer + "/choices", question.choices()));
        }
        return faults;
    }

    /** What is wrong with what somebody answers. */
    static List<Fault> faults(AnswerBody body, List<Question> questions) {
        List<Fault> faults = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < body.answers().size(); i++) {
            AnswerBody.Answer answer = body.answers().get(i);
            String pointer = "/answers/" + i;
            if (!answered.add(answer.question())) {
                faults.add(Fault.at(pointer + "/question", "named-twice", answer.question()));
            }
            questions.stream().filter(question -> question.code().equals(answer.question())).findFirst().ifPresentOrElse(
                    question -> faults.addAll(faults(pointer, answer, question)),
                    () -> faults.add(Fault.at(pointer + "/question", "question-unknown", answer.question())));
        }
        questions.stream().filter(question -> question.required() && !answered.contains(question.code()))
                .forEach(question -> faults.add(Fault.at("/answers", "question-unanswered", question.text())));
        return faults;
    }

    private static List<Fault> faults(String pointer, AnswerBody.Answer answer, Question question) {
        List<Fault> faults = new ArrayList<>(
                Structure.unknown(pointer + "/choices", answer.choices(), Set.copyOf(question.open()), "choice-unknown"));
        if (question.kind() != Question.Kind.MULTIPLE && answer.choices().size() > 1) {
            faults.add(Fault.at(pointer + "/choices", "choice-not-single", question.code()));
        }
        return faults;
    }
}
