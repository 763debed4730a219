package fr.sillage.catalog.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class SelfAssessmentLinkRepository implements PanacheRepository<SelfAssessmentLink> {

    Optional<SelfAssessmentLink> find(Token token) {
        return find("tokenSha256", token.sha256()).singleResultOptional();
    }

    /** As {@link #find}; of many who come at once each waits for the one before. */
    Optional<SelfAssessmentLink> lock(Token token) {
        return find("tokenSha256", token.sha256()).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** The latest of each last. */
    List<SelfAssessmentLink> of(Collection<Review> reviews) {
        return list("reviewId in ?1 order by id", reviews.stream().map(Review::id).toList());
    }

    /** Takes back what was not used. */
    void withdraw(Review review) {
        delete("reviewId = ?1 and answeredOn is null", review.id());
    }
}
