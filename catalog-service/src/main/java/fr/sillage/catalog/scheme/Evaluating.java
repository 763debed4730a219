package fr.sillage.catalog.scheme;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/**
 * How the scheme evaluates its actions: so many at a time, year after year, the last ones straight in the overall evaluation.
 *
 * @param parts into how many parts the actions are divided, one evaluated each year
 */
@Schema(name = "SchemeEvaluation")
public record Evaluating(
        @NotNull @Min(1) @Max(10) @Schema(description = "Into how many parts the actions are divided, one for each campaign; the last goes straight into the overall evaluation", examples = "3") Integer parts,
        @NotEmpty @Size(max = 10) @Schema(description = "Codes of the committees that agree to a year’s choice, in their order", examples = "[\"pilotage-technique\", \"pilotage-politique\"]") List<@NotNull @Code String> choice,
        @Size(max = 10) @Schema(description = "Codes of the committees that validate what came of a campaign; none: nobody is asked") List<@NotNull @Code String> validation,
        @Size(max = 10) @Schema(description = "Codes of the committees that validate the overall evaluation; none: nobody is asked") List<@NotNull @Code String> overall,
        @Min(1900) @Max(2200) @Schema(description = "The year that indicators are compared with, “Temps 0”; the figures are the indicators service’s", examples = "2015") Integer baselineYear,
        @NotBlank @Size(max = 500) @Schema(description = "The article or deliberation that says so") String source) {

    public Evaluating {
        validation = validation == null ? List.of() : validation;
        overall = overall == null ? List.of() : overall;
    }

    /** Whether this committee agrees to a choice, or validates anything. */
    boolean names(String committee) {
        return choice.contains(committee) || validation.contains(committee) || overall.contains(committee);
    }
}
