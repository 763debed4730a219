package fr.sillage.catalog.intention;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ContractLink")
public record ContractLinkView(
        @NotNull @Schema(description = "SIRET of the buying establishment") String buyer,
        @NotNull String contract,
        @NotNull @Schema(description = "Reference of the intention that it came of") String ref,
        @NotNull String title,
        @NotNull IntentionStatus status) {
}
