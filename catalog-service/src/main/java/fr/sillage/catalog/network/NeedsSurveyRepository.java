package fr.sillage.catalog.network;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.organisation.BuyerItemRepository;

@ApplicationScoped
class NeedsSurveyRepository extends BuyerItemRepository<NeedsSurvey> {
}
