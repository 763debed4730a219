package fr.sillage.catalog.objective;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.structure.StructureReader;

/** Gives an objective a new text by a decision, and not by whoever edits it. */
@ApplicationScoped
public class ObjectiveWriter {

    private final ObjectiveRepository objectives;
    private final StructureReader structures;

    public ObjectiveWriter(ObjectiveRepository objectives, StructureReader structures) {
        this.objectives = objectives;
        this.structures = structures;
    }

    /** What is wrong with the text; pointers start at the body of the objective. */
    public List<Fault> faults(Scheme scheme, ObjectiveBody body) {
        return ObjectiveRules.faults(body, structures.of(scheme));
    }

    /** @return what it said before */
    public ObjectiveBody amend(Objective objective, ObjectiveBody body, ChangeSet change) {
        ObjectiveBody before = objective.body();
        Precondition.onWhat(true).put(Optional.of(objective), () -> objective, body, change, objectives::persist);
        return before;
    }
}
