package fr.sillage.catalog.committee;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SittingMove")
public record SittingMoveBody(@NotNull @Schema(description = "The day on which it is to be now") LocalDate to) {
}
