package fr.sillage.catalog.threshold;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;

@ApplicationScoped
public class ProcedureThresholdRepository implements PanacheRepository<ProcedureThreshold> {

    Optional<ProcedureThreshold> find(String code) {
        return find("code", code).singleResultOptional();
    }

    /** The latest first, and nobody else writes one before this transaction ends: a rule looks at all of them. */
    List<ProcedureThreshold> lockAll() {
        findAll(Sort.by("id")).withLock(LockModeType.PESSIMISTIC_WRITE).list();
        // a second look: one that was written while the locks were waited for
        return all();
    }

    /** The latest first. */
    public List<ProcedureThreshold> all() {
        return list("order by validFrom desc, code");
    }
}
