package fr.sillage.catalog.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.action.ProgressEntry.Status;
import fr.sillage.catalog.action.Step;
import fr.sillage.catalog.pack.SittingPackView.LateAction;
import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.scheme.PartialDates;

/**
 * Which actions are late on a day. Steps have no status of their own: one that never started is late by its first step, one
 * under way by its last; where no step has a date, the deadline of its objective stands. What is suspended or at its end is not
 * late.
 */
final class LateActions {

    private final LocalDate day;
    private final Map<String, Deadline> deadlines;

    /** @param deadlines of the objectives that have one, by their code */
    LateActions(LocalDate day, Map<String, Deadline> deadlines) {
        this.day = day;
        this.deadlines = deadlines;
    }

    Optional<LateAction> of(ActionView action) {
        if (action.status() != Status.NOT_STARTED && action.status() != Status.IN_PROGRESS) {
            return Optional.empty();
        }
        List<Step> dated = action.steps().stream().filter(step -> step.due() != null).toList();
        if (dated.isEmpty()) {
            return Optional.ofNullable(action.objective()).map(deadlines::get).map(Deadline::until).filter(this::isOver)
                    .map(due -> late(action, due, null));
        }
        Step step = dated.get(action.status() == Status.NOT_STARTED ? 0 : dated.size() - 1);
        return Optional.of(step.due()).filter(this::isOver).map(due -> late(action, due, step.title()));
    }

    private boolean isOver(String due) {
        return PartialDates.last(due).isBefore(day);
    }

    private static LateAction late(ActionView action, String due, String step) {
        return new LateAction(action.code(), action.title(), action.objective(), action.lead(), action.status(), due, step);
    }
}
