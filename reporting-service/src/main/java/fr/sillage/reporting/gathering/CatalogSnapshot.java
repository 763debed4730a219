package fr.sillage.reporting.gathering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a report reads of the catalog's snapshot of a scheme; the lists are flat and in natural order of codes.
 *
 * @param evaluation null where the scheme says nothing of how it is evaluated
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogSnapshot(long position, Instant committedAt, Scheme scheme, List<Organisation> organisations,
        List<Directorate> directorates, List<Axis> axes, List<Workstream> workstreams, List<Objective> objectives,
        List<TargetedAction> targetedActions, List<Action> actions, List<Committee> committees, CatalogEvaluation evaluation) {

    public CatalogSnapshot {
        organisations = Absent.asEmpty(organisations);
        directorates = Absent.asEmpty(directorates);
        axes = Absent.asEmpty(axes);
        workstreams = Absent.asEmpty(workstreams);
        objectives = Absent.asEmpty(objectives);
        targetedActions = Absent.asEmpty(targetedActions);
        actions = Absent.asEmpty(actions);
        committees = Absent.asEmpty(committees);
    }

    /** The scheme and its buyers, without what it promises: for a report that tells of something else. */
    CatalogSnapshot bare() {
        return new CatalogSnapshot(position, committedAt, scheme, organisations, directorates, List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), null);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Scheme(String code, String title, Period period, List<String> buyers, String status, Adoption adoption,
            String introduction, List<Goal> goals, List<Validator> validation, Reporting reporting, Evaluating evaluation) {

        public Scheme {
            buyers = Absent.asEmpty(buyers);
            goals = Absent.asEmpty(goals);
            validation = Absent.asEmpty(validation);
        }

        /** “Temps 0”, where the scheme itself says which year that is. */
        public Optional<Integer> baselineYear() {
            return Optional.ofNullable(evaluation).map(Evaluating::baselineYear);
        }

        /** Whether the scheme itself wants no report that lacks figures. */
        public boolean refusesGaps() {
            return reporting != null && "REFUSED".equals(reporting.incomplete());
        }
    }

    /**
     * How a scheme is evaluated.
     *
     * @param parts into how many parts its actions are divided
     * @param baselineYear “Temps 0”, what the figures are compared with; may be absent
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evaluating(int parts, Integer baselineYear, String source) {
    }

    /** @param incomplete TOLD or REFUSED: what becomes of a report of which figures are missing */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reporting(String incomplete, String source) {
    }

    /** A committee that is asked before a report is published, and by what act. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Validator(String committee, String source) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Period(LocalDate start, LocalDate end) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Adoption(LocalDate on, String reference) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Goal(String code, String title, String source) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Organisation(String siren, String name) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Directorate(String organisation, String code, String name) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Axis(String code, String title, String introduction) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Workstream(String code, String axis, String title, String introduction, String lead) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Objective(String code, String axis, String workstream, String title, String context, List<String> stakes,
            List<String> means, List<String> indicators, Deadline deadline, String lead, List<String> leadDirectorates,
            List<String> goals, String note) {

        public Objective {
            stakes = Absent.asEmpty(stakes);
            means = Absent.asEmpty(means);
            indicators = Absent.asEmpty(indicators);
            leadDirectorates = Absent.asEmpty(leadDirectorates);
            goals = Absent.asEmpty(goals);
        }
    }

    /** Each bound is a year or a date. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Deadline(String from, String until, String review) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record TargetedAction(String code, String objective, String title, String recurrence, Deadline deadline, String note,
            List<Completion> completions) {

        public TargetedAction {
            completions = Absent.asEmpty(completions);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Completion(int year, LocalDate doneOn, String evidence) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Action(String code, String axis, String objective, String parent, String title, String description,
            String lead, List<String> leadDirectorates, List<String> affectedDirectorates, List<String> partners,
            List<Step> steps, Sheet sheet, String status, LocalDate entersOn, LocalDate leavesOn, List<Progress> progress) {

        /** What a committee let in later, or let out before, is no part of the scheme on that day. */
        public boolean isPartOn(LocalDate day) {
            return (entersOn == null || !entersOn.isAfter(day)) && (leavesOn == null || !leavesOn.isBefore(day));
        }

        public Action {
            steps = Absent.asEmpty(steps);
            leadDirectorates = Absent.asEmpty(leadDirectorates);
            affectedDirectorates = Absent.asEmpty(affectedDirectorates);
            partners = Absent.asEmpty(partners);
            progress = Absent.asEmpty(progress);
        }
    }

    /** How an action is to be evaluated. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Sheet(List<Counted> evaluationIndicators) {

        public Sheet {
            evaluationIndicators = Absent.asEmpty(evaluationIndicators);
        }
    }

    /** @param indicators codes; none for what has no figures with the indicators service */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Counted(String text, String section, List<String> indicators, String note) {

        public Counted {
            indicators = Absent.asEmpty(indicators);
        }
    }

    /** @param due a year, a month or a date; may be absent */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Step(String title, String due, String note) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Progress(String status, LocalDate on, String note, String difficulties, String correctiveActions) {
    }

    /** A committee with all its sittings; its people by name and capacity, where the name may be absent. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Committee(String code, String title, String kind, String remit, String meets, List<Person> members,
            List<Sitting> sittings) {

        public Committee {
            members = Absent.asEmpty(members);
            sittings = Absent.asEmpty(sittings);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Person(String name, String capacity, String organisation) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Sitting(LocalDate date, String title, String agenda, List<Opinion> opinions) {

        public Sitting {
            opinions = Absent.asEmpty(opinions);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Opinion(Subject subject, String decision, String text, String conditions) {
    }

    /** What an opinion is on: the catalog does not know it, whoever owns the type does. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Subject(String type, String ref, String sha256) {
    }
}
