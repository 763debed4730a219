package fr.sillage.reporting.schedule;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class ScheduleRepository implements PanacheRepository<Schedule> {

    Optional<Schedule> find(String code) {
        return find("code", code).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<Schedule> lock(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    List<Schedule> page(PageRequest page) {
        return find("code > ?1 order by code", page.afterKey()).page(0, page.rows()).list();
    }

    List<Schedule> of(String scheme) {
        return list("scheme = ?1 order by kind", scheme);
    }

    List<Schedule> active() {
        return list("active order by code");
    }
}
