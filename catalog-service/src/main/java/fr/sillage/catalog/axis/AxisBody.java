package fr.sillage.catalog.axis;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record AxisBody(
        @NotBlank @Size(max = 500) String title,
        @Size(max = 20_000) String introduction) {
}
