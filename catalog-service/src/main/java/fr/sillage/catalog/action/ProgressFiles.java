package fr.sillage.catalog.action;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.catalog.scheme.Scheme;

/** What was said of a scheme's actions, each entry by its action and a number in the order in which they were made. */
@ApplicationScoped
public class ProgressFiles {

    private final ActionRepository actions;
    private final ProgressRepository progress;

    ProgressFiles(ActionRepository actions, ProgressRepository progress) {
        this.actions = actions;
        this.progress = progress;
    }

    /** By names such as {@code 1-1.3:2}. */
    public Map<String, ProgressBody> of(Scheme scheme) {
        Map<String, ProgressBody> entries = new LinkedHashMap<>();
        List<Action> all = actions.of(scheme);
        Map<Long, List<ProgressEntry>> byAction = progress.of(all);
        all.forEach(action -> {
            List<ProgressEntry> said = byAction.getOrDefault(action.id(), List.of()).stream()
                    .sorted(Comparator.comparing(entry -> entry.view().id())).toList();
            for (int i = 0; i < said.size(); i++) {
                ProgressView entry = said.get(i).view();
                entries.put(action.code() + ":" + (i + 1), new ProgressBody(entry.status(), entry.on(), entry.note(),
                        entry.difficulties(), entry.correctiveActions()));
            }
        });
        return entries;
    }

    /** The code of the action that an entry of this name is about. */
    public static String action(String name) {
        return name.substring(0, name.lastIndexOf(':'));
    }

    /** Adds an entry, in the name of the caller. To be called inside a write of the ledger. */
    public void add(Scheme scheme, String name, ProgressBody body, ChangeSet change) {
        progress.persist(new ProgressEntry(actions.find(scheme, action(name)).orElseThrow(), body, change.id()));
    }
}
