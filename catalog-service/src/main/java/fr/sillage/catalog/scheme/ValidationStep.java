package fr.sillage.catalog.scheme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** One of the committees whose opinion a report needs, in their order, before it is published. */
public record ValidationStep(
        @NotNull @Code @Schema(description = "Code of a committee of the scheme", examples = "pilotage-technique") String committee,
        @Size(max = 500) @Schema(description = "The article or deliberation that asks for it") String source) {
}
