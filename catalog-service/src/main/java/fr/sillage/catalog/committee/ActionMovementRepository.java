package fr.sillage.catalog.committee;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.action.Action;
import fr.sillage.catalog.scheme.Scheme;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class ActionMovementRepository implements PanacheRepository<ActionMovement> {

    /** A movement and the code of its action. */
    record Moved(ActionMovement movement, String action) {
    }

    Optional<ActionMovement> last(Action action) {
        return find("actionId = ?1 order by id desc", action.id()).firstResultOptional();
    }

    /** In the order in which they were decided. */
    List<Moved> of(Scheme scheme) {
        return getEntityManager().createQuery("""
                select m, a.code from ActionMovement m join Action a on a.id = m.actionId
                where a.schemeId = ?1 order by m.id""", Object[].class)
                .setParameter(1, scheme.id()).getResultStream()
                .map(row -> new Moved((ActionMovement) row[0], (String) row[1])).toList();
    }
}
