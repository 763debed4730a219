package fr.sillage.catalog.scheme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;

/** Something beyond the scheme that its objectives serve: a mandate, a national plan, a law. */
public record Goal(
        @NotNull @Code @Schema(examples = "pnad") String code,
        @NotBlank @Size(max = 500) String title,
        @Size(max = 500) String source) {
}
