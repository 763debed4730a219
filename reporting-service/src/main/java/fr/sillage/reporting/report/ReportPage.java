package fr.sillage.reporting.report;

import java.util.List;

/**
 * All words and drawings of a report, in the order in which they are read: the templates only lay them out.
 *
 * @param evaluation absent where the report is not of one
 * @param purchases absent where the report tells none
 */
public record ReportPage(Cover cover, List<Entry> contents, List<Part> parts, YearInBrief brief, List<Line> overview,
        List<Section> sections, List<Group> actions, Governance governance, Decisions decisions, Outlook outlook,
        MissingWords missing, List<String> oddities, Method method, Errata errata, List<Lesson> lessons,
        EvaluationPage evaluation, PurchasesPage purchases) {

    /** One of the sections of which the kind of report is a list, with what the team wrote in it. */
    public record Part(String code, String id, String title, Words words) {
    }

    /** What the team wrote, as markup that is safe. */
    public record Words(String html, String author) {
    }

    /** What the team learned of one objective. */
    public record Lesson(String title, Words words) {
    }

    /**
     * @param running what stands at the top of each page
     * @param edition absent on a preview
     * @param nothingMissing a sentence; absent where something is missing
     * @param withheld sentences on values that are not there, though nobody can be asked for them
     */
    public record Cover(String kicker, String running, String edition, String title, int year, String buyers, String author,
            String period, String adoption,
            String madeOn, String fictitious, String nothingMissing, List<String> missing, List<String> withheld,
            String description) {
    }

    /** A line of the table of contents. */
    public record Entry(int level, String id, String kicker, String title) {
    }

    /** The year in one page: figures with what they count, and two countings; either may be absent. */
    public record YearInBrief(List<Tile> tiles, Counting results, Counting actions, String note) {
    }

    /** A sentence, a chart and a table that say the same. */
    public record Counting(String sentence, String chart, Table table) {
    }

    public record Tile(String figure, String counts) {

        static Tile counting(long count, String one, String many) {
            return new Tile(Long.toString(count), count < 2 ? one : many);
        }
    }

    /** One objective in the overall table. */
    public record Line(String id, String code, String title, List<Situation> situations) {
    }

    public record Situation(String what, String value, String status) {
    }

    /** A heading of the body with what follows it: an axis, a workstream or an objective. */
    public record Section(int level, String id, String kicker, String title, List<String> paragraphs, List<String> facts,
            Objective objective, List<Action> actions) {
    }

    public record Objective(List<Fact> facts, List<String> stakes, List<String> means, List<Indicator> indicators,
            List<String> unknownIndicators, List<TargetedAction> targetedActions, List<Action> actions, Words comment,
            Words lessons) {
    }

    public record Fact(String term, String text) {
    }

    public record Indicator(int level, String title, String buyer, String definition, String note, ItemsFigure itemsFigure,
            List<Item> items) {
    }

    /** The items of an indicator together; sentence and table where those of each item do not say it all. */
    public record ItemsFigure(String chart, String sentence, Table table) {
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

    /** Actions under a heading. */
    public record Group(String title, List<Action> actions) {
    }

    public record Governance(List<Committee> committees, Table leads) {
    }

    public record Committee(String title, List<String> remit, List<Fact> facts) {
    }

    /** Sittings in the order of their days, or a sentence that says that there were none. */
    public record Decisions(List<Sitting> sittings, String nothing) {
    }

    public record Sitting(String heading, String title, List<String> agenda, List<String> opinions, String nothing) {
    }

    /** What is due, or a sentence that says that nothing is. */
    public record Outlook(Table steps, List<String> deadlines, Table levels, List<String> starts, String nothing) {
    }

    /** What is missing, or a sentence that says that nothing is. */
    public record MissingWords(List<String> values, List<String> indicators, List<String> completions,
            List<String> danglingCodes, List<String> purchases, String nothing) {
    }

    /**
     * @param table absent where nothing was corrected
     * @param unexplained what to know of the other changes; absent with them
     */
    public record Errata(String sentence, Table table, String unexplained, Table changes) {
    }

    /** @param results whether the report tells any, which are to be explained then */
    public record Method(boolean results, boolean fictitious, String positions, List<Definition> definitions) {
    }

    public record Definition(String title, String text) {
    }
}
