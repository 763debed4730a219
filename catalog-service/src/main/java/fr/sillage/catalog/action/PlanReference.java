package fr.sillage.catalog.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action of another plan that is the same as this one, or goes with it. */
public record PlanReference(
        @NotBlank @Size(max = 300) @Schema(examples = "Agenda 21") String plan,
        @Size(min = 1, max = 100) @Schema(description = "How that plan numbers it", examples = "7") String number) {
}
