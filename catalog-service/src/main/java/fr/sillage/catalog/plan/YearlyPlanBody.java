package fr.sillage.catalog.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

public record YearlyPlanBody(
        @NotNull PlanKind kind,
        @NotBlank @Size(max = 500) String title,
        @Code @Schema(description = "Code of the workstream; asked of a plan of a workstream, and of no other") String workstream,
        @Code @Schema(description = "Code of the objective that it serves") String objective,
        @Valid PlanFeed feeds,
        @Size(min = 1, max = 300) @Schema(description = "Who answers for the plan, by capacity") String lead,
        @Valid Validation validation,
        @Size(min = 1, max = 5_000) String note) {
}
