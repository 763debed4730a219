package fr.sillage.catalog.partner;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class PartnerKeyRepository implements PanacheRepositoryBase<PartnerKey, String> {

    /** The latest first. */
    List<PartnerKey> of(Partner partner) {
        return list("partnerId = ?1 order by createdAt desc, id", partner.id());
    }

    Optional<PartnerKey> find(Partner partner, String id) {
        return find("partnerId = ?1 and id = ?2", partner.id(), id).singleResultOptional();
    }
}
