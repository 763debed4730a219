package fr.sillage.indicators.measure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record MeasureBody(
        @NotBlank @Size(max = 500) @Schema(examples = "Consommation de papier") String title,
        @NotBlank @Size(max = 50) @Schema(examples = "kg") String unit,
        @Min(0) @Max(6) @Schema(description = "Decimals that its figures may have") int scale,
        @NotNull TimeAggregation timeAggregation,
        @NotNull Origin origin,
        @Valid @Schema(description = "Absent where the measure is not split") Breakdown breakdown,
        @Size(max = 5000) String note,
        @Size(max = 1000) @Schema(description = "Where its figures are taken from") String source) {
}
