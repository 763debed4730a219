package fr.sillage.catalog.workstream;

import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.structure.Structure;

public final class WorkstreamRules {

    private WorkstreamRules() {
    }

    /** @param axes codes of those of the scheme */
    public static List<Fault> faults(WorkstreamBody body, Set<String> axes) {
        return Structure.unknown("/axis", body.axis(), axes, "axis-unknown");
    }
}
