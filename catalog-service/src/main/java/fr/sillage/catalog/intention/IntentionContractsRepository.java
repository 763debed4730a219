package fr.sillage.catalog.intention;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class IntentionContractsRepository implements PanacheRepository<IntentionContracts> {

    Optional<IntentionContracts> of(PurchasingIntention intention) {
        return find("intentionId", intention.id()).singleResultOptional();
    }

    /** Whether a contract was said to come of an intention. */
    public boolean isLinked(PurchasingIntention intention, ContractKey contract) {
        return of(intention).filter(contracts -> contracts.body().contracts().contains(contract)).isPresent();
    }
}
