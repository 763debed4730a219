package fr.sillage.catalog.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Period;
import fr.sillage.catalog.structure.Structure;

final class SittingRules {

    /** A scheme is written before it is in force, and its overall evaluation is discussed after. */
    private static final int YEARS_AROUND = 5;

    private SittingRules() {
    }

    /**
     * @param date of the sitting
     * @param known who may be named as present: the committee's members, and those once named who are members no more
     */
    static List<Fault> faults(LocalDate date, SittingBody body, Period scheme, Set<String> known) {
        List<Fault> faults = new ArrayList<>();
        LocalDate first = scheme.start().minusYears(YEARS_AROUND);
        LocalDate last = scheme.end().plusYears(YEARS_AROUND);
        if (date.isBefore(first) || date.isAfter(last)) {
            faults.add(Fault.at("?date", "sitting-outside-reason", date, first, last));
        }
        faults.addAll(Structure.unknown("/present", body.present(), known, "member-unknown"));
        return faults;
    }
}
