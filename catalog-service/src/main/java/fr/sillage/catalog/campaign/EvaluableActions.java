package fr.sillage.catalog.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.action.ActionReader;
import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.committee.ActionMembership;
import fr.sillage.catalog.scheme.Scheme;

/** The actions that a campaign may choose among: a sub-action is evaluated with the action that it is part of. */
@ApplicationScoped
class EvaluableActions {

    private final ActionReader actions;
    private final ActionMembership membership;

    EvaluableActions(ActionReader actions, ActionMembership membership) {
        this.actions = actions;
        this.membership = membership;
    }

    /** All of the scheme's by their codes, whether they can be chosen or not. */
    Map<String, ActionView> all(Scheme scheme) {
        return actions.of(scheme).stream().collect(Collectors.toMap(ActionView::code, Function.identity()));
    }

    /** Those that are part of the scheme at the end of the year. */
    List<ActionView> in(Scheme scheme, int year) {
        Set<String> outside = membership.outside(scheme, LocalDate.of(year, 12, 31));
        return actions.of(scheme).stream().filter(action -> action.parent() == null && !outside.contains(action.code()))
                .toList();
    }
}
