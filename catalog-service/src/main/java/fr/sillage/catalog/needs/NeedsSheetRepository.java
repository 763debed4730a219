package fr.sillage.catalog.needs;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class NeedsSheetRepository implements PanacheRepository<NeedsSheet> {

    /** What the sheets of these say, by the intention's id. */
    public Map<Long, NeedsSheetBody> of(Collection<PurchasingIntention> intentions) {
        return list("intentionId in ?1", intentions.stream().map(PurchasingIntention::id).toList()).stream()
                .collect(Collectors.toMap(NeedsSheet::intentionId, NeedsSheet::body));
    }

    public Optional<NeedsSheet> find(PurchasingIntention intention) {
        return find("intentionId", intention.id()).singleResultOptional();
    }
}
