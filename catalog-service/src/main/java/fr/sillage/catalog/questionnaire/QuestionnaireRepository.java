package fr.sillage.catalog.questionnaire;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.catalog.campaign.Campaign;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class QuestionnaireRepository implements PanacheRepository<Questionnaire> {

    Optional<Questionnaire> find(Campaign campaign, String code) {
        return find("campaignId = ?1 and code = ?2", campaign.id(), code).singleResultOptional();
    }

    Optional<Questionnaire> lock(Campaign campaign, String code) {
        return find("campaignId = ?1 and code = ?2", campaign.id(), code).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    List<Questionnaire> of(Campaign campaign) {
        return list("campaignId = ?1 order by code", campaign.id());
    }
}
