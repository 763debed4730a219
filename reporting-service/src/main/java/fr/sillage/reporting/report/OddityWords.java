package fr.sillage.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.PrintedDate;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.DeadlineWords;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.TargetWords;

/** Names the dates that do not agree with each other: they are taken as they were entered, and told to be checked. */
final class OddityWords {

    private final ReportContent content;
    private final LocalDate start;
    private final LocalDate end;
    private final boolean severalBuyers;

    OddityWords(ReportContent content) {
        this.content = content;
        this.start = content.scheme().start();
        this.end = content.scheme().end();
        this.severalBuyers = content.scheme().hasSeveralBuyers();
    }

    List<String> all() {
        return Stream.concat(content.allObjectives().flatMap(this::lateTargets), content.allActions().flatMap(this::straySteps))
                .map(French::typeset).toList();
    }

    private Stream<String> lateTargets(ReportContent.Objective objective) {
        return objective.indicators().stream().flatMap(indicator -> indicator.items().stream()
                .filter(item -> item.target() != null).flatMap(item -> lateTargets(objective, indicator, item)));
    }

    /** Years that are late for the same reason are told together. */
    private Stream<String> lateTargets(ReportContent.Objective objective, ReportContent.Indicator indicator,
            ReportContent.Item item) {
        Map<String, List<String>> yearsByReason = new LinkedHashMap<>();
        for (ReportContent.Bound point : item.target().points()) {
            List<String> reasons = reasons(objective.deadline(), point.year());
            if (!reasons.isEmpty()) {
                yearsByReason.computeIfAbsent(French.list(reasons), r -> new ArrayList<>()).add(String.valueOf(point.year()));
            }
        }
        String what = PageBuilder.numbered("Objectif", objective.code()) + " : "
                + French.quoted(French.typeset(indicator.title() + (item.label() == null ? "" : ", " + item.label())))
                + (severalBuyers ? " (" + French.typeset(indicator.buyer().name()) + ")" : "");
        return yearsByReason.entrySet().stream().map(late -> what + ", "
                + TargetWords.label(item.target().kind()).toLowerCase(Locale.FRENCH) + " pour "
                + French.list(late.getValue()) + ", après " + late.getKey() + ".");
    }

    private List<String> reasons(ReportContent.Deadline deadline, int year) {
        List<String> reasons = new ArrayList<>();
        if (deadline != null && deadline.until() != null && year > PrintedDate.year(deadline.until())) {
            reasons.add("l’échéance de l’objectif (" + DeadlineWords.moment(deadline.until()) + ")");
        }
        if (year > end.getYear()) {
            reasons.add("la fin du schéma (" + French.date(end) + ")");
        }
        return reasons;
    }

    private Stream<String> straySteps(ReportContent.Action action) {
        String what = PageBuilder.numbered("Action", action.code()) + " (" + French.quoted(French.typeset(action.title()))
                + ")";
        return action.steps().stream().filter(step -> step.due() != null && !reason(step.due()).isEmpty())
                .map(step -> what + " : l’étape " + French.quoted(French.typeset(step.title())) + ", prévue "
                        + DeadlineWords.when(step.due()) + ", vient " + reason(step.due()) + ".");
    }

    /** A year or a month that is only in part outside the scheme is not told. */
    private String reason(String due) {
        int written = due.length();
        if (due.compareTo(end.toString().substring(0, written)) > 0) {
            return "après la fin du schéma (" + French.date(end) + ")";
        }
        return due.compareTo(start.toString().substring(0, written)) < 0
                ? "avant le début du schéma (" + French.date(start) + ")"
                : "";
    }
}
