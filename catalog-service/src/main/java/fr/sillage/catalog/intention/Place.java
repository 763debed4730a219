package fr.sillage.catalog.intention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.vocabulary.PlaceKind;

/** Where the contract is performed. */
public record Place(
        @NotNull @Pattern(regexp = "[0-9A-Z]{1,10}", message = "{fr.sillage.place-code}") @Schema(description = "Of INSEE or La Poste, as the kind says", examples = "35") String code,
        @NotNull PlaceKind kind,
        @Size(min = 1, max = 200) @Schema(examples = "Ille-et-Vilaine") String name) {
}
