package fr.sillage.catalog.campaign;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record EvaluationBody(
        @NotBlank @Size(max = 20_000) String summary,
        @Size(max = 500) @Schema(description = "One for each action of the campaign; the overall evaluation has those of all campaigns and none of its own") List<@NotNull @Valid Finding> findings,
        @Size(min = 1, max = 20_000) @Schema(description = "What is to be done otherwise from now on") String lessons) {

    public EvaluationBody {
        findings = findings == null ? List.of() : findings;
    }
}
