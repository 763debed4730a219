package fr.sillage.catalog.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

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
     * The longest asked first.
     *
     * @param buyers only of intentions of one of them; empty for all
     */
    List<OfIntention> all(Optional<Set<String>> buyers) {
        return getEntityManager().createQuery("""
                select r, i from Referral r join PurchasingIntention i on i.id = r.intentionId
                order by r.askedOn, i.ref, r.referent""", Object[].class).getResultStream()
                .map(row -> new OfIntention((Referral) row[0], (PurchasingIntention) row[1]))
                .filter(one -> buyers.isEmpty() || one.intention().buyers().stream().anyMatch(buyers.get()::contains))
                .toList();
    }
}
