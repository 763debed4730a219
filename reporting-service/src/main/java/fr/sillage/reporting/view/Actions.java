package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ActionStanding;
import fr.sillage.reporting.report.content.PrintedDate;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;

/** Which actions still go on, and by when their steps are due. */
final class Actions {

    private static final Set<ActionStatus> OPEN = Set.of(ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS);

    private Actions() {
    }

    /** Neither done nor given up nor suspended. */
    static boolean isOpen(CatalogSnapshot.Action action, LocalDate day) {
        return OPEN.contains(ActionStanding.status(action, day));
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
        var dated = action.steps().stream().filter(step -> step.due() != null).toList();
        boolean notBegun = ActionStanding.status(action, today) == ActionStatus.NOT_STARTED;
        return (notBegun ? dated.stream().min(byDue) : dated.stream().max(byDue))
                .filter(step -> PrintedDate.lastDay(step.due()).isBefore(today));
    }

    static Optional<CatalogSnapshot.Step> nextStep(CatalogSnapshot.Action action, LocalDate today) {
        return isOpen(action, today) ? action.steps().stream().filter(step -> step.due() != null)
                .filter(step -> !PrintedDate.lastDay(step.due()).isBefore(today))
                .min(Comparator.comparing(step -> PrintedDate.lastDay(step.due()))) : Optional.empty();
    }
}
