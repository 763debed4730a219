package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.PrintedDate;
import fr.sillage.reporting.report.ReportContent.ActionStatus;

/** How actions stand on a day. */
final class Actions {

    private static final Set<ActionStatus> OPEN = Set.of(ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS);

    private Actions() {
    }

    /** The snapshot gives the entries newest first. */
    static Optional<CatalogSnapshot.Progress> lastEntry(CatalogSnapshot.Action action, LocalDate day) {
        return action.progress().stream().filter(entry -> !entry.on().isAfter(day)).findFirst();
    }

    static ActionStatus status(CatalogSnapshot.Action action, LocalDate day) {
        return lastEntry(action, day).map(entry -> ActionStatus.valueOf(entry.status())).orElse(ActionStatus.NOT_STARTED);
    }

    /** Neither done nor given up nor suspended. */
    static boolean isOpen(CatalogSnapshot.Action action, LocalDate day) {
        return OPEN.contains(status(action, day));
    }

    /** Every status has its count. */
    static Map<ActionStatus, Integer> counts(Collection<CatalogSnapshot.Action> leaves, LocalDate day) {
        var counts = new EnumMap<ActionStatus, Integer>(ActionStatus.class);
        for (ActionStatus status : ActionStatus.values()) {
            counts.put(status, 0);
        }
        leaves.forEach(action -> counts.merge(status(action, day), 1, Integer::sum));
        return counts;
    }

    /**
     * The step that makes an action late: steps have no status of their own, so an open action is late when the last of them
     * should be over, and one not begun when the first should.
     */
    static Optional<CatalogSnapshot.Step> overdue(CatalogSnapshot.Action action, LocalDate today) {
        if (!isOpen(action, today)) {
            return Optional.empty();
        }
        Comparator<CatalogSnapshot.Step> byDue = Comparator.comparing(step -> PrintedDate.lastDay(step.due()));
        var dated = action.steps().stream().filter(step -> Objects.nonNull(step.due())).toList();
        boolean notBegun = status(action, today) == ActionStatus.NOT_STARTED;
        return (notBegun ? dated.stream().min(byDue) : dated.stream().max(byDue))
                .filter(step -> PrintedDate.lastDay(step.due()).isBefore(today));
    }

    static Optional<CatalogSnapshot.Step> nextStep(CatalogSnapshot.Action action, LocalDate today) {
        return isOpen(action, today) ? action.steps().stream().filter(step -> step.due() != null)
                .filter(step -> !PrintedDate.lastDay(step.due()).isBefore(today))
                .min(Comparator.comparing(step -> PrintedDate.lastDay(step.due()))) : Optional.empty();
    }
}
