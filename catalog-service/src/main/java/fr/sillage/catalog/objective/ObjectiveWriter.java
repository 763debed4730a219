package fr.sillage.catalog.objective;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.catalog.framework.FrameworkReferences;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.structure.Structure;
import fr.sillage.catalog.structure.StructureReader;

/** Holds objectives to their rules, whether somebody edits them or a decision gives them a new text. */
@ApplicationScoped
public class ObjectiveWriter {

    private final ObjectiveRepository objectives;
    private final StructureReader structures;
    private final FrameworkReferences references;

    public ObjectiveWriter(ObjectiveRepository objectives, StructureReader structures, FrameworkReferences references) {
        this.objectives = objectives;
        this.structures = structures;
        this.references = references;
    }

    /**
     * What is wrong with the text; pointers start at the body of the objective.
     *
     * @param existing as it is now, which may point at what is there no more
     */
    public List<Fault> faults(Scheme scheme, Optional<Objective> existing, ObjectiveBody body) {
        return faults(structures.of(scheme), existing.map(Objective::body), body);
    }

    /** As {@link #faults(Scheme, Optional, ObjectiveBody)}, in a scheme as it will be. */
    public List<Fault> faults(Structure structure, Optional<ObjectiveBody> before, ObjectiveBody body) {
        List<Fault> faults = ObjectiveRules.faults(body, structure);
        faults.addAll(references.faults("/frameworkActions", body.frameworkActions(),
                before.map(ObjectiveBody::frameworkActions).orElse(List.of())));
        return faults;
    }

    /** @return what it said before */
    public ObjectiveBody amend(Objective objective, ObjectiveBody body, ChangeSet change) {
        ObjectiveBody before = objective.body();
        Precondition.onWhat(true).put(Optional.of(objective), () -> objective, body, change, objectives::persist);
        return before;
    }
}
