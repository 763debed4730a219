package fr.sillage.catalog.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.PartialDates;

/** What a pilot must say, and what it may speak of. */
final class PilotRules {

    private PilotRules() {
    }

    /**
     * What there is of all that a pilot names.
     *
     * @param families that it may name
     * @param intention whether the buyer has the intention named, or none is
     * @param library items that the caller sees
     */
    record Known(Set<String> families, boolean intention, Set<String> library) {
    }

    static List<Fault> faults(PilotBody body, Known known) {
        List<Fault> faults = new ArrayList<>();
        if (!known.families().contains(body.family())) {
            faults.add(Fault.at("/family", "family-unknown", body.family()));
        }
        if (!known.intention()) {
            faults.add(Fault.at("/intention", "pilot-intention-unknown", body.intention()));
        }
        if (body.start() != null && body.end() != null
                && PartialDates.last(body.end()).isBefore(PartialDates.first(body.start()))) {
            faults.add(Fault.at("/end", "pilot-ends-before", body.end(), body.start()));
        }
        said(body, faults);
        if (body.generalised() != null) {
            unknown("/generalised/families/", body.generalised().families(), known.families(), "family-unknown", faults);
            unknown("/generalised/library/", body.generalised().library(), known.library(), "pilot-library-unknown", faults);
        }
        return faults;
    }

    private static void said(PilotBody body, List<Fault> faults) {
        boolean concluded = body.state() == PilotState.CONCLUDED;
        if (concluded && body.results() == null) {
            faults.add(Fault.at("/results", "pilot-results-missing"));
        }
        if ((concluded || body.state() == PilotState.GIVEN_UP) && body.lessons() == null) {
            faults.add(Fault.at("/lessons", "pilot-lessons-missing"));
        }
        if (!concluded && body.generalised() != null) {
            faults.add(Fault.at("/generalised", "pilot-generalised-early"));
        }
    }

    private static void unknown(String pointer, List<String> codes, Set<String> known, String code, List<Fault> faults) {
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                faults.add(Fault.at(pointer + i, code, codes.get(i)));
            }
        }
    }
}
