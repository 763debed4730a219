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

    static List<Fault> dateFaults(String pointer, LocalDate date, Period scheme) {
        LocalDate first = scheme.start().minusYears(YEARS_AROUND);
        LocalDate last = scheme.end().plusYears(YEARS_AROUND);
        return date.isBefore(first) || date.isAfter(last)
                ? List.of(Fault.at(pointer, "sitting-outside-reason", date, first, last))
                : List.of();
    }

    /**
     * @param date of the sitting
     * @param capacities of the committee's members, and those once recorded here
     * @param known who may be named as present: the committee's members, and those once named who are members no more
     */
    static List<Fault> faults(LocalDate date, SittingBody body, Period scheme, Set<String> known,
            Set<String> capacities) {
        List<Fault> faults = new ArrayList<>(dateFaults("?date", date, scheme));
        faults.addAll(Structure.unknown("/present", body.present(), known, "member-unknown"));
        for (int i = 0; i < body.attendance().size(); i++) {
            Attendance attendance = body.attendance().get(i);
            if (!capacities.contains(attendance.member())) {
                faults.add(Fault.at("/attendance/" + i + "/member", "capacity-unknown", attendance.member()));
            }
            if (attendance.representedBy() != null && attendance.state() != Attendance.State.REPRESENTED) {
                faults.add(Fault.at("/attendance/" + i + "/representedBy", "attendance-not-represented"));
            }
        }
        return faults;
    }
}
