package fr.sillage.catalog.campaign;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.catalog.scheme.Scheme;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class EvaluationRepository implements PanacheRepository<Evaluation> {

    Optional<Evaluation> find(Scheme scheme, String part) {
        return find("schemeId = ?1 and part = ?2", scheme.id(), part).singleResultOptional();
    }

    Optional<Evaluation> lock(Scheme scheme, String part) {
        return find("schemeId = ?1 and part = ?2", scheme.id(), part).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** In the order of their years, the overall one last. */
    List<Evaluation> of(Scheme scheme) {
        return list("schemeId = ?1 order by part", scheme.id());
    }
}
