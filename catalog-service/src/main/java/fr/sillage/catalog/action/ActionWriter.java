package fr.sillage.catalog.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.framework.FrameworkReferences;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.structure.Structure;
import fr.sillage.catalog.structure.StructureReader;

/** Writes actions, one or many, by the same rules. To be used within a write of the ledger. */
@ApplicationScoped
public class ActionWriter {

    private final ActionRepository actions;
    private final StructureReader structures;
    private final FrameworkReferences frameworks;

    public ActionWriter(ActionRepository actions, StructureReader structures, FrameworkReferences frameworks) {
        this.actions = actions;
        this.structures = structures;
        this.frameworks = frameworks;
    }

    /** A scheme as it is while its actions are written: read once, however many are. */
    public final class Around {

        private final Scheme scheme;
        private final Structure structure;
        private final Map<String, String> parents;

        private Around(Scheme scheme) {
            this.scheme = scheme;
            this.structure = structures.of(scheme);
            this.parents = actions.parents(scheme);
        }

        /** @throws ProblemException 422 with all faults, and as {@link Precondition#put} */
        public Precondition.Put<Action> put(String code, ActionBody body, Precondition precondition, ChangeSet change) {
            Optional<Action> existing = actions.lock(scheme, code);
            List<Fault> faults = faults(code, existing.map(Action::body), body, structure, parents);
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = actions.put(scheme, code, existing, body, precondition, change);
            parents.put(code, body.parent());
            return put;
        }
    }

    /**
     * What is wrong with the text of an action in a scheme as it will be.
     *
     * @param parents the scheme's actions: code of each and, where it has one, of its parent
     */
    public List<Fault> faults(String code, Optional<ActionBody> before, ActionBody body, Structure structure,
            Map<String, String> parents) {
        List<Fault> faults = ActionRules.faults(code, body, structure, parents);
        faults.addAll(frameworks.faults("/frameworkActions", body.frameworkActions(),
                before.map(ActionBody::frameworkActions).orElse(List.of())));
        return faults;
    }

    /** @param scheme locked by the caller */
    public Around in(Scheme scheme) {
        return new Around(scheme);
    }
}
