package fr.sillage.catalog.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record DirectorateBody(@NotBlank @Size(max = 200) String name) {
}
