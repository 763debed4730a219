package fr.sillage.reporting.report.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.sillage.reporting.gathering.CatalogEvaluation;
import fr.sillage.reporting.gathering.CatalogSnapshot;

/** Writes a scheme as the catalog's snapshot gives it, in few words. */
public final class SampleScheme {

    private final List<CatalogSnapshot.Axis> axes = new ArrayList<>();
    private final List<CatalogSnapshot.Workstream> workstreams = new ArrayList<>();
    private final List<CatalogSnapshot.Objective> objectives = new ArrayList<>();
    private final List<CatalogSnapshot.TargetedAction> targetedActions = new ArrayList<>();
    private final List<CatalogSnapshot.Action> actions = new ArrayList<>();
    private final List<CatalogSnapshot.Committee> committees = new ArrayList<>();
    private final List<CatalogSnapshot.Validator> validation = new ArrayList<>();
    private final String title;
    private CatalogSnapshot.Evaluating rule;
    private CatalogEvaluation evaluation;

    public SampleScheme(String title) {
        this.title = title;
    }

    public SampleScheme axis(String code, String title, String introduction) {
        axes.add(new CatalogSnapshot.Axis(code, title, introduction));
        return this;
    }

    public SampleScheme workstream(String code, String axis, String title) {
        workstreams.add(new CatalogSnapshot.Workstream(code, axis, title, null, null));
        return this;
    }

    public SampleScheme objective(String code, String axis, String workstream, String title, String until,
            List<String> indicators) {
        return objective(code, axis, workstream, title, new CatalogSnapshot.Deadline(null, until, null), List.of(), List.of(),
                indicators);
    }

    public SampleScheme objective(String code, String axis, String workstream, String title, CatalogSnapshot.Deadline deadline,
            List<String> stakes, List<String> means, List<String> indicators) {
        objectives.add(new CatalogSnapshot.Objective(code, axis, workstream, title, null, stakes, means, indicators, deadline,
                null, List.of("commande-publique"), List.of(), null));
        return this;
    }

    public SampleScheme deed(String objective, String title, String recurrence, CatalogSnapshot.Deadline deadline,
            CatalogSnapshot.Completion... completions) {
        targetedActions.add(new CatalogSnapshot.TargetedAction(objective + ".a", objective, title, recurrence, deadline, null,
                List.of(completions)));
        return this;
    }

    public SampleScheme action(String code, String axis, String objective, String parent, String title,
            CatalogSnapshot.Progress... progress) {
        actions.add(
                new CatalogSnapshot.Action(code, axis, objective, parent, title, null,
                        "Service de la commande publique", List.of(), List.of(), List.of(), List.of(), null,
                        progress.length == 0 ? "NOT_STARTED" : progress[0].status(), null, null, List.of(progress)));
        return this;
    }

    public SampleScheme steps(String code, String title, List<CatalogSnapshot.Step> steps) {
        actions.add(
                new CatalogSnapshot.Action(code, null, null, null, title, null, null, List.of(), List.of(), List.of(), steps,
                        null,
                        "NOT_STARTED", null, null, List.of()));
        return this;
    }

    /** An action of which the sheet says what is counted. */
    public SampleScheme sheet(String code, String objective, String title, CatalogSnapshot.Counted... counted) {
        actions.add(new CatalogSnapshot.Action(code, null, objective, null, title, null, null, List.of("commande-publique"),
                List.of(), List.of(), List.of(), new CatalogSnapshot.Sheet(List.of(counted)), "IN_PROGRESS", null, null,
                List.of()));
        return this;
    }

    /** By thirds, compared with the year before the scheme. */
    public SampleScheme evaluated(CatalogEvaluation evaluated) {
        rule = new CatalogSnapshot.Evaluating(3, 2023, "Article 5");
        evaluation = evaluated;
        return this;
    }

    public SampleScheme committee(String code, String title, String remit, List<CatalogSnapshot.Person> members,
            CatalogSnapshot.Sitting... sittings) {
        committees.add(new CatalogSnapshot.Committee(code, title, "STEERING_POLITICAL", remit, "Deux fois par an", members,
                List.of(sittings)));
        return this;
    }

    public static CatalogSnapshot.Sitting sitting(String date, String title, CatalogSnapshot.Opinion... opinions) {
        return new CatalogSnapshot.Sitting(LocalDate.parse(date), title, null, List.of(opinions));
    }

    public static CatalogSnapshot.Opinion opinion(String type, String ref, String decision, String text, String conditions) {
        return new CatalogSnapshot.Opinion(new CatalogSnapshot.Subject(type, ref, null), decision, text, conditions);
    }

    public SampleScheme validatedBy(String committee) {
        validation.add(new CatalogSnapshot.Validator(committee, null));
        return this;
    }

    public CatalogSnapshot snapshot() {
        return new CatalogSnapshot(412, Instant.parse("2026-01-30T15:12:09Z"),
                new CatalogSnapshot.Scheme("ille-et-vilaine-2024-2028", title,
                        new CatalogSnapshot.Period(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31)),
                        List.of(SampleFigures.BUYER), "ADOPTED", new CatalogSnapshot.Adoption(null, "Assemblée départementale"),
                        null, List.of(), validation, null, rule),
                List.of(new CatalogSnapshot.Organisation(SampleFigures.BUYER, "Département d'Ille-et-Vilaine")),
                List.of(new CatalogSnapshot.Directorate(SampleFigures.BUYER, "commande-publique",
                        "Service de la commande publique")),
                axes, workstreams, objectives, targetedActions, actions, committees, evaluation);
    }
}
