package fr.sillage.catalog.charter;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.scheme.PartialDate;

public record CharterBody(
        @NotBlank @Size(max = 500) String title,
        @Size(min = 1, max = 10_000) String summary,
        @Size(min = 1, max = 500) @Schema(description = "Who wanted it, and where it was written") String origin,
        @PartialDate @Schema(description = "Since when there is one", examples = "2012") String since,
        @Size(min = 1, max = 300) @Schema(description = "Who runs it") String coordinator,
        @Size(max = 20) @Schema(description = "What it rests on, aims at, asks and offers") List<@NotNull @Valid CharterPart> parts,
        @Size(max = 50) @Schema(description = "Codes of the scheme's actions that bear on it") List<@NotNull @Code String> actions,
        @Size(max = 2_000) @Pattern(regexp = "https?://.*") String url) {

    public CharterBody {
        parts = parts == null ? List.of() : parts;
        actions = actions == null ? List.of() : actions;
    }
}
