package fr.sillage.catalog.harvest;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.PageRequest;
import fr.sillage.catalog.partner.Partner;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class HarvestedIntentionRepository implements PanacheRepositoryBase<HarvestedIntention, String> {

    Optional<HarvestedIntention> find(Partner partner, String theirRef) {
        return find("partnerId = ?1 and theirRef = ?2", partner.id(), theirRef).singleResultOptional();
    }

    /** References of what is live and was not seen in this round. */
    List<String> unseen(Partner partner, int round) {
        return list("partnerId = ?1 and live and round < ?2 order by ref", partner.id(), round).stream()
                .map(HarvestedIntention::theirRef).toList();
    }

    List<String> live(Partner partner) {
        return unseen(partner, Integer.MAX_VALUE);
    }

    long countLive(Partner partner) {
        return count("partnerId = ?1 and live", partner.id());
    }

    List<HarvestedIntention> page(Partner partner, PageRequest page) {
        return find("partnerId = ?1 and ref > ?2 order by ref", partner.id(), page.afterKey()).page(0, page.rows()).list();
    }
}
