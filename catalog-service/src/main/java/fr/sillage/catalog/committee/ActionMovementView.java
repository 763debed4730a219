package fr.sillage.catalog.committee;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ActionMovement")
public record ActionMovementView(
        @NotNull @Schema(description = "Code of the action") String action,
        @NotNull ActionMovement.Kind kind,
        @NotNull @Schema(description = "ADMITTED: the first day on which it is part of the scheme; RELEASED: the last one") LocalDate effectiveOn,
        @NotNull @Schema(description = "The decision") OpinionView opinion) {
}
