package fr.sillage.catalog.objective;

import java.util.ArrayList;
import java.util.List;

import fr.sillage.api.Fault;
import fr.sillage.catalog.structure.Structure;

/** What an objective must be in its scheme. Its indicator codes are another service's: they are not asked after here. */
final class ObjectiveRules {

    private ObjectiveRules() {
    }

    static List<Fault> faults(ObjectiveBody body, Structure scheme) {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(Structure.unknown("/axis", body.axis(), scheme.axes(), "axis-unknown"));
        faults.addAll(Structure.unknown("/workstream", body.workstream(), scheme.workstreams().keySet(), "workstream-unknown"));
        String axisOfWorkstream = scheme.workstreams().get(body.workstream());
        if (axisOfWorkstream != null && body.axis() != null && !body.axis().equals(axisOfWorkstream)) {
            faults.add(Fault.at("/axis", "axis-not-of-workstream", body.axis(), body.workstream(), axisOfWorkstream));
        }
        faults.addAll(Structure.twice("/indicators", body.indicators()));
        faults.addAll(Structure.unknown("/goals", body.goals(), scheme.goals(), "goal-unknown"));
        faults.addAll(Structure.unknown("/leadDirectorates", body.leadDirectorates(), scheme.directorates(),
                "directorate-unknown"));
        if (body.deadline() != null) {
            faults.addAll(body.deadline().faults(scheme.period()));
        }
        return faults;
    }
}
