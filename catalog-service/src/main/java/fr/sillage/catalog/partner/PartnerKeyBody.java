package fr.sillage.catalog.partner;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record PartnerKeyBody(
        @Size(min = 1, max = 200) @Schema(description = "To tell it from other keys", examples = "Logiciel des marchés") String label) {
}
