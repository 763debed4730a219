package fr.sillage.reporting.view;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param name the SIREN where the catalog has no name for it */
@Schema(name = "BuyerName")
public record BuyerName(@NotNull @Schema(examples = "223500018") String siren, @NotNull String name) {
}
