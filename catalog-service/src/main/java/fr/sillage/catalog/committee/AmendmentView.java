package fr.sillage.catalog.committee;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.objective.ObjectiveBody;

@Schema(name = "Amendment")
public record AmendmentView(
        @NotNull @Schema(description = "The decision") OpinionView opinion,
        @NotNull @Schema(description = "The objective as it was") ObjectiveBody before,
        @NotNull @Schema(description = "The objective as it was from then on") ObjectiveBody after) {
}
