package fr.sillage.indicators.expectation;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.period.Period;

@Schema(name = "ExpectedFigure")
public record ExpectedFigureView(
        @NotNull @Schema(description = "Code of the expectation that asks for it", examples = "papier-annuel") String expectation,
        @NotNull @Schema(examples = "papier-consommation") String measure,
        @NotNull String title,
        @NotNull @Schema(examples = "kg") String unit,
        @NotNull @Schema(description = "Decimals that it may have") int scale,
        @NotNull @Schema(description = "SIREN", examples = "226200012") String buyer,
        @NotNull @Schema(description = "`_T` for the declared total", examples = "recycle") String item,
        @Schema(description = "Of the item; absent for the declared total", examples = "Recyclé") String label,
        @NotNull Period period,
        @NotNull @Schema(description = "The last day on which it is in time") LocalDate dueOn,
        @NotNull OwedBy owedBy,
        String scheme,
        @NotNull FigureState state,
        @Schema(description = "Where it is late", examples = "12") Long daysLate,
        @Schema(description = "Where some of its parts are there and others are not: so many months of so many") Coverage coverage) {

    /** What makes it another figure. */
    record Key(String measure, String buyer, String item, Period period) {
    }

    Key key() {
        return new Key(measure, buyer, item, period);
    }

    /** By the day it is due; then by what is asked of one person at a time. */
    String place() {
        return String.join("|", dueOn.toString(), measure, buyer, item, period.toString());
    }
}
