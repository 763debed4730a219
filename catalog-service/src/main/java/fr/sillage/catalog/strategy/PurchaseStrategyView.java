package fr.sillage.catalog.strategy;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record PurchaseStrategyView(
        @NotNull @Schema(description = "Reference of the intention") String intention,
        @NotNull @JsonUnwrapped PurchaseStrategyBody body,
        @NotNull @Schema(description = "What a committee’s opinion on it names, with the type `purchase-strategy` and the reference of the intention; another text has another one") String sha256,
        @NotNull long version) {

    public static PurchaseStrategyView from(String ref, PurchaseStrategy strategy) {
        return new PurchaseStrategyView(ref, strategy.body(), strategy.sha256(), strategy.version());
    }
}
