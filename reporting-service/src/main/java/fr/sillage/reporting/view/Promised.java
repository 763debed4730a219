package fr.sillage.reporting.view;

import java.util.List;

import fr.sillage.reporting.gathering.CatalogSnapshot;

/** A scheme as it was adopted: what has been said and done since is told to anyone by a published report only. */
final class Promised {

    private Promised() {
    }

    /** Indicators go too: without their figures, they would be told as unknown. */
    static CatalogSnapshot of(CatalogSnapshot now) {
        return new CatalogSnapshot(now.position(), now.committedAt(), now.scheme(), now.organisations(), now.directorates(),
                now.axes(), now.workstreams(), now.objectives().stream().map(Promised::objective).toList(),
                now.targetedActions().stream().map(Promised::deed).toList(),
                now.actions().stream().map(Promised::action).toList(), List.of(), null);
    }

    private static CatalogSnapshot.Objective objective(CatalogSnapshot.Objective o) {
        return new CatalogSnapshot.Objective(o.code(), o.axis(), o.workstream(), o.title(), o.context(), o.stakes(), o.means(),
                List.of(), o.deadline(), o.lead(), o.leadDirectorates(), o.goals(), o.note());
    }

    private static CatalogSnapshot.TargetedAction deed(CatalogSnapshot.TargetedAction deed) {
        return new CatalogSnapshot.TargetedAction(deed.code(), deed.objective(), deed.title(), deed.recurrence(),
                deed.deadline(), deed.note(), List.of());
    }

    private static CatalogSnapshot.Action action(CatalogSnapshot.Action a) {
        return new CatalogSnapshot.Action(a.code(), a.axis(), a.objective(), a.parent(), a.title(), a.description(), a.lead(),
                a.leadDirectorates(), a.affectedDirectorates(), a.partners(), a.steps(), null, null, a.entersOn(), a.leavesOn(),
                List.of());
    }
}
