package fr.sillage.reporting.report;

import java.util.List;

/** All words and drawings of a report, in the order in which they are read: the templates only lay them out. */
public record ReportPage(Cover cover, List<Entry> contents, YearInBrief brief, List<Line> overview, List<Section> sections,
        MissingWords missing, List<String> oddities, Method method) {

    public record Cover(String kicker, String title, int year, String buyers, String author, String period, String adoption,
            String madeOn, String fictitious, List<String> missing, String description) {
    }

    /** A line of the table of contents. */
    public record Entry(int level, String id, String kicker, String title) {
    }

    /** The year in one page: figures with what they count, sentences, and two charts. */
    public record YearInBrief(List<Tile> tiles, String progressSentence, String progressChart, String actionsSentence,
            String actionsChart, String note) {
    }

    public record Tile(String figure, String counts) {
    }

    /** One objective in the overall table. */
    public record Line(String id, String code, String title, List<Situation> situations) {
    }

    public record Situation(String what, String value, String status) {
    }

    /** A heading of the body with what follows it: an axis, a workstream or an objective. */
    public record Section(int level, String id, String kicker, String title, List<String> paragraphs, Objective objective,
            List<Action> actions) {

        /** Whether an objective's heading has words enough under it to stand apart from its figures. */
        public boolean tells() {
            return objective != null && !(paragraphs.isEmpty() && objective.stakes().isEmpty() && objective.means().isEmpty());
        }
    }

    public record Objective(List<Fact> facts, List<String> stakes, List<String> means, List<Indicator> indicators,
            List<String> unknownIndicators, List<TargetedAction> targetedActions, List<Action> actions) {
    }

    public record Fact(String term, String text) {
    }

    public record Indicator(int level, String title, String buyer, String definition, String note, String itemsChart,
            List<Item> items) {
    }

    public record Item(int level, String label, String value, String annotation, String status, String tone, String sentence,
            List<Fact> facts, String chart, Table table) {
    }

    public record Table(String caption, List<String> columns, List<Row> rows) {
    }

    public record Row(String head, List<String> cells) {
    }

    public record TargetedAction(String title, String situation, List<String> sentences) {
    }

    public record Action(String title, String status, String since, String lead, List<String> remarks) {
    }

    public record MissingWords(List<String> values, List<String> indicators, List<String> completions) {

        public boolean nothing() {
            return values.isEmpty() && indicators.isEmpty() && completions.isEmpty();
        }
    }

    public record Method(boolean fictitious, String positions, List<Definition> definitions) {
    }

    public record Definition(String title, String text) {
    }
}
