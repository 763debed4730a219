package fr.sillage.catalog.sounding;

import java.util.List;
import java.util.Optional;

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
}
