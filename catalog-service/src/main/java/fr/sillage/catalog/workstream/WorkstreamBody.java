package fr.sillage.catalog.workstream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import fr.sillage.api.Code;

public record WorkstreamBody(
        @NotNull @Code String axis,
        @NotBlank @Size(max = 500) String title,
        @Size(max = 20_000) String introduction,
        @Size(max = 200) String lead) {
}
