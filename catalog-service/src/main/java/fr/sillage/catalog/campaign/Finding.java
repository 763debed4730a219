package fr.sillage.catalog.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** What came of one action. */
@Schema(name = "EvaluationFinding")
public record Finding(
        @NotNull @Code @Schema(description = "Code of the action", examples = "1-1.3") String action,
        @NotBlank @Size(max = 10_000) @Schema(description = "What was reached, by its indicators and beside them") String results,
        @Size(min = 1, max = 10_000) @Schema(description = "Which practices changed, by what was asked of agents and users") String practices,
        @NotNull Advice advice) {

    /** What is to become of the action; it is for a committee to let it out. */
    @Schema(name = "EvaluationAdvice")
    public enum Advice {
        KEEP,
        AMEND,
        RELEASE
    }
}
