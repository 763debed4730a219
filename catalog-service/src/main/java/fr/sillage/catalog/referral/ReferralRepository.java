package fr.sillage.catalog.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.PageRequest;
import fr.sillage.catalog.intention.DatedKey;
import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class ReferralRepository implements PanacheRepository<Referral> {

    /** One with the intention that it is about. */
    record OfIntention(Referral referral, PurchasingIntention intention) {

        DatedKey<Referent> key() {
            return new DatedKey<>(referral.body().askedOn(), intention.ref(), referral.referent());
        }
    }

    Optional<Referral> find(PurchasingIntention intention, Referent referent) {
        return find("intentionId = ?1 and referent = ?2", intention.id(), referent).singleResultOptional();
    }

    List<Referral> of(PurchasingIntention intention) {
        return list("intentionId = ?1 order by referent", intention.id());
    }

    /**
     * The longest asked first, one row more than the page holds.
     *
     * @param readable the buyers whose intentions the caller may read; empty for all
     */
    List<OfIntention> page(ReferralQuery query, Optional<Set<String>> readable, PageRequest page) {
        return new ReferralSearch(query, readable).after(page.after(key -> DatedKey.read(key, Referent.class)))
                .find(getEntityManager(), page.rows());
    }
}
