package fr.sillage.indicators.indicator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.indicators.period.Period;

public record IndicatorBody(
        @NotBlank @Size(max = 500) @Schema(examples = "Part du papier recyclé") String title,
        @NotBlank @Size(max = 50) @Schema(examples = "%") String unit,
        @Min(0) @Max(6) @Schema(description = "Decimals to which its figures are rounded, half up") int decimals,
        @NotNull Direction direction,
        @NotBlank @Size(max = 5000) @Schema(description = "What it means, in words") String definition,
        @NotNull @Valid Formula formula,
        @Schema(description = "First year of a figure that adds up the years since") Period cumulatedSince,
        @Code @Schema(description = "Measure that holds the same figure as a document printed it") String publishedAs,
        @Size(max = 5000) String note) {
}
