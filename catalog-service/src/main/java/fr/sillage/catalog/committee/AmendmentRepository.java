package fr.sillage.catalog.committee;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.objective.Objective;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class AmendmentRepository implements PanacheRepository<Amendment> {

    /** In the order in which they were decided. */
    List<Amendment> of(Objective objective) {
        return list("objectiveId = ?1 order by id", objective.id());
    }
}
