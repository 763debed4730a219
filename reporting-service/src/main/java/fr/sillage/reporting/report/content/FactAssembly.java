package fr.sillage.reporting.report.content;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.reporting.gathering.CatalogSnapshot;

/**
 * Finds what is worth telling of a year: actions that ended, deeds that were done, and what was reported of an action before
 * its last report, which stands beside the action itself.
 */
final class FactAssembly {

    private final CatalogSnapshot catalog;
    private final Asked asked;
    private final Map<String, CatalogSnapshot.Objective> objectives;
    private final Map<String, CatalogSnapshot.Action> actions;

    FactAssembly(CatalogSnapshot catalog, Asked asked) {
        this.catalog = catalog;
        this.asked = asked;
        this.objectives = catalog.objectives().stream()
                .collect(Collectors.toMap(CatalogSnapshot.Objective::code, Function.identity()));
        this.actions = catalog.actions().stream()
                .collect(Collectors.toMap(CatalogSnapshot.Action::code, Function.identity()));
    }

    /** In the order of their days; those of which only the year is known come last. */
    List<ReportContent.Fact> all() {
        return Stream
                .concat(catalog.actions().stream().flatMap(this::ofAction),
                        catalog.targetedActions().stream().flatMap(this::ofDeed))
                .sorted(Comparator.comparing(ReportContent.Fact::on, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private Stream<ReportContent.Fact> ofAction(CatalogSnapshot.Action action) {
        List<CatalogSnapshot.Progress> entries = action.progress().stream().filter(p -> !p.on().isAfter(asked.lastDay()))
                .toList();
        Optional<CatalogSnapshot.Progress> last = entries.stream().findFirst();
        return entries.stream().filter(p -> asked.tells(p.on()))
                .filter(p -> isEnd(p) || p != last.orElse(null) && p.note() != null && !p.note().isBlank())
                .map(p -> new ReportContent.Fact(axisOf(action), p.on(),
                        isEnd(p) ? ReportContent.FactKind.ACTION_COMPLETED : ReportContent.FactKind.ACTION_REPORTED,
                        action.title(), p.note()));
    }

    private static boolean isEnd(CatalogSnapshot.Progress entry) {
        return "COMPLETED".equals(entry.status());
    }

    private Stream<ReportContent.Fact> ofDeed(CatalogSnapshot.TargetedAction deed) {
        return deed.completions().stream().filter(c -> c.year() == asked.year())
                .filter(c -> c.doneOn() == null || asked.tells(c.doneOn()))
                .map(c -> new ReportContent.Fact(axisOf(objectives.get(deed.objective())), c.doneOn(),
                        ReportContent.FactKind.DEED_DONE, deed.title(), c.evidence()));
    }

    private String axisOf(CatalogSnapshot.Action action) {
        return Stream.of(Optional.ofNullable(action.axis()),
                Optional.ofNullable(action.objective()).map(objectives::get).map(this::axisOf),
                Optional.ofNullable(action.parent()).map(actions::get).map(this::axisOf))
                .flatMap(Optional::stream).findFirst().orElse(null);
    }

    private String axisOf(CatalogSnapshot.Objective objective) {
        return objective == null ? null
                : Optional.ofNullable(objective.axis())
                        .orElseGet(() -> catalog.workstreams().stream().filter(w -> w.code().equals(objective.workstream()))
                                .map(CatalogSnapshot.Workstream::axis).filter(Objects::nonNull).findFirst().orElse(null));
    }
}
