package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.PrintedDate;
import fr.sillage.reporting.report.content.ReportContent.ProgressStatus;

/** What should be done by now and is not, and what comes next. */
final class Deadlines {

    private static final Comparator<Due> BY_DAY = Comparator.comparing(Due::day).thenComparing(Due::kind);

    private final Structure structure;
    private final Lines lines;
    private final int year;
    private final LocalDate today;

    Deadlines(Structure structure, Lines lines, int year, LocalDate today) {
        this.structure = structure;
        this.lines = lines;
        this.year = year;
        this.today = today;
    }

    /** The longest overdue first. */
    List<Due> late() {
        CatalogSnapshot catalog = structure.catalog();
        return Stream.of(
                structure.leaves().stream().flatMap(
                        action -> Actions.overdue(action, today).stream().map(step -> step(action, step))),
                catalog.targetedActions().stream().filter(this::isOnce)
                        .filter(deed -> Deed.state(deed, year, today) == Deed.State.LATE)
                        .map(deed -> deed(Due.Kind.TARGETED_ACTION, deed, deed.deadline().until())),
                catalog.objectives().stream().filter(this::isMissed)
                        .map(objective -> objective(Due.Kind.OBJECTIVE, objective, objective.deadline().until())))
                .flatMap(all -> all).sorted(BY_DAY).toList();
    }

    /** The nearest first, from today on. */
    List<Due> next(int atMost) {
        CatalogSnapshot catalog = structure.catalog();
        Stream<Due> steps = structure.leaves().stream().filter(action -> Actions.isOpen(action, today))
                .flatMap(action -> action.steps().stream().filter(step -> step.due() != null)
                        .map(step -> step(action, step)));
        Stream<Due> deeds = catalog.targetedActions().stream()
                .filter(deed -> Deed.state(deed, year, today) != Deed.State.DONE)
                .flatMap(deed -> bounds(deed.deadline(), (kind, due) -> deed(kind, deed, due), Due.Kind.TARGETED_ACTION));
        Stream<Due> objectives = catalog.objectives().stream().flatMap(objective -> bounds(objective.deadline(),
                (kind, due) -> objective(kind, objective, due), Due.Kind.OBJECTIVE));
        return Stream.of(steps, deeds, objectives).flatMap(all -> all).filter(due -> !due.day().isBefore(today))
                .sorted(BY_DAY).limit(atMost).toList();
    }

    private interface Making {
        Due make(Due.Kind kind, String due);
    }

    private static Stream<Due> bounds(CatalogSnapshot.Deadline deadline, Making making, Due.Kind kind) {
        return deadline == null ? Stream.empty()
                : Stream.concat(Optional.ofNullable(deadline.review()).map(due -> making.make(Due.Kind.REVIEW, due)).stream(),
                        Optional.ofNullable(deadline.until()).map(due -> making.make(kind, due)).stream());
    }

    private boolean isOnce(CatalogSnapshot.TargetedAction deed) {
        return deed.recurrence().equals("ONCE");
    }

    /** Its time is over, and one of its figures falls short of what was aimed at. */
    private boolean isMissed(CatalogSnapshot.Objective objective) {
        return objective.deadline() != null && objective.deadline().until() != null
                && PrintedDate.lastDay(objective.deadline().until()).isBefore(today)
                && lines.of(objective).stream().filter(Line::hasTarget).map(Line::progress)
                        .anyMatch(status -> status == ProgressStatus.BEHIND || status == ProgressStatus.OFF_TRACK);
    }

    private Due step(CatalogSnapshot.Action action, CatalogSnapshot.Step step) {
        return new Due(Due.Kind.STEP, step.due(), PrintedDate.lastDay(step.due()), action.code(), action.title(), step.title(),
                structure.objectiveOf(action).map(CodeAndTitle::of).orElse(null), action.lead(),
                structure.directorates(structure.leadDirectoratesOf(action)));
    }

    private Due deed(Due.Kind kind, CatalogSnapshot.TargetedAction deed, String due) {
        Optional<CatalogSnapshot.Objective> objective = structure.objective(deed.objective());
        return new Due(kind, due, PrintedDate.lastDay(due), deed.code(), deed.title(), null,
                objective.map(CodeAndTitle::of).orElse(null),
                objective.map(CatalogSnapshot.Objective::lead).orElse(null),
                structure.directorates(objective.map(CatalogSnapshot.Objective::leadDirectorates).orElse(List.of())));
    }

    private Due objective(Due.Kind kind, CatalogSnapshot.Objective objective, String due) {
        return new Due(kind, due, PrintedDate.lastDay(due), objective.code(), objective.title(), null,
                CodeAndTitle.of(objective), objective.lead(), structure.directorates(objective.leadDirectorates()));
    }
}
