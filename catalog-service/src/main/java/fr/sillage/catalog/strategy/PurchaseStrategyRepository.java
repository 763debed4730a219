package fr.sillage.catalog.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ClockProducer;
import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class PurchaseStrategyRepository implements PanacheRepository<PurchaseStrategy> {

    public Optional<PurchaseStrategy> find(PurchasingIntention intention) {
        return find("intentionId", intention.id()).singleResultOptional();
    }

    /** Those of these intentions that have one, by the intention's id. */
    public Map<Long, PurchaseStrategy> of(Collection<PurchasingIntention> intentions) {
        return list("intentionId in ?1", intentions.stream().map(PurchasingIntention::id).toList()).stream()
                .collect(Collectors.toMap(PurchaseStrategy::intentionId, strategy -> strategy));
    }

    /** The day on which each was last written, by intention, of those that have one. */
    public Map<PurchasingIntention, LocalDate> days(Collection<PurchasingIntention> intentions) {
        Map<Long, PurchasingIntention> byId = intentions.stream()
                .collect(Collectors.toMap(PurchasingIntention::id, intention -> intention));
        return getEntityManager().createQuery("""
                select s.intentionId, w.committedAt from PurchaseStrategy s join Commit w on w.id = s.changeSet
                where s.intentionId in ?1""", Object[].class)
                .setParameter(1, byId.keySet()).getResultStream()
                .collect(Collectors.toMap(row -> byId.get((Long) row[0]),
                        row -> ((Instant) row[1]).atZone(ClockProducer.PARIS).toLocalDate()));
    }
}
