package fr.sillage.catalog.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.api.table.Heading;

/** What counts must be to be those of one survey. */
final class NeedsSurveyRules {

    private NeedsSurveyRules() {
    }

    /** @param network whether there is the one named, or none is */
    static List<Fault> faults(NeedsSurveyBody body, boolean network) {
        List<Fault> faults = new ArrayList<>();
        if (!network) {
            faults.add(Fault.at("/network", "needs-network-unknown", body.network()));
        }
        if (body.asked() != null && body.answered() != null && body.answered() > body.asked()) {
            faults.add(Fault.at("/answered", "needs-more-answers-than-asked", body.answered(), body.asked()));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < body.answers().size(); i++) {
            NeedsSurveyBody.Answer answer = body.answers().get(i);
            if (!seen.add(answer.kind() + " " + Heading.plain(answer.text()))) {
                faults.add(Fault.at("/answers/" + i + "/text", "named-twice", answer.text()));
            }
            if (answer.count() != null && body.answered() != null && answer.count() > body.answered()) {
                faults.add(Fault.at("/answers/" + i + "/count", "needs-count-above-answers", answer.count(), body.answered()));
            }
        }
        return faults;
    }
}
