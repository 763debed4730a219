package fr.sillage.indicators.observation;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.period.Period;

/** What was said with an observation that a figure is made of. */
@Schema(name = "FigureComment")
public record Remark(@NotNull String measure, @NotNull String item, @NotNull Period period,
        @NotNull @Schema(examples = "Imprimé sans année") String comment) {
}
