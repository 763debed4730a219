package fr.sillage.catalog.intention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** Every version of every intention, as it was written; what of it is public goes out at the same time. */
@ApplicationScoped
class IntentionHistory implements PanacheRepository<IntentionVersion> {

    private final Publication publication;

    IntentionHistory(Publication publication) {
        this.publication = publication;
    }

    /** Keeps the intention as it now is. */
    IntentionVersion add(PurchasingIntention intention, ChangeSet change) {
        return add(intention, null, change);
    }

    /** @param transition by which it became what it is */
    IntentionVersion add(PurchasingIntention intention, TransitionBody transition, ChangeSet change) {
        var version = new IntentionVersion(intention, intention.nextVersion(), transition, change.id());
        persist(version);
        publication.follow(intention, change);
        return version;
    }

    /** The day of the last step in its life. */
    Optional<LocalDate> lastStep(PurchasingIntention intention) {
        return find("intentionId = ?1 and happenedOn is not null order by number desc", intention.id()).firstResultOptional()
                .map(IntentionVersion::happenedOn);
    }

    /** The latest first. */
    List<IntentionVersion> of(PurchasingIntention intention) {
        return list("intentionId = ?1 order by number desc", intention.id());
    }

    Optional<IntentionVersion> find(PurchasingIntention intention, int number) {
        return find("intentionId = ?1 and number = ?2", intention.id(), number).singleResultOptional();
    }
}
