package fr.sillage.catalog.action;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** A figure shown with an action; its value is the indicators service's. */
public record KeyFigure(
        @NotNull @Code @Schema(description = "Code, known to the indicators service", examples = "consultations-finalisees") String indicator,
        @NotBlank @Size(max = 500) @Schema(description = "Of what and of whom", examples = "Consultations de la commande publique de l’agglomération") String scope,
        @Min(1900) @Max(2200) @Schema(description = "Absent where the document gives none") Integer year) {
}
