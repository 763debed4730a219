package fr.sillage.catalog.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Period;

final class SheetRules {

    /** Characters: a cell of a spreadsheet holds 32,767, and what is escaped in it counts twice. */
    private static final int LONGEST_LIST = 15_000;

    private SheetRules() {
    }

    static List<Fault> faults(ActionBody body) {
        List<Fault> faults = new ArrayList<>();
        ActionSheet sheet = body.sheetOrBlank();
        Set<SheetPart> seen = new TreeSet<>();
        for (int i = 0; i < sheet.notApplicable().size(); i++) {
            SheetPart part = sheet.notApplicable().get(i);
            String pointer = "/sheet/notApplicable/" + i;
            if (!seen.add(part)) {
                faults.add(Fault.at(pointer, "named-twice", part));
            } else if (isFilled(part, body, sheet)) {
                faults.add(Fault.at(pointer, "sheet-part-filled", part));
            }
        }
        inWords("/sheet/aim", sheet.aim(), faults);
        inWords("/sheet/otherAffected", alone(sheet.otherAffected()), faults);
        inWords("/description", body.description(), faults);
        inWords("/sheet/linkedProjects", alone(sheet.linkedProjects()), faults);
        inWords("/partners", alone(body.partners()), faults);
        inWords("/sheet/otherPlans", alone(sheet.otherPlans().stream().map(PlanReference::plan).toList()), faults);
        inWords("/sheet/calendar", sheet.calendar(), faults);
        inWords("/sheet/evaluationMeans", alone(sheet.evaluationMeans().stream().map(EvaluationMean::text).toList()), faults);
        inWords("/sheet/evaluationIndicators",
                alone(sheet.evaluationIndicators().stream().map(EvaluationIndicator::text).toList()), faults);
        boolean tooLong = Stream.concat(sheet.lists(), Stream.of(body.partners(), stepTexts(body)))
                .anyMatch(texts -> texts.stream().mapToInt(String::length).sum() > LONGEST_LIST);
        if (tooLong) {
            faults.add(Fault.at("/sheet", "sheet-list-too-long", LONGEST_LIST));
        }
        return faults;
    }

    private static boolean isFilled(SheetPart part, ActionBody body, ActionSheet sheet) {
        return switch (part) {
            case AIM -> sheet.aim() != null;
            case AFFECTED_DIRECTORATES -> !body.affectedDirectorates().isEmpty() || !sheet.otherAffected().isEmpty();
            case DESCRIPTION -> body.description() != null;
            case LINKED_PROJECTS -> !sheet.linkedProjects().isEmpty();
            case PARTNERS -> !body.partners().isEmpty();
            case OTHER_PLANS -> !sheet.otherPlans().isEmpty();
            case CALENDAR -> sheet.calendar() != null || sheet.deadline() != null || !body.steps().isEmpty();
            case EVALUATION_MEANS -> !sheet.evaluationMeans().isEmpty();
            case EVALUATION_INDICATORS -> !sheet.evaluationIndicators().isEmpty();
        };
    }

    private static String alone(List<String> texts) {
        return texts.size() == 1 ? texts.get(0) : null;
    }

    private static List<String> stepTexts(ActionBody body) {
        return body.steps().stream().flatMap(step -> Stream.of(step.title(), step.note() == null ? "" : step.note())).toList();
    }

    /** A text that says "sans objet" is neither a text nor nothing: whoever counts what is missing could not tell. */
    private static void inWords(String pointer, String text, List<Fault> faults) {
        if (text != null && SheetPart.saidIn(text)) {
            faults.add(Fault.at(pointer, "sheet-not-applicable-in-words", text));
        }
    }

    /** A deadline beyond the scheme is told and not refused, as the steps of a calendar are. */
    static List<Fault> warnings(ActionSheet sheet, Period period) {
        return sheet.deadline() == null ? List.of()
                : sheet.deadline().faults(period).stream()
                        .map(fault -> new Fault("/sheet" + fault.pointer(), fault.code(), fault.arguments())).toList();
    }
}
