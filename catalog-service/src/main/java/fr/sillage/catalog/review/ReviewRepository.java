package fr.sillage.catalog.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Numbers of those of the intentions that were held in a year, by intention. */
    public Map<Long, List<Integer>> ofYear(int year, Collection<PurchasingIntention> intentions) {
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = getEntityManager().createNativeQuery("""
                SELECT intention_id, number FROM review
                WHERE intention_id = ANY (:ids) AND held_on BETWEEN :first AND :last ORDER BY intention_id, number""",
                Object[].class)
                .setParameter("ids", intentions.stream().map(PurchasingIntention::id).toArray(Long[]::new))
                .setParameter("first", LocalDate.of(year, 1, 1)).setParameter("last", LocalDate.of(year, 12, 31))
                .getResultStream();
        return rows.collect(Collectors.groupingBy(row -> ((Number) row[0]).longValue(),
                Collectors.mapping(row -> ((Number) row[1]).intValue(), Collectors.toList())));
    }
}
