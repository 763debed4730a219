package fr.sillage.catalog.pack;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import fr.sillage.catalog.pack.SittingPackView.LateTargetedAction;
import fr.sillage.catalog.scheme.Deadline;
import fr.sillage.catalog.scheme.PartialDates;
import fr.sillage.catalog.scheme.Period;
import fr.sillage.catalog.targetedaction.TargetedAction.Recurrence;
import fr.sillage.catalog.targetedaction.TargetedActionView;

/** Which targeted actions are late on a day: past their deadline, or lacking in the last whole year where they are yearly. */
final class LateTargetedActions {

    private final LocalDate day;
    private final Period scheme;

    LateTargetedActions(LocalDate day, Period scheme) {
        this.day = day;
        this.scheme = scheme;
    }

    /** @param done the years in which it was done */
    Optional<LateTargetedAction> of(TargetedActionView action, Set<Integer> done) {
        Deadline deadline = action.deadline();
        if (action.recurrence() == Recurrence.YEARLY) {
            int year = day.getYear() - 1;
            LocalDate first = deadline == null ? scheme.start()
                    : PartialDates.first(deadline.from() == null ? deadline.until() : deadline.from());
            boolean asked = scheme.holdsYear(year) && first.getYear() <= year;
            return asked && !done.contains(year) ? Optional.of(late(action, year)) : Optional.empty();
        }
        boolean over = deadline != null && PartialDates.last(deadline.until()).isBefore(day);
        return over && done.isEmpty() ? Optional.of(late(action, null)) : Optional.empty();
    }

    private static LateTargetedAction late(TargetedActionView action, Integer year) {
        return new LateTargetedAction(action.code(), action.title(), action.objective(), action.recurrence(),
                action.deadline() == null ? null : action.deadline().until(), year);
    }
}
