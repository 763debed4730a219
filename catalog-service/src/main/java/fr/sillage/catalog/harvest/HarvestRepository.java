package fr.sillage.catalog.harvest;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.catalog.partner.Partner;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class HarvestRepository implements PanacheRepositoryBase<HarvestState, Long> {

    Optional<HarvestState> of(Partner partner) {
        return findByIdOptional(partner.id());
    }

    /** As {@link #of}, and nobody else changes it before this transaction ends. */
    Optional<HarvestState> lock(Partner partner) {
        return findByIdOptional(partner.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<HarvestFault> fault(Partner partner, String theirRef) {
        return getEntityManager()
                .createQuery("from HarvestFault f where f.partnerId = :partner and f.theirRef = :ref", HarvestFault.class)
                .setParameter("partner", partner.id()).setParameter("ref", HarvestFault.printable(theirRef))
                .getResultStream().findFirst();
    }

    /** The latest first. */
    List<HarvestFault> faults(Partner partner, int limit) {
        return getEntityManager()
                .createQuery("from HarvestFault f where f.partnerId = :partner order by f.position desc", HarvestFault.class)
                .setParameter("partner", partner.id()).setMaxResults(limit).getResultList();
    }

    long countFaults(Partner partner) {
        return getEntityManager().createQuery("select count(*) from HarvestFault f where f.partnerId = :partner", Long.class)
                .setParameter("partner", partner.id()).getSingleResult();
    }

    void add(HarvestFault fault) {
        getEntityManager().persist(fault);
    }

    void remove(HarvestFault fault) {
        getEntityManager().remove(fault);
    }
}
