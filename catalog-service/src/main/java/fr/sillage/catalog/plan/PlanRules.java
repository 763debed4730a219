package fr.sillage.catalog.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.PartialDates;
import fr.sillage.catalog.structure.Structure;

/** What plans and their lines must be, whoever writes them: a PUT or a file. */
public final class PlanRules {

    private PlanRules() {
    }

    /**
     * What a plan may refer to.
     *
     * @param targetedActions codes of those that the scheme has
     * @param fed codes of those that another plan of the year is the deed of
     */
    public record Surroundings(Structure scheme, Set<String> committees, Set<String> targetedActions, Set<String> fed,
            LocalDate today) {
    }

    public static List<Fault> faults(YearlyPlanBody body, int year, Surroundings around) {
        Structure scheme = around.scheme();
        List<Fault> faults = new ArrayList<>();
        if (!scheme.period().holdsYear(year)) {
            faults.add(Fault.at("", "year-outside-scheme", year, scheme.period().start(), scheme.period().end()));
        }
        if ((body.kind() == PlanKind.WORKSTREAM) != (body.workstream() != null)) {
            faults.add(Fault.at("/workstream", "plan-workstream"));
        }
        faults.addAll(Structure.unknown("/workstream", body.workstream(), scheme.workstreams().keySet(),
                "workstream-unknown"));
        faults.addAll(Structure.unknown("/objective", body.objective(), scheme.objectives(), "objective-unknown"));
        if (body.feeds() != null) {
            faults.addAll(feedFaults(body, around));
        }
        if (body.validation() != null) {
            faults.addAll(body.validation().faults(around.committees(), around.today()));
        }
        return faults;
    }

    private static List<Fault> feedFaults(YearlyPlanBody body, Surroundings around) {
        List<Fault> faults = new ArrayList<>(Structure.unknown("/feeds/targetedAction", body.feeds().targetedAction(),
                around.targetedActions(), "targeted-action-unknown"));
        if (around.fed().contains(body.feeds().targetedAction())) {
            faults.add(Fault.at("/feeds/targetedAction", "plan-feeds-twice", body.feeds().targetedAction()));
        }
        if (body.feeds().when() == PlanFeed.Moment.VALIDATED && body.validation() == null) {
            faults.add(Fault.at("/validation", "plan-validation-missing"));
        }
        return faults;
    }

    /** @param year of the plan: what is due before it or after it belongs to another one */
    public static List<Fault> faults(PlanLineBody body, int year, Set<String> committees, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (body.due() != null && (PartialDates.first(body.due()).getYear() > year
                || PartialDates.last(body.due()).getYear() < year)) {
            faults.add(Fault.at("/due", "plan-line-due-in-another-year", body.due(), year));
        }
        if (body.doneOn() != null && body.doneOn().isAfter(today)) {
            faults.add(Fault.at("/doneOn", "done-in-the-future", body.doneOn()));
        }
        if (body.doneOn() != null && body.givenUp() != null) {
            faults.add(Fault.at("/givenUp", "plan-line-done-and-given-up"));
        }
        if (body.evidence() != null && body.doneOn() == null) {
            faults.add(Fault.at("/evidence", "plan-line-evidence-undone"));
        }
        if (body.validation() != null) {
            faults.addAll(body.validation().faults(committees, today));
        }
        return faults;
    }
}
