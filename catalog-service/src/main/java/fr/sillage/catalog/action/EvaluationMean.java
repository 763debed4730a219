package fr.sillage.catalog.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the ways in which an action is evaluated. */
public record EvaluationMean(
        @NotBlank @Size(max = 5_000) String text,
        @Size(min = 1, max = 500) @Schema(description = "Subsection under which it stands") String section) {
}
