package fr.sillage.catalog.schemefile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

import fr.sillage.catalog.action.ProgressEntry;
import fr.sillage.catalog.committee.Committee;
import fr.sillage.catalog.committee.Power;
import fr.sillage.catalog.plan.PlanFeed;
import fr.sillage.catalog.plan.PlanKind;
import fr.sillage.catalog.scheme.Reporting;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.targetedaction.TargetedAction;
import fr.sillage.catalog.training.TrainingAudience;
import fr.sillage.catalog.training.TrainingLevel;
import fr.sillage.catalog.training.TrainingSkill;
import fr.sillage.catalog.vocabulary.Term;

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
    static final Map<ProgressEntry.Status, String> PROGRESS = words(Map.of(ProgressEntry.Status.NOT_STARTED, "non initiée",
            ProgressEntry.Status.IN_PROGRESS, "en cours", ProgressEntry.Status.COMPLETED, "terminée",
            ProgressEntry.Status.SUSPENDED, "suspendue", ProgressEntry.Status.ABANDONED, "abandonnée"));
    static final Map<PlanKind, String> PLAN = terms(PlanKind.class);
    static final Map<PlanFeed.Moment, String> FEED = terms(PlanFeed.Moment.class);
    static final Map<TrainingLevel, String> LEVEL = terms(TrainingLevel.class);
    static final Map<TrainingSkill, String> SKILL = terms(TrainingSkill.class);
    static final Map<TrainingAudience, String> AUDIENCE = terms(TrainingAudience.class);

    private Words() {
    }

    /** In the order in which the model has them: a message lists them. */
    private static <E extends Enum<E>> Map<E, String> words(Map<E, String> words) {
        return new EnumMap<>(words);
    }

    /** Those that say by themselves what they are called. */
    private static <E extends Enum<E> & Term> Map<E, String> terms(Class<E> type) {
        Map<E, String> terms = new EnumMap<>(type);
        EnumSet.allOf(type).forEach(term -> terms.put(term, term.label()));
        return terms;
    }
}
