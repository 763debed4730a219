package fr.sillage.reporting.view;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.PrintedDate;

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
        CatalogSnapshot.Deadline deadline = action.deadline();
        boolean late = yearly ? isDueIn(deadline, year) && PrintedDate.isOver(String.valueOf(year), today)
                : deadline != null && PrintedDate.isOver(deadline.until(), today);
        return late ? State.LATE : State.TO_DO;
    }

    /** Without deadline every year. */
    private static boolean isDueIn(CatalogSnapshot.Deadline deadline, int year) {
        return deadline == null || PrintedDate.isDueIn(year, deadline.from(), deadline.until());
    }
}
