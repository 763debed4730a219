package fr.sillage.catalog.sheet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.action.ActionSheet;
import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.action.ProgressEntry;
import fr.sillage.catalog.action.SheetPart;
import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.table.CellItems;

/** An action with its sheet as a line of the file. */
final class SheetTable {

    private SheetTable() {
    }

    /** All columns, in their order. */
    static Map<SheetColumn, String> line(ActionView action) {
        Map<SheetColumn, String> line = texts(action.code(), action.asBody());
        line.put(SheetColumn.STATUS, status(action.status()));
        return line;
    }

    private static String status(ProgressEntry.Status status) {
        return switch (status) {
            case NOT_STARTED -> "non initiée";
            case IN_PROGRESS -> "en cours";
            case COMPLETED -> "terminée";
            case SUSPENDED -> "suspendue";
            case ABANDONED -> "abandonnée";
        };
    }

    /** The text of each column that a file can change, empty where there is nothing. */
    static Map<SheetColumn, String> texts(String code, ActionBody body) {
        ActionSheet sheet = body.sheetOrBlank();
        Map<SheetColumn, String> texts = new EnumMap<>(SheetColumn.class);
        texts.put(SheetColumn.CODE, code);
        texts.put(SheetColumn.TITLE, body.title());
        texts.put(SheetColumn.AXIS, text(body.axis()));
        texts.put(SheetColumn.OBJECTIVE, text(body.objective()));
        texts.put(SheetColumn.PARENT, text(body.parent()));
        texts.put(SheetColumn.LEAD, text(body.lead()));
        texts.put(SheetColumn.LEAD_DIRECTORATES, items(body.leadDirectorates()));
        texts.put(SheetColumn.AFFECTED, items(body.affectedDirectorates()));
        texts.put(SheetColumn.OTHER_AFFECTED, items(sheet.otherAffected()));
        texts.put(SheetColumn.AIM, text(sheet.aim()));
        texts.put(SheetColumn.DESCRIPTION, text(body.description()));
        texts.put(SheetColumn.LINKED_PROJECTS, items(sheet.linkedProjects()));
        texts.put(SheetColumn.PARTNERS, items(body.partners()));
        texts.put(SheetColumn.OTHER_PLANS, items(sheet.otherPlans(), plan -> fields(plan.plan(), plan.number())));
        Deadline deadline = sheet.deadline();
        texts.put(SheetColumn.FROM, deadline == null ? "" : date(deadline.from()));
        texts.put(SheetColumn.UNTIL, deadline == null ? "" : date(deadline.until()));
        texts.put(SheetColumn.REVIEW, deadline == null ? "" : date(deadline.review()));
        texts.put(SheetColumn.CALENDAR, text(sheet.calendar()));
        texts.put(SheetColumn.STEPS, items(body.steps(),
                step -> fields(step.title(), step.due() == null ? null : date(step.due()), step.note())));
        texts.put(SheetColumn.MEANS, items(sheet.evaluationMeans(), mean -> fields(mean.text(), mean.section())));
        texts.put(SheetColumn.INDICATORS, items(sheet.evaluationIndicators(), indicator -> fields(indicator.text(),
                indicator.section(), indicator.indicators().isEmpty() ? null : String.join(" ", indicator.indicators()),
                indicator.note())));
        texts.put(SheetColumn.KEY_FIGURES, items(sheet.keyFigures(), figure -> fields(figure.indicator(), figure.scope(),
                figure.year() == null ? null : figure.year().toString())));
        sheet.notApplicable().forEach(part -> texts.put(SheetColumn.of(part), SheetPart.WORDS));
        return texts;
    }

    private static String text(String value) {
        return Objects.toString(value, "");
    }

    private static String date(String date) {
        return date == null ? "" : SurveyDates.text(date);
    }

    private static String items(List<String> texts) {
        return items(texts, List::of);
    }

    private static <T> String items(List<T> things, Function<T, List<String>> fields) {
        return CellItems.text(things.stream().map(fields).toList());
    }

    private static List<String> fields(String... fields) {
        return Arrays.asList(fields);
    }
}
