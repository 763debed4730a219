package fr.sillage.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import fr.sillage.reporting.report.chart.BarChart;
import fr.sillage.reporting.report.content.EvaluationContent;
import fr.sillage.reporting.report.french.French;

/** Tells what was answered to a poll, always with how many answered. */
final class PollWords {

    private static final int CHART_WIDTH = 480;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PollWords() {
    }

    static EvaluationPage.Poll of(EvaluationContent.Poll poll) {
        return new EvaluationPage.Poll(French.typeset(poll.title()), sentence(poll),
                poll.respondents() == 0 ? List.of()
                        : poll.questions().stream()
                                .map(q -> new EvaluationPage.Question(French.typeset(q.wording()), counting(q))).toList());
    }

    private static String sentence(EvaluationContent.Poll poll) {
        return French.typeset("Public interrogé : %s. Réponses jusqu’au %s : %s.".formatted(poll.audience(),
                French.date(poll.closesOn()), respondents(poll)))
                + (poll.actions().isEmpty() ? ""
                        : " Il porte sur " + (poll.actions().size() == 1 ? "l’action " : "les actions ")
                                + French.list(poll.actions()) + ".");
    }

    private static String respondents(EvaluationContent.Poll poll) {
        if (poll.invited() == 0) {
            return "personne n’a été invité à répondre";
        }
        String invited = French.count(poll.invited(), "personne invitée", "personnes invitées");
        return poll.respondents() == 0 ? "personne n’a répondu, pour " + invited
                : French.count(poll.respondents(), "personne a répondu", "personnes ont répondu") + ", pour " + invited + " ("
                        + percent(poll.respondents(), poll.invited()) + ")";
    }

    private static String percent(long part, long whole) {
        return French.number(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 0,
                RoundingMode.HALF_UP), 0) + " %";
    }

    private static ReportPage.Counting counting(EvaluationContent.Question question) {
        String title = French.typeset(question.wording());
        List<BarChart.Bar> bars = question.choices().stream()
                .map(c -> BarChart.Bar.counting(label(question, c), c.count())).toList();
        return new ReportPage.Counting(answered(question), new BarChart(CHART_WIDTH, bars).svg(title, BarChart.told(bars)),
                new ReportPage.Table(title, List.of("Réponse", "Nombre", "Part des réponses"),
                        question.choices().stream()
                                .map(c -> new ReportPage.Row(label(question, c),
                                        List.of(French.number(BigDecimal.valueOf(c.count()), 0), share(question, c))))
                                .toList()));
    }

    private static String share(EvaluationContent.Question question, EvaluationContent.Choice choice) {
        return question.answered() == 0 ? "sans objet" : French.typeset(percent(choice.count(), question.answered()));
    }

    private static String answered(EvaluationContent.Question question) {
        String answers = question.answered() == 0 ? "Personne n’a répondu à cette question."
                : French.count(question.answered(), "personne a répondu", "personnes ont répondu") + " à cette question.";
        return answers + (question.kind() == EvaluationContent.QuestionKind.MULTIPLE
                ? " Plusieurs réponses étaient possibles."
                : question.mean() == null ? ""
                        : " La moyenne est de " + French.number(question.mean(), 1) + " sur 5.");
    }

    private static String label(EvaluationContent.Question question, EvaluationContent.Choice choice) {
        if (question.kind() == EvaluationContent.QuestionKind.SCALE) {
            return switch (choice.label()) {
                case "1" -> "1 (pas du tout)";
                case "5" -> "5 (tout à fait)";
                default -> choice.label();
            };
        }
        return French.capitalised(French.typeset(choice.label()));
    }
}
