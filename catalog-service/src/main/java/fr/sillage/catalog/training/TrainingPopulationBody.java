package fr.sillage.catalog.training;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people a buyer has, in a year, whom each level concerns. Levels are not added up: somebody may be of several. */
public record TrainingPopulationBody(
        @NotNull @Min(0) @Max(1_000_000) Integer pilots,
        @NotNull @Min(0) @Max(1_000_000) Integer contributors,
        @NotNull @Min(0) @Max(1_000_000) Integer agents,
        @Size(min = 1, max = 2_000) @Schema(description = "How they were counted") String note) {

    int of(TrainingLevel level) {
        return switch (level) {
            case PILOTS -> pilots;
            case CONTRIBUTORS -> contributors;
            case AGENTS -> agents;
        };
    }
}
