package fr.sillage.catalog.targetedaction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.catalog.scheme.Scheme;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class CompletionRepository implements PanacheRepository<Completion> {

    Optional<Completion> find(TargetedAction action, int year) {
        return find("targetedActionId = ?1 and year = ?2", action.id(), year).singleResultOptional();
    }

    Optional<Completion> lock(TargetedAction action, int year) {
        return find("targetedActionId = ?1 and year = ?2", action.id(), year).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** The one that a plan of the scheme made. */
    Optional<Completion> madeBy(Scheme scheme, int year, String plan) {
        return find("""
                year = ?1 and plan = ?2
                and targetedActionId in (select t.id from TargetedAction t where t.schemeId = ?3)""", year, plan, scheme.id())
                .singleResultOptional();
    }

    public List<Completion> of(Collection<TargetedAction> actions) {
        return list("targetedActionId in ?1 order by targetedActionId, year",
                actions.stream().map(TargetedAction::id).toList());
    }
}
