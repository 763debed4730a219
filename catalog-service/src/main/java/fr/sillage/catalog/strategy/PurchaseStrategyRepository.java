package fr.sillage.catalog.strategy;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class PurchaseStrategyRepository implements PanacheRepository<PurchaseStrategy> {

    public Optional<PurchaseStrategy> find(PurchasingIntention intention) {
        return find("intentionId", intention.id()).singleResultOptional();
    }
}
