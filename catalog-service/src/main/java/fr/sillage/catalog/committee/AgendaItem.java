package fr.sillage.catalog.committee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that a sitting is to look at. */
public record AgendaItem(
        @NotBlank @Size(max = 500) String title,
        @Valid @Schema(description = "What an opinion is to be given on, where one is") Subject subject,
        @Size(max = 200) @Schema(description = "Who presents it", examples = "Service commande publique") String presenter,
        @Size(max = 5_000) String note) {
}
