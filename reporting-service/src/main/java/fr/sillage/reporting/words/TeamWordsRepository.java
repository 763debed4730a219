package fr.sillage.reporting.words;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class TeamWordsRepository implements PanacheRepository<TeamWords> {

    Optional<TeamWords> find(Place place) {
        return at(place).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<TeamWords> lock(Place place) {
        return at(place).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    private PanacheQuery<TeamWords> at(Place place) {
        return find("scheme = ?1 and kind = ?2 and year = ?3 and section = ?4 and objective = ?5", place.scheme(),
                place.kind(), place.year(), place.section(), place.objective());
    }

    /** All words of a report, those of a section before those of its objectives. */
    List<TeamWords> of(String scheme, String kind, int year) {
        return list("scheme = ?1 and kind = ?2 and year = ?3 order by section, objective", scheme, kind, year);
    }
}
