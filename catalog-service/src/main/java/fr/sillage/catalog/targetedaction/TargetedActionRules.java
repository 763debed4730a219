package fr.sillage.catalog.targetedaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Period;
import fr.sillage.catalog.structure.Structure;

public final class TargetedActionRules {

    private TargetedActionRules() {
    }

    public static List<Fault> faults(TargetedActionBody body, Structure scheme) {
        List<Fault> faults = new ArrayList<>(
                Structure.unknown("/objective", body.objective(), scheme.objectives(), "objective-unknown"));
        if (body.deadline() != null) {
            faults.addAll(body.deadline().faults(scheme.period()));
        }
        return faults;
    }

    /** A deed is entered under the year in which it was done, once it is done. */
    static List<Fault> faults(CompletionBody body, int year, Period period, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (!period.holdsYear(year)) {
            faults.add(Fault.at("", "year-outside-scheme", year, period.start(), period.end()));
        }
        if (body.doneOn().getYear() != year) {
            faults.add(Fault.at("/doneOn", "done-in-another-year", body.doneOn(), year));
        }
        if (body.doneOn().isAfter(today)) {
            faults.add(Fault.at("/doneOn", "done-in-the-future", body.doneOn()));
        }
        return faults;
    }
}
