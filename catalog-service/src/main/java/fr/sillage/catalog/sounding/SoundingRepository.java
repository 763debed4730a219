package fr.sillage.catalog.sounding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class SoundingRepository implements PanacheRepository<Sounding> {

    List<Sounding> of(PurchasingIntention intention) {
        return list("intentionId = ?1 order by number", intention.id());
    }

    Optional<Sounding> find(PurchasingIntention intention, int number) {
        return find("intentionId = ?1 and number = ?2", intention.id(), number).singleResultOptional();
    }

    /** Of an intention that the caller locked: nobody else takes the same number. */
    int nextNumber(PurchasingIntention intention) {
        return (int) count("intentionId", intention.id()) + 1;
    }

    /** The day of the first one by intention, of those that have any. */
    public Map<PurchasingIntention, LocalDate> firstDays(Collection<PurchasingIntention> intentions) {
        Map<Long, PurchasingIntention> byId = intentions.stream()
                .collect(Collectors.toMap(PurchasingIntention::id, intention -> intention));
        return getEntityManager().createQuery("""
                select intentionId, min(heldOn) from Sounding where intentionId in ?1 group by intentionId""", Object[].class)
                .setParameter(1, byId.keySet()).getResultStream()
                .collect(Collectors.toMap(row -> byId.get((Long) row[0]), row -> (LocalDate) row[1]));
    }
}
