package fr.sillage.indicators.expectation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** Who gives a figure, by the name of a service rather than a person's. */
public record OwedBy(
        @NotBlank @Size(max = 200) @Schema(examples = "Direction des achats") String name,
        @Code @Schema(description = "Known to the catalog", examples = "achats") String directorate,
        @Size(max = 200) @Schema(description = "Where to ask", examples = "achats@exemple.fr") String contact) {
}
