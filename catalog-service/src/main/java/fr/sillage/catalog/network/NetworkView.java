package fr.sillage.catalog.network;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

@Schema(name = "BuyersNetwork")
public record NetworkView(
        @NotNull String buyer,
        @NotNull @Schema(examples = "reseau-acheteurs") String code,
        @NotNull @JsonUnwrapped NetworkBody body,
        @NotNull long version) {

    static NetworkView from(BuyersNetwork network) {
        return new NetworkView(network.buyer(), network.code(), network.body(), network.version());
    }
}
