package fr.sillage.catalog.needs;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class NeedsSheetRepository implements PanacheRepository<NeedsSheet> {

    public Optional<NeedsSheet> find(PurchasingIntention intention) {
        return find("intentionId", intention.id()).singleResultOptional();
    }
}
