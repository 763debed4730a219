package fr.sillage.reporting.view;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;

/** How a targeted action stands on a day: it is done or it is not. */
public final class Deed {

    private Deed() {
    }

    @Schema(name = "TargetedActionState")
    public enum State {
        DONE,
        TO_DO,
        LATE
    }

    /** @param year the one for which a deed of every year is looked at */
    static State state(CatalogSnapshot.TargetedAction action, int year, LocalDate today) {
        boolean yearly = action.recurrence().equals("YEARLY");
        if (action.completions().stream().anyMatch(done -> !yearly || done.year() == year)) {
            return State.DONE;
        }
        boolean late = yearly ? isDueIn(action.deadline(), year) && year < today.getYear()
                : action.deadline() != null && action.deadline().until() != null
                        && Moments.lastDay(action.deadline().until()).isBefore(today);
        return late ? State.LATE : State.TO_DO;
    }

    /** With only an end in its deadline a deed of every year is due from that year on; without deadline, every year. */
    private static boolean isDueIn(CatalogSnapshot.Deadline deadline, int year) {
        if (deadline == null) {
            return true;
        }
        if (deadline.from() == null) {
            return deadline.until() == null || Moments.year(deadline.until()) <= year;
        }
        return Moments.year(deadline.from()) <= year && (deadline.until() == null || year <= Moments.year(deadline.until()));
    }
}
