package fr.sillage.catalog.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class ReviewRepository implements PanacheRepository<Review> {

    List<Review> of(PurchasingIntention intention) {
        return list("intentionId = ?1 order by number", intention.id());
    }

    Optional<Review> find(PurchasingIntention intention, int number) {
        return find("intentionId = ?1 and number = ?2", intention.id(), number).singleResultOptional();
    }

    /** Of an intention that the caller locked: nobody else takes the same number. */
    int nextNumber(PurchasingIntention intention) {
        return (int) count("intentionId", intention.id()) + 1;
    }

    /** Numbers of those held in a year, by intention. */
    public Map<Long, List<Integer>> ofYear(int year) {
        return stream("heldOn between ?1 and ?2 order by intentionId, number", LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31))
                .collect(Collectors.groupingBy(Review::intentionId, Collectors.mapping(Review::number, Collectors.toList())));
    }
}
