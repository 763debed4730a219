package fr.sillage.reporting.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import fr.sillage.reporting.gathering.Figures;

/** Names what a report should have and does not, and of whom it was asked. */
final class MissingData {

    private final Asked asked;
    private final Figures figures;

    MissingData(Asked asked, Figures figures) {
        this.asked = asked;
        this.figures = figures;
    }

    Missing in(List<ReportContent.Objective> objectives, List<Missing.DanglingCode> danglingCodes,
            List<Missing.MissingOfPurchase> purchases) {
        List<Missing.MissingValue> values = new ArrayList<>();
        List<Missing.UnknownIndicator> unknown = new ArrayList<>();
        List<Missing.MissingCompletion> completions = new ArrayList<>();
        for (ReportContent.Objective objective : objectives) {
            objective.unknownIndicators()
                    .forEach(code -> unknown.add(new Missing.UnknownIndicator(objective.code(), code)));
            objective.indicators().forEach(indicator -> indicator.items()
                    .forEach(item -> missingValues(objective, indicator, item).forEach(values::add)));
            if (isWholeYear() && !asked.statusOn().isBefore(asked.lastDay())) {
                objective.targetedActions().stream().filter(this::lacksItsCompletion).forEach(
                        a -> completions.add(new Missing.MissingCompletion(objective.code(), a.title(), asked.year())));
            }
        }
        return new Missing(values, unknown, completions, danglingCodes, purchases);
    }

    /** Before the year is over its values are not owed: only what is late by its own day is missing. */
    private boolean isWholeYear() {
        return asked.kind().tellsWholeYear();
    }

    private Stream<Missing.MissingValue> missingValues(ReportContent.Objective objective,
            ReportContent.Indicator indicator, ReportContent.Item item) {
        List<Figures.Owed> owed = owed(indicator, item);
        if (isWholeYear()) {
            return lacksItsValue(item) ? Stream.of(missingValue(objective, indicator, item,
                    owed.stream().filter(o -> yearOf(o) == asked.year()).toList())) : Stream.empty();
        }
        return owed.stream().filter(Figures.Owed::isLate).map(MissingData::yearOf).distinct().sorted()
                .map(year -> new Missing.MissingValue(objective.code(), indicator.code(), indicator.title(),
                        item.label(), indicator.buyer().name(), year, null, List.of(),
                        owed.stream().filter(Figures.Owed::isLate).filter(o -> yearOf(o) == year).map(MissingData::owed)
                                .toList()));
    }

    private static int yearOf(Figures.Owed owed) {
        return Integer.parseInt(owed.period().substring(0, 4));
    }

    private List<Figures.Owed> owed(ReportContent.Indicator indicator, ReportContent.Item item) {
        return figures.figures().stream()
                .filter(f -> f.indicator().equals(indicator.code()) && f.buyer().equals(indicator.buyer().siren()))
                .flatMap(f -> f.items().stream()).filter(i -> i.item().equals(item.code()))
                .flatMap(i -> i.owed().stream()).toList();
    }

    private static Missing.Owed owed(Figures.Owed owed) {
        return new Missing.Owed(owed.owedBy().name(), owed.period(), owed.dueOn(),
                Missing.OwedState.valueOf(owed.state()));
    }

    private static boolean lacksItsValue(ReportContent.Item item) {
        ReportContent.Point point = item.value();
        return point == null || !point.isKnown() && point.status() != ReportContent.ObservationStatus.NOT_APPLICABLE;
    }

    private Missing.MissingValue missingValue(ReportContent.Objective objective, ReportContent.Indicator indicator,
            ReportContent.Item item, List<Figures.Owed> owed) {
        ReportContent.Point point = item.value();
        return new Missing.MissingValue(objective.code(), indicator.code(), indicator.title(), item.label(),
                indicator.buyer().name(), asked.year(), point == null ? null : point.reason(),
                point == null ? List.of() : point.missing(), owed.stream().map(MissingData::owed).toList());
    }

    /** A deed of every year, for a year in which it was already due. */
    private boolean lacksItsCompletion(ReportContent.TargetedAction action) {
        return action.recurrence() == ReportContent.Recurrence.YEARLY
                && action.isDueIn(asked.year())
                && action.completions().stream().noneMatch(c -> c.year() == asked.year());
    }
}
