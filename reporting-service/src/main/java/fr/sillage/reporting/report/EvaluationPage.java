package fr.sillage.reporting.report;

import java.util.List;

/**
 * The words of the report of an evaluation.
 *
 * @param actions what is advised of each
 * @param groups one for each campaign
 * @param noPoll a sentence where nobody was asked; absent where somebody was
 * @param lessons what is to be done otherwise
 */
public record EvaluationPage(List<ReportPage.Tile> tiles, List<String> summary, List<ReportPage.Fact> facts,
        ReportPage.Table actions, List<Group> groups, List<Poll> polls, String noPoll, List<Lesson> lessons) {

    /** @param title absent where there is no other group */
    public record Group(String id, String title, List<ReportPage.Fact> facts, List<String> summary,
            List<EvaluatedAction> actions) {
    }

    /** @param counts what its sheet counts, each with where its figures are */
    public record EvaluatedAction(int level, String id, String title, String advice, List<ReportPage.Fact> facts,
            List<String> results, List<String> practices, List<String> counts, List<ReportPage.Indicator> indicators) {
    }

    public record Poll(String title, String sentence, List<Question> questions) {
    }

    public record Question(String title, ReportPage.Counting counting) {
    }

    /** @param title absent where there is no other lesson */
    public record Lesson(String title, List<String> paragraphs) {
    }
}
