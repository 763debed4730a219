package fr.sillage.catalog.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class ProgressRepository implements PanacheRepository<ProgressEntry> {

    /** The entries of each action, newest first; of two on one day the one entered last counts. */
    public Map<Long, List<ProgressEntry>> of(Collection<Action> actions) {
        return list("actionId in ?1 order by actionId, on desc, id desc", actions.stream().map(Action::id).toList()).stream()
                .collect(Collectors.groupingBy(ProgressEntry::actionId));
    }

    List<ProgressEntry> of(Action action) {
        return of(List.of(action)).getOrDefault(action.id(), List.of());
    }
}
