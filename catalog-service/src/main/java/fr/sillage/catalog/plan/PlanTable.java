package fr.sillage.catalog.plan;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.table.CellItems;
import fr.sillage.catalog.table.Cells;

/** Plans and their lines as the lines of a file, and what such a line says. */
final class PlanTable {

    private PlanTable() {
    }

    /** @param code of the line; empty for the plan itself */
    static Map<PlanColumn, String> keys(YearlyPlan plan, String code) {
        Map<PlanColumn, String> keys = new EnumMap<>(PlanColumn.class);
        keys.put(PlanColumn.YEAR, Integer.toString(plan.year()));
        keys.put(PlanColumn.PLAN, plan.code());
        keys.put(PlanColumn.LINE, code);
        return keys;
    }

    static Map<PlanColumn, String> line(YearlyPlan plan) {
        Map<PlanColumn, String> line = keys(plan, "");
        line.putAll(texts(plan.body()));
        line.put(PlanColumn.STATE, plan.validated().isPresent() ? "validé" : "en projet");
        return line;
    }

    static Map<PlanColumn, String> line(YearlyPlan plan, PlanLine of) {
        Map<PlanColumn, String> line = keys(plan, of.code());
        line.putAll(texts(of.body()));
        line.put(PlanColumn.STATE, of.body().doneOn() != null ? "fait" : of.body().givenUp() != null ? "abandonné" : "à faire");
        return line;
    }

    /** The text of each column that says something of a plan. */
    static Map<PlanColumn, String> texts(YearlyPlanBody plan) {
        Map<PlanColumn, String> texts = validation(plan.validation());
        texts.put(PlanColumn.TITLE, plan.title());
        texts.put(PlanColumn.KIND, plan.kind().label());
        texts.put(PlanColumn.WORKSTREAM, text(plan.workstream()));
        texts.put(PlanColumn.OBJECTIVE, text(plan.objective()));
        texts.put(PlanColumn.FEEDS, plan.feeds() == null ? "" : plan.feeds().targetedAction());
        texts.put(PlanColumn.WHEN, plan.feeds() == null ? "" : plan.feeds().when().label());
        texts.put(PlanColumn.LEAD, text(plan.lead()));
        texts.put(PlanColumn.NOTE, text(plan.note()));
        return texts;
    }

    /** The text of each column that says something of a line. */
    static Map<PlanColumn, String> texts(PlanLineBody line) {
        Map<PlanColumn, String> texts = validation(line.validation());
        texts.put(PlanColumn.TITLE, line.title());
        texts.put(PlanColumn.LEAD, text(line.lead()));
        texts.put(PlanColumn.PARTNERS, CellItems.text(line.partners().stream().map(List::of).toList()));
        texts.put(PlanColumn.DUE, line.due() == null ? "" : SurveyDates.text(line.due()));
        texts.put(PlanColumn.DONE, day(line.doneOn()));
        texts.put(PlanColumn.EVIDENCE, text(line.evidence()));
        texts.put(PlanColumn.GIVEN_UP, text(line.givenUp()));
        texts.put(PlanColumn.NOTE, text(line.note()));
        return texts;
    }

    private static Map<PlanColumn, String> validation(Validation said) {
        Optional<Validation> validation = Optional.ofNullable(said);
        Map<PlanColumn, String> texts = new EnumMap<>(PlanColumn.class);
        texts.put(PlanColumn.COMMITTEE, validation.map(Validation::committee).orElse(""));
        texts.put(PlanColumn.BODY, validation.map(Validation::body).orElse(""));
        texts.put(PlanColumn.VALIDATED, day(validation.map(Validation::on).orElse(null)));
        return texts;
    }

    static YearlyPlanBody plan(Cells<PlanColumn> cells) {
        for (PlanColumn column : List.of(PlanColumn.PARTNERS, PlanColumn.DUE, PlanColumn.DONE, PlanColumn.EVIDENCE,
                PlanColumn.GIVEN_UP)) {
            cells.none(column, "plan-cell-of-line");
        }
        String feeds = cells.text(PlanColumn.FEEDS);
        PlanFeed.Moment when = cells.term(PlanColumn.WHEN, PlanFeed.Moment.values());
        return new YearlyPlanBody(cells.term(PlanColumn.KIND, PlanKind.values()), cells.text(PlanColumn.TITLE),
                cells.text(PlanColumn.WORKSTREAM), cells.text(PlanColumn.OBJECTIVE),
                feeds == null && when == null ? null : new PlanFeed(feeds, when), cells.text(PlanColumn.LEAD),
                validation(cells), cells.text(PlanColumn.NOTE));
    }

    static PlanLineBody line(Cells<PlanColumn> cells) {
        for (PlanColumn column : List.of(PlanColumn.KIND, PlanColumn.WORKSTREAM, PlanColumn.OBJECTIVE, PlanColumn.FEEDS,
                PlanColumn.WHEN)) {
            cells.none(column, "plan-cell-of-plan");
        }
        return new PlanLineBody(cells.text(PlanColumn.TITLE), cells.text(PlanColumn.LEAD), cells.items(PlanColumn.PARTNERS),
                cells.date(PlanColumn.DUE), cells.day(PlanColumn.DONE), cells.text(PlanColumn.EVIDENCE),
                cells.text(PlanColumn.GIVEN_UP), validation(cells), cells.text(PlanColumn.NOTE));
    }

    private static Validation validation(Cells<PlanColumn> cells) {
        var validation = new Validation(cells.text(PlanColumn.COMMITTEE), cells.text(PlanColumn.BODY),
                cells.day(PlanColumn.VALIDATED));
        return validation.equals(new Validation(null, null, null)) ? null : validation;
    }

    private static String text(String value) {
        return Objects.toString(value, "");
    }

    private static String day(LocalDate day) {
        return day == null ? "" : SurveyDates.text(day.toString());
    }
}
