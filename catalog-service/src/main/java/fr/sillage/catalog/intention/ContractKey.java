package fr.sillage.catalog.intention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contract as all of France names it: by the establishment that bought and its own number (arrêté du 22 décembre 2022). */
public record ContractKey(
        @NotNull @Siret @Schema(description = "SIRET of the buying establishment", examples = "22350001800013") String buyer,
        @NotNull @Pattern(regexp = "\\S(.{0,14}\\S)?", message = "{fr.sillage.contract-number}") @Schema(examples = "2026S00041") String contract) {
}
