package fr.sillage.catalog.partner;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NewPartnerKey")
public record NewPartnerKeyView(@NotNull String id,
        @NotNull @Schema(description = "To be sent in the header `X-Api-Key`. It is shown this once and cannot be read again", examples = "sillage_5f0c7a525b4e_…") String key) {
}
