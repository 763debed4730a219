package fr.sillage.catalog.schemefile;

import java.util.EnumMap;
import java.util.Map;

import fr.sillage.catalog.committee.Committee;
import fr.sillage.catalog.committee.Power;
import fr.sillage.catalog.scheme.Reporting;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.targetedaction.TargetedAction;

/** What the sheets call the constants of the model. */
final class Words {

    static final Map<Scheme.Status, String> STATUS = words(
            Map.of(Scheme.Status.DRAFT, "projet", Scheme.Status.ADOPTED, "adopté"));
    static final Map<Reporting.Incomplete, String> INCOMPLETE = words(Map.of(Reporting.Incomplete.TOLD, "signalés",
            Reporting.Incomplete.REFUSED, "refusés"));
    static final Map<Committee.Kind, String> COMMITTEE = words(Map.of(Committee.Kind.STRATEGIC, "comité stratégique",
            Committee.Kind.REVIEW, "comité de revue", Committee.Kind.STEERING, "comité de pilotage",
            Committee.Kind.STEERING_POLITICAL, "pilotage politique", Committee.Kind.STEERING_TECHNICAL, "pilotage technique",
            Committee.Kind.WORKING_GROUP, "groupe de travail", Committee.Kind.ASSEMBLY, "assemblée",
            Committee.Kind.OTHER, "autre"));
    static final Map<Power.Kind, String> POWER = words(Map.of(Power.Kind.PROPOSES, "propose", Power.Kind.DECIDES, "décide"));
    static final Map<TargetedAction.Recurrence, String> RECURRENCE = words(Map.of(TargetedAction.Recurrence.ONCE, "une fois",
            TargetedAction.Recurrence.YEARLY, "chaque année"));

    private Words() {
    }

    /** In the order in which the model has them: a message lists them. */
    private static <E extends Enum<E>> Map<E, String> words(Map<E, String> words) {
        return new EnumMap<>(words);
    }
}
