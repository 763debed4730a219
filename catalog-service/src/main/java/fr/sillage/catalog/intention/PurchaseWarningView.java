package fr.sillage.catalog.intention;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Messages;

@Schema(name = "PurchaseWarning", description = "Unwise, and not refused")
public record PurchaseWarningView(
        @NotNull @Schema(description = "Stable code a client may test for", examples = "warning-price-only") String code,
        @NotNull @Schema(description = "The text that asks for it", examples = "Article R. 2152-7 du code de la commande publique") String rule,
        @NotNull @Schema(description = "JSON pointer into the intention") String pointer,
        @NotNull String message) {

    static PurchaseWarningView from(PurchaseWarning warning, Messages messages) {
        return new PurchaseWarningView(warning.fault().code(), warning.rule(), warning.fault().pointer(),
                messages.text(warning.fault()));
    }
}
