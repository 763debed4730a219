package fr.sillage.catalog.action;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** What is counted to evaluate an action. */
public record EvaluationIndicator(
        @NotBlank @Size(max = 5_000) String text,
        @Size(min = 1, max = 500) @Schema(description = "Subsection under which it stands") String section,
        @NotNull @Schema(description = "Codes, known to the indicators service; none for what has no figures there") List<@NotNull @Code String> indicators,
        @Size(min = 1, max = 2_000) @Schema(description = "A reference value, an aim, a reserve") String note) {

    public EvaluationIndicator {
        indicators = indicators == null ? List.of() : indicators;
    }
}
