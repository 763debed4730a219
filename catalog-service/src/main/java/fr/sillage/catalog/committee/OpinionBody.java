package fr.sillage.catalog.committee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record OpinionBody(
        @NotNull @Valid Subject subject,
        @NotNull Opinion.Decision decision,
        @Size(max = 20_000) @Schema(description = "As the minutes have it") String text,
        @Size(max = 20_000) @Schema(description = "Reservations, or what is asked for before the committee looks again") String conditions,
        @Valid @Schema(description = "Left out: the opinion stands for itself") OpinionEffect effect) {
}
