package fr.sillage.catalog.intention;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import fr.sillage.api.Item;

/** The contracts that came of an intention. One contract may come of several. */
@Entity
class IntentionContracts extends Item<IntentionContractsBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long intentionId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_link", joinColumns = @JoinColumn(name = "intention_contracts_id"))
    @OrderColumn(name = "rank")
    private List<Link> links = new ArrayList<>();

    /** A {@link ContractKey} as a row. */
    @Embeddable
    record Link(String buyer, String contract) {
    }

    protected IntentionContracts() {
    }

    IntentionContracts(PurchasingIntention intention) {
        this.intentionId = intention.id();
    }

    @Override
    protected IntentionContractsBody body() {
        return new IntentionContractsBody(links.stream().map(link -> new ContractKey(link.buyer(), link.contract())).toList());
    }

    @Override
    protected void fill(IntentionContractsBody body) {
        links.clear();
        body.contracts().forEach(key -> links.add(new Link(key.buyer(), key.contract())));
    }
}
