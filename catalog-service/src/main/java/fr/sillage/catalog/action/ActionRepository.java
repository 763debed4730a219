package fr.sillage.catalog.action;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemePartRepository;

@ApplicationScoped
public class ActionRepository extends SchemePartRepository<ActionBody, Action> {

    @Override
    protected Action fresh(Scheme scheme, String code) {
        return new Action(scheme, code);
    }

    @Override
    public ActionBody bodyOf(Action item) {
        return item.body();
    }

    /** The code of every action of a scheme, and of its parent or null. */
    Map<String, String> parents(Scheme scheme) {
        Map<String, String> parents = new HashMap<>();
        of(scheme).forEach(action -> parents.put(action.code(), action.parent()));
        return parents;
    }
}
