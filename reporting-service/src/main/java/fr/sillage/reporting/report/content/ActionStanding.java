package fr.sillage.reporting.report.content;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.report.content.ReportContent.ActionStatus;

/** How actions stood at the end of a day, whatever was entered for later ones. */
public final class ActionStanding {

    private ActionStanding() {
    }

    /** The snapshot gives the entries newest first. */
    public static Optional<CatalogSnapshot.Progress> lastEntry(CatalogSnapshot.Action action, LocalDate day) {
        return action.progress().stream().filter(entry -> !entry.on().isAfter(day)).findFirst();
    }

    public static ActionStatus status(CatalogSnapshot.Action action, LocalDate day) {
        return lastEntry(action, day).map(entry -> ActionStatus.valueOf(entry.status())).orElse(ActionStatus.NOT_STARTED);
    }

    /**
     * Every status has its count; what is no part of the scheme on that day is counted nowhere.
     *
     * @param leaves actions that have no parts: a parent action stands for its parts
     */
    public static Map<ActionStatus, Integer> counts(Collection<CatalogSnapshot.Action> leaves, LocalDate day) {
        var counts = new EnumMap<ActionStatus, Integer>(ActionStatus.class);
        for (ActionStatus status : ActionStatus.values()) {
            counts.put(status, 0);
        }
        leaves.stream().filter(action -> action.isPartOn(day))
                .forEach(action -> counts.merge(status(action, day), 1, Integer::sum));
        return counts;
    }
}
