package fr.sillage.catalog.family;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class PurchaseFamilyRepository implements PanacheRepository<PurchaseFamily> {

    /** @param code null finds none */
    public Optional<PurchaseFamily> find(String code) {
        return find("code", code).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<PurchaseFamily> lock(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    boolean hasParts(String code) {
        return count("parent", code) > 0;
    }

    /** Whether anything was bought under it, or helps to. */
    boolean isUsed(String code) {
        return (boolean) getEntityManager().createNativeQuery("""
                SELECT EXISTS (SELECT FROM intention WHERE family = :code)
                    OR EXISTS (SELECT FROM library_item WHERE families @> CAST(ARRAY[:code] AS varchar[]))
                    OR EXISTS (SELECT FROM purchase_map_family WHERE family = :code)
                    OR EXISTS (SELECT FROM pilot_contract WHERE family = :code)
                    OR EXISTS (SELECT FROM referent WHERE families @> CAST(ARRAY[:code] AS varchar[]))""")
                .setParameter("code", code).getSingleResult();
    }

    /** Each followed by its parts. */
    public List<PurchaseFamily> all() {
        return list("from PurchaseFamily f order by coalesce(f.parent, f.code), f.parent nulls first, f.code");
    }
}
