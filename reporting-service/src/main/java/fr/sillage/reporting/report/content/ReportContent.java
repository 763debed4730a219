package fr.sillage.reporting.report.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an edition freezes: every sentence, table and chart of a report is made from this record alone.
 * Axes, workstreams and objectives are nested; objectives lie under a workstream, an axis or the scheme itself.
 *
 * @param evaluation of a report of one, which has of the scheme only what was evaluated; absent in any other
 * @param purchases of a report on them, which has nothing else of the scheme; absent in any other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportContent(int schemaVersion, String kind, int year, Instant gatheredAt, Positions positions, Scheme scheme,
        boolean fictitious, List<Axis> axes, List<Workstream> workstreams, List<Objective> objectives, List<Action> actions,
        Map<ActionStatus, Integer> board, Missing missing, List<String> sections, List<TeamWords> words, List<Fact> facts,
        List<Committee> committees, Errata errata, EvaluationContent evaluation, PurchasesContent purchases) {

    /**
     * 2: sections, the team's words, facts, committees, who owes what is missing, dangling codes, and errata.<br>
     * 3: what came of an evaluation.<br>
     * 4: purchases, with why they do without a social condition, and what is missing of them.
     */
    public static final int SCHEMA_VERSION = 4;

    /** What every report held before a kind was a list of sections. */
    private static final List<String> SECTIONS_OF_VERSION_1 = List.of("key-figures", "objectives", "missing", "oddities",
            "method", "definitions");

    public ReportContent {
        sections = sections == null ? SECTIONS_OF_VERSION_1 : List.copyOf(sections);
        words = orEmpty(words);
        facts = orEmpty(facts);
        committees = orEmpty(committees);
    }

    /** What later versions added is absent from what earlier ones froze. */
    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The same report, told as one that was published before. */
    public ReportContent with(Errata since) {
        return new ReportContent(schemaVersion, kind, year, gatheredAt, positions, scheme, fictitious, axes, workstreams,
                objectives, actions, board, missing, sections, words, facts, committees, since, evaluation, purchases);
    }

    /** All objectives in the order of the scheme, wherever they hang. */
    public Stream<Objective> allObjectives() {
        return Stream.of(axes.stream().flatMap(Axis::allObjectives), workstreams.stream().flatMap(w -> w.objectives().stream()),
                objectives.stream()).flatMap(s -> s);
    }

    /** Codes of all measures that a value told here hangs on; empty also in contents frozen before they were kept. */
    public Set<String> measures() {
        return allObjectives().flatMap(o -> o.indicators().stream()).flatMap(i -> i.measures().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All actions, wherever they hang, each followed by its parts. */
    public Stream<Action> allActions() {
        return Stream.of(axes.stream().flatMap(a -> a.actions().stream()), allObjectives().flatMap(o -> o.actions().stream()),
                actions.stream()).flatMap(s -> s).flatMap(Action::withParts);
    }

    /** Where the ledgers of the two services stood when the figures were read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Positions(long catalog, Instant catalogCommittedAt, long indicators, Instant indicatorsCommittedAt) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scheme(String code, String title, LocalDate start, LocalDate end, List<Buyer> buyers, String status,
            LocalDate adoptedOn, String adoptionReference, String introduction) {

        /** Whether a figure has to be told with the buyer it is of. */
        public boolean hasSeveralBuyers() {
            return buyers.size() > 1;
        }
    }

    public record Buyer(String siren, String name) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Axis(String code, String title, String introduction, List<Workstream> workstreams, List<Objective> objectives,
            List<Action> actions) {

        public Stream<Objective> allObjectives() {
            return Stream.concat(workstreams.stream().flatMap(w -> w.objectives().stream()), objectives.stream());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Workstream(String code, String title, String introduction, String lead, List<Objective> objectives) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Objective(String code, String title, String context, List<String> stakes, List<String> means,
            Deadline deadline, String lead, List<String> leadDirectorates, List<String> goals, String note,
            List<Indicator> indicators, List<String> unknownIndicators, List<TargetedAction> targetedActions,
            List<Action> actions) {
    }

    /** Each bound is a year ("2026") or a date ("2026-06-30"). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Deadline(String from, String until, String review) {
    }

    /** @param measures those that its values hang on; empty in contents frozen before they were kept */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Indicator(String code, String title, String unit, int decimals, Direction direction, String definition,
            int version, String note, Buyer buyer, List<String> measures, List<Item> items) {

        public Indicator {
            measures = measures == null ? List.of() : List.copyOf(measures);
        }
    }

    /** One line of an indicator: its declared total when it is not broken down (no label then). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String code, String label, List<Point> series, Point value, Point previous, Baseline baseline,
            Target target, List<Bound> trajectory, Progress progress) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(int year, BigDecimal value, BigDecimal numerator, BigDecimal denominator, ObservationStatus status,
            Qualifier qualifier, String reason, List<Operand> missing, Coverage coverage, BigDecimal published) {

        @JsonIgnore
        public boolean isKnown() {
            return value != null;
        }

        @JsonIgnore
        public boolean isFictitious() {
            return status == ObservationStatus.FICTITIOUS;
        }
    }

    /** So many months of so many, where only a part of the year is known. */
    public record Coverage(int present, int expected, String unit) {
    }

    /** A stored quantity that a figure needed and did not find. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Operand(String measure, String title, String item, Integer year) {
    }

    /** The state of things before the scheme, called Temps 0 by those who write schemes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Baseline(Integer year, BigDecimal value, Qualifier qualifier, ObservationStatus status, String note) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Target(TargetKind kind, String source, Interpolation interpolation, List<Bound> points, String note) {
    }

    /** What is aimed at in one year: a value, a range, or a change relative to the baseline. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bound(int year, BigDecimal value, BigDecimal min, BigDecimal max, BigDecimal change) {

        @JsonIgnore
        public boolean isResolved() {
            return value != null || min != null || max != null;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(ProgressStatus status, String reason, Bound expected, BigDecimal distance) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetedAction(String code, String title, Recurrence recurrence, Deadline deadline, String note,
            List<Completion> completions) {

        /** A yearly deed without deadline is due every year. */
        public boolean isDueIn(int year) {
            return deadline == null || PrintedDate.isDueIn(year, deadline.from(), deadline.until());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Completion(int year, LocalDate doneOn, String evidence) {
    }

    /** An action as it stood on the last day of the report's year. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(String code, String title, ActionStatus status, LocalDate since, String lead, String note,
            String difficulties, String correctiveActions, List<Step> steps, List<Action> parts) {

        /** Editions made before steps were kept have none. */
        public Action {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }

        public Stream<Action> withParts() {
            return Stream.concat(Stream.of(this), parts.stream().flatMap(Action::withParts));
        }
    }

    /** A dated step of an action's calendar: a year, a month or a date. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(String title, String due) {
    }

    /**
     * What the team wrote, in Markdown as it was typed.
     *
     * @param section code of the section that it stands in
     * @param objective code of the one that it is about; absent where it is about the whole section
     * @param author as the line below the text names them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TeamWords(String section, String objective, String markdown, String author) {
    }

    /**
     * Something that happened in the year and is worth telling.
     *
     * @param axis code of the axis it belongs to; absent where it belongs to none
     * @param on absent where only the year is known
     * @param what the action or the deed, by its title
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fact(String axis, LocalDate on, FactKind kind, String what, String text) {
    }

    public enum FactKind {
        ACTION_COMPLETED,
        ACTION_REPORTED,
        DEED_DONE
    }

    /** A committee and its sittings of the report's year. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Committee(String code, String title, String kind, String remit, String meets, List<Member> members,
            List<Sitting> sittings) {
    }

    /** By capacity alone where no name is known or wanted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Member(String name, String capacity, String organisation) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sitting(LocalDate on, String title, String agenda, List<Opinion> opinions) {
    }

    /** What a committee said of something. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Opinion(String subjectType, String subject, Decision decision, String text, String conditions) {
    }

    public enum Decision {
        FAVOURABLE,
        FAVOURABLE_WITH_RESERVATIONS,
        UNFAVOURABLE,
        DEFERRED
    }

    public enum Direction {
        UP,
        DOWN,
        RANGE
    }

    public enum ObservationStatus {
        NORMAL,
        PROVISIONAL,
        ESTIMATED,
        IMPUTED,
        BREAK,
        MISSING,
        NOT_APPLICABLE,
        FICTITIOUS
    }

    public enum Qualifier {
        EXACT,
        ABOUT,
        AT_LEAST
    }

    public enum TargetKind {
        LEGAL,
        ADOPTED,
        TENTATIVE
    }

    public enum Interpolation {
        STEP,
        LINEAR
    }

    public enum ProgressStatus {
        ACHIEVED,
        ON_TRACK,
        BEHIND,
        OFF_TRACK,
        NOT_ASSESSABLE
    }

    public enum Recurrence {
        ONCE,
        YEARLY
    }

    public enum ActionStatus {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETED,
        SUSPENDED,
        ABANDONED
    }
}
