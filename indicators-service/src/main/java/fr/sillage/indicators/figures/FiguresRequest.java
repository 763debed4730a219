package fr.sillage.indicators.figures;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.api.Siren;

public record FiguresRequest(
        @NotNull @Code @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Min(1900) @Max(2200) @Schema(examples = "2025") Integer year,
        @Min(1900) @Max(2200) @Schema(description = "First year of the series; four years before where absent") Integer from,
        @NotEmpty @Size(max = 100) List<@NotNull @Siren String> buyers,
        @NotNull @Size(max = 1000) List<@NotNull String> indicators) {

    private static final int YEARS_BEFORE = 4;

    int firstYear() {
        return from == null ? year - YEARS_BEFORE : Math.min(from, year);
    }
}
