package fr.sillage.catalog.committee;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a committee is to sit: once between two months of a year, in each year of some or in all of them. */
@Schema(name = "CommitteeCadence", description = "It is to sit once between these months; four of them make a committee of each quarter")
public record Cadence(
        @NotNull @Min(1) @Max(12) @Schema(description = "First month", examples = "7") Integer fromMonth,
        @NotNull @Min(1) @Max(12) @Schema(description = "Last month", examples = "12") Integer untilMonth,
        @Min(1900) @Max(2200) @Schema(description = "Left out: from the start of the scheme") Integer firstYear,
        @Min(1900) @Max(2200) @Schema(description = "Left out: to the end of the scheme") Integer lastYear,
        @Size(max = 500) @Schema(description = "What it is to do then", examples = "Choix des actions à évaluer") String purpose) {
}
