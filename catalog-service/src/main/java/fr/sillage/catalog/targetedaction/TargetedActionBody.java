package fr.sillage.catalog.targetedaction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import fr.sillage.api.Code;
import fr.sillage.catalog.scheme.Deadline;

public record TargetedActionBody(
        @NotNull @Code String objective,
        @NotBlank @Size(max = 500) String title,
        @NotNull TargetedAction.Recurrence recurrence,
        @Valid Deadline deadline,
        @Size(max = 5_000) String note) {
}
