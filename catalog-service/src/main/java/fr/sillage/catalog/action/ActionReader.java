package fr.sillage.catalog.action;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Messages;
import fr.sillage.catalog.committee.ActionMembership;
import fr.sillage.catalog.scheme.Scheme;

/** Actions as they stand: with the status of their last entry and what is odd in their calendar. */
@ApplicationScoped
public class ActionReader {

    private final ActionRepository actions;
    private final ProgressRepository progress;
    private final ActionMembership membership;
    private final Messages messages;

    public ActionReader(ActionRepository actions, ProgressRepository progress, ActionMembership membership,
            Messages messages) {
        this.actions = actions;
        this.progress = progress;
        this.membership = membership;
        this.messages = messages;
    }

    public List<ActionView> of(Scheme scheme) {
        List<Action> all = actions.of(scheme);
        Map<Long, List<ProgressEntry>> entries = progress.of(all);
        Map<String, Stay> stays = membership.stays(scheme);
        return all.stream().map(action -> view(scheme, action, entries.getOrDefault(action.id(), List.of()), stays)).toList();
    }

    ActionView view(Scheme scheme, Action action) {
        return view(scheme, action, progress.of(action), membership.stays(scheme));
    }

    private ActionView view(Scheme scheme, Action action, List<ProgressEntry> entries, Map<String, Stay> stays) {
        return ActionView.from(action, entries, stays.getOrDefault(action.code(), Stay.WHOLE),
                ActionRules.warnings(action.body(), scheme.period()).stream().map(messages::detail).toList());
    }
}
