package fr.sillage.catalog.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.catalog.intention.DatedKey;
import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class ReferralRepository implements PanacheRepository<Referral> {

    /** One with the intention that it is about. */
    record OfIntention(Referral referral, PurchasingIntention intention) {
    }

    Optional<Referral> find(PurchasingIntention intention, Referent referent) {
        return find("intentionId = ?1 and referent = ?2", intention.id(), referent).singleResultOptional();
    }

    List<Referral> of(PurchasingIntention intention) {
        return list("intentionId = ?1 order by referent", intention.id());
    }

    /**
     * The longest asked first. To be read in one transaction.
     *
     * @param readable the buyers whose intentions the caller may read; empty for all
     */
    Page<OfIntention> page(ReferralQuery query, Optional<Set<String>> readable, PageRequest page) {
        Page<Referral> found = Page.of(new ReferralSearch(query, readable)
                .after(page.after(key -> DatedKey.read(key, Referent.class))).find(getEntityManager(), page.rows()), page,
                referral -> referral.key().toString(), Function.identity());
        Map<Long, PurchasingIntention> intentions = getEntityManager()
                .createQuery("from PurchasingIntention where id in ?1", PurchasingIntention.class)
                .setParameter(1, found.items().stream().map(Referral::intentionId).toList()).getResultStream()
                .collect(Collectors.toMap(PurchasingIntention::id, Function.identity()));
        return new Page<>(found.items().stream()
                .map(referral -> new OfIntention(referral, intentions.get(referral.intentionId()))).toList(), found.next(),
                null);
    }
}
