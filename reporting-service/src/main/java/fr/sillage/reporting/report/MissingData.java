package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.List;

/** Names what the report of a year should have and does not. */
final class MissingData {

    private final int year;

    MissingData(int year) {
        this.year = year;
    }

    ReportContent.Missing in(List<ReportContent.Objective> objectives) {
        List<ReportContent.MissingValue> values = new ArrayList<>();
        List<ReportContent.UnknownIndicator> unknown = new ArrayList<>();
        List<ReportContent.MissingCompletion> completions = new ArrayList<>();
        for (ReportContent.Objective objective : objectives) {
            objective.unknownIndicators()
                    .forEach(code -> unknown.add(new ReportContent.UnknownIndicator(objective.code(), code)));
            objective.indicators().forEach(indicator -> indicator.items().stream().filter(this::lacksItsValue)
                    .forEach(item -> values.add(missingValue(objective, indicator, item))));
            objective.targetedActions().stream().filter(this::lacksItsCompletion)
                    .forEach(a -> completions.add(new ReportContent.MissingCompletion(objective.code(), a.title(), year)));
        }
        return new ReportContent.Missing(values, unknown, completions);
    }

    private boolean lacksItsValue(ReportContent.Item item) {
        ReportContent.Point point = item.value();
        return point == null || !point.isKnown() && point.status() != ReportContent.ObservationStatus.NOT_APPLICABLE;
    }

    private ReportContent.MissingValue missingValue(ReportContent.Objective objective, ReportContent.Indicator indicator,
            ReportContent.Item item) {
        ReportContent.Point point = item.value();
        return new ReportContent.MissingValue(objective.code(), indicator.code(), indicator.title(), item.label(),
                indicator.buyer().name(), year, point == null ? null : point.reason(),
                point == null ? List.of() : point.missing());
    }

    /** A deed of every year, for a year in which it was already due. */
    private boolean lacksItsCompletion(ReportContent.TargetedAction action) {
        return action.recurrence() == ReportContent.Recurrence.YEARLY
                && DeadlineWords.isDueIn(action.deadline(), year)
                && action.completions().stream().noneMatch(c -> c.year() == year);
    }
}
