package fr.sillage.catalog.intention;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "IntentionContracts")
public record IntentionContractsView(@NotNull String ref, @NotNull List<ContractKey> contracts, @NotNull long version) {

    static IntentionContractsView from(PurchasingIntention intention, IntentionContracts contracts) {
        return new IntentionContractsView(intention.ref(), contracts.body().contracts(), contracts.version());
    }
}
