package fr.sillage.catalog.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record OrganisationBody(
        @NotBlank @Size(max = 200) @Schema(examples = "Département d’Ille-et-Vilaine") String name,
        @NotNull Organisation.Kind kind) {
}
