package fr.sillage.catalog.questionnaire;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.catalog.review.Token;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class QuestionnaireLinkRepository implements PanacheRepository<QuestionnaireLink> {

    Optional<QuestionnaireLink> find(Token token) {
        return find("tokenSha256", token.sha256()).singleResultOptional();
    }

    /** As {@link #find}; of many who come at once each waits for the one before, and then finds nothing. */
    Optional<QuestionnaireLink> lock(Token token) {
        return find("tokenSha256", token.sha256()).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** How many were given and not used. */
    long open(Questionnaire questionnaire) {
        return count("questionnaireId", questionnaire.id());
    }
}
