package fr.sillage.catalog.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.sillage.api.Fault;
import fr.sillage.catalog.vocabulary.Category;

final class ProcedureThresholdRules {

    private ProcedureThresholdRules() {
    }

    /** @param others all the others, by code */
    static List<Fault> faults(ProcedureThresholdBody body, Map<String, ProcedureThresholdBody> others) {
        List<Fault> faults = new ArrayList<>();
        if (body.specificServices() && body.category() != Category.SERVICES) {
            faults.add(Fault.at("/specificServices", "specific-services-misplaced"));
        }
        if (body.until() != null && body.until().isBefore(body.from())) {
            faults.add(Fault.at("/until", "threshold-reversed", body.from(), body.until()));
            return faults;
        }
        others.forEach((code, other) -> {
            if (body.meets(other)) {
                faults.add(Fault.at("/from", "threshold-overlap", code));
            }
        });
        return faults;
    }
}
