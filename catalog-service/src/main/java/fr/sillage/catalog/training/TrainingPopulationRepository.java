package fr.sillage.catalog.training;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.catalog.scheme.Scheme;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class TrainingPopulationRepository implements PanacheRepository<TrainingPopulation> {

    Optional<TrainingPopulation> find(Scheme scheme, String buyer, int year) {
        return find("schemeId = ?1 and buyer = ?2 and year = ?3", scheme.id(), buyer, year).singleResultOptional();
    }

    Optional<TrainingPopulation> lock(Scheme scheme, String buyer, int year) {
        return find("schemeId = ?1 and buyer = ?2 and year = ?3", scheme.id(), buyer, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    List<TrainingPopulation> of(Scheme scheme) {
        return list("schemeId = ?1 order by buyer, year", scheme.id());
    }
}
