package fr.sillage.reporting.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import fr.sillage.reporting.gathering.CatalogSnapshot;

/** Tells each action as it stood on the last day that the report tells of, whatever was entered since. */
final class ActionAssembly {

    private final List<CatalogSnapshot.Action> actions;
    private final LocalDate lastDay;

    ActionAssembly(List<CatalogSnapshot.Action> actions, LocalDate lastDay) {
        this.actions = actions;
        this.lastDay = lastDay;
    }

    List<ReportContent.Action> roots(Predicate<CatalogSnapshot.Action> wanted) {
        return actions.stream().filter(a -> a.parent() == null).filter(wanted).map(this::action).toList();
    }

    /** Counts the actions that have no parts: a parent action stands for its parts. Every status has its count. */
    Map<ReportContent.ActionStatus, Integer> board() {
        Map<ReportContent.ActionStatus, Integer> counts = new EnumMap<>(ReportContent.ActionStatus.class);
        for (ReportContent.ActionStatus status : ReportContent.ActionStatus.values()) {
            counts.put(status, 0);
        }
        actions.stream().filter(a -> partsOf(a).isEmpty()).forEach(a -> counts.merge(status(a), 1, Integer::sum));
        return counts;
    }

    private ReportContent.Action action(CatalogSnapshot.Action action) {
        Optional<CatalogSnapshot.Progress> last = lastEntry(action);
        return new ReportContent.Action(action.code(), action.title(), status(action),
                last.map(CatalogSnapshot.Progress::on).orElse(null), action.lead(),
                last.map(CatalogSnapshot.Progress::note).orElse(null),
                last.map(CatalogSnapshot.Progress::difficulties).orElse(null),
                last.map(CatalogSnapshot.Progress::correctiveActions).orElse(null),
                action.steps().stream().map(s -> new ReportContent.Step(s.title(), s.due())).toList(),
                partsOf(action).stream().map(this::action).toList());
    }

    private List<CatalogSnapshot.Action> partsOf(CatalogSnapshot.Action action) {
        return actions.stream().filter(a -> action.code().equals(a.parent())).toList();
    }

    private ReportContent.ActionStatus status(CatalogSnapshot.Action action) {
        return lastEntry(action).map(p -> ReportContent.ActionStatus.valueOf(p.status()))
                .orElse(ReportContent.ActionStatus.NOT_STARTED);
    }

    /** The snapshot gives the entries newest first. */
    private Optional<CatalogSnapshot.Progress> lastEntry(CatalogSnapshot.Action action) {
        return action.progress().stream().filter(p -> !p.on().isAfter(lastDay)).findFirst();
    }
}
