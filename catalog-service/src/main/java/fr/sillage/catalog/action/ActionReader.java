package fr.sillage.catalog.action;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Messages;
import fr.sillage.catalog.scheme.Scheme;

/** Actions as they stand: with the status of their last entry and what is odd in their calendar. */
@ApplicationScoped
public class ActionReader {

    private final ActionRepository actions;
    private final ProgressRepository progress;
    private final Messages messages;

    public ActionReader(ActionRepository actions, ProgressRepository progress, Messages messages) {
        this.actions = actions;
        this.progress = progress;
        this.messages = messages;
    }

    public List<ActionView> of(Scheme scheme) {
        List<Action> all = actions.of(scheme);
        Map<Long, List<ProgressEntry>> entries = progress.of(all);
        return all.stream().map(action -> view(scheme, action, entries.getOrDefault(action.id(), List.of()))).toList();
    }

    ActionView view(Scheme scheme, Action action) {
        return view(scheme, action, progress.of(action));
    }

    private ActionView view(Scheme scheme, Action action, List<ProgressEntry> entries) {
        return ActionView.from(action, entries,
                ActionRules.warnings(action.body(), scheme.period()).stream().map(messages::detail).toList());
    }
}
