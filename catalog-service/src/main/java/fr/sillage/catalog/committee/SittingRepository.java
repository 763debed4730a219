package fr.sillage.catalog.committee;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class SittingRepository implements PanacheRepository<Sitting> {

    public Optional<Sitting> find(Committee committee, LocalDate date) {
        return find("committeeId = ?1 and date = ?2", committee.id(), date).singleResultOptional();
    }

    Optional<Sitting> lock(Committee committee, LocalDate date) {
        return find("committeeId = ?1 and date = ?2", committee.id(), date).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** In the order of their dates. */
    public List<Sitting> of(Collection<Committee> committees) {
        return list("committeeId in ?1 order by date, id", committees.stream().map(Committee::id).toList());
    }
}
