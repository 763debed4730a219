package fr.sillage.reporting.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import fr.sillage.reporting.gathering.CatalogSnapshot;

/** Tells each action that was part of the scheme on the last day that the report tells of, as it stood then. */
final class ActionAssembly {

    private final List<CatalogSnapshot.Action> actions;
    private final LocalDate lastDay;

    ActionAssembly(List<CatalogSnapshot.Action> actions, LocalDate lastDay) {
        this.actions = actions.stream().filter(action -> action.isPartOn(lastDay)).toList();
        this.lastDay = lastDay;
    }

    List<ReportContent.Action> roots(Predicate<CatalogSnapshot.Action> wanted) {
        return actions.stream().filter(a -> a.parent() == null).filter(wanted).map(this::action).toList();
    }

    Map<ReportContent.ActionStatus, Integer> board() {
        return ActionStanding.counts(actions.stream().filter(a -> partsOf(a).isEmpty()).toList(), lastDay);
    }

    private ReportContent.Action action(CatalogSnapshot.Action action) {
        Optional<CatalogSnapshot.Progress> last = ActionStanding.lastEntry(action, lastDay);
        return new ReportContent.Action(action.code(), action.title(), ActionStanding.status(action, lastDay),
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
}
