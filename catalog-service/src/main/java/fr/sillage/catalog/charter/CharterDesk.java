package fr.sillage.catalog.charter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.action.Action;
import fr.sillage.catalog.action.ActionRepository;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.structure.Structure;

/** Writes charters. To be called inside a write of the ledger, for a scheme that the caller may write for. */
@ApplicationScoped
class CharterDesk {

    private final CharterRepository charters;
    private final ActionRepository actions;

    CharterDesk(CharterRepository charters, ActionRepository actions) {
        this.charters = charters;
        this.actions = actions;
    }

    Precondition.Put<Charter> put(Scheme scheme, String code, CharterBody body, Precondition precondition, ChangeSet change) {
        Set<String> known = actions.of(scheme).stream().map(Action::code).collect(Collectors.toSet());
        List<Fault> faults = Structure.unknown("/actions", body.actions(), known, "action-unknown");
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        return precondition.put(charters.lock(scheme, code), () -> new Charter(scheme, code), body, change, charters::persist);
    }
}
