package fr.sillage.indicators.expectation;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.api.Siren;
import fr.sillage.indicators.period.Period;

public record ExpectationBody(
        @NotNull @Code @Schema(examples = "papier-consommation") String measure,
        @NotNull @Siren @Schema(examples = "226200012") String buyer,
        @Size(min = 1, max = 500) @Schema(description = "`_T` for the declared total. Absent: every item of the breakdown, also those to come; the total where the measure is not split") List<@NotBlank @Size(max = 80) String> items,
        @NotNull Frequency every,
        @NotNull @Schema(description = "First period, of the length of `every`. With INTERVAL it says which months are owed every "
                + "year: `2025-11-01/P5M` for each winter", examples = "2024") Period from,
        @Schema(description = "Last period, reached by counting on from the first; absent where there is no end to it") Period until,
        @NotNull @Valid Due due,
        @NotNull @Valid OwedBy owedBy,
        @Code @Schema(description = "Scheme for which it is owed", examples = "pas-de-calais-2017-2020") String scheme,
        @Size(max = 5000) String note) {

    public ExpectationBody {
        items = items == null ? null : List.copyOf(items);
    }
}
