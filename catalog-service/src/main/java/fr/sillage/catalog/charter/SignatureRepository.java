package fr.sillage.catalog.charter;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class SignatureRepository implements PanacheRepository<Signature> {

    private static final String BOUND = "signedOn <= :day and (withdrawnOn is null or withdrawnOn > :day)";

    Optional<Signature> find(Charter charter, String code) {
        return find("charterId = ?1 and code = ?2", charter.id(), code).singleResultOptional();
    }

    Optional<Signature> lock(Charter charter, String code) {
        return find("charterId = ?1 and code = ?2", charter.id(), code).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /**
     * @param kind null for any
     * @param day on which they are bound; null for all who ever signed
     */
    List<Signature> page(Charter charter, SignatoryKind kind, LocalDate day, PageRequest page) {
        Map<String, Object> parameters = new HashMap<>(Map.of("charter", charter.id(), "after", page.afterKey()));
        String condition = "charterId = :charter and code > :after";
        if (kind != null) {
            condition += " and kind = :kind";
            parameters.put("kind", kind);
        }
        if (day != null) {
            condition += " and " + BOUND;
            parameters.put("day", day);
        }
        return find(condition + " order by code", parameters).page(0, page.rows()).list();
    }

    List<Signature> of(Charter charter) {
        return list("charterId = ?1 order by code", charter.id());
    }

    /** How many are bound by the charter on a day. */
    Map<SignatoryKind, Long> count(Charter charter, LocalDate day) {
        Map<SignatoryKind, Long> counts = new EnumMap<>(SignatoryKind.class);
        getEntityManager()
                .createQuery("select kind, count(*) from Signature where charterId = :charter and " + BOUND + " group by kind",
                        Object[].class)
                .setParameter("charter", charter.id()).setParameter("day", day).getResultStream()
                .forEach(row -> counts.put((SignatoryKind) row[0], (Long) row[1]));
        return counts;
    }
}
