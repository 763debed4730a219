package fr.sillage.catalog.digest;

import java.util.List;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.vocabulary.Theme;

public record DigestListBody(
        @NotBlank @Size(max = 200) @Schema(examples = "Réseau de l’insertion par l’activité économique") String title,
        @Size(max = 2_000) @Schema(description = "To whom the text goes. Kept for the team: they stand in no text and no public answer", examples = "[\"reseau@exemple.invalid\"]") List<@NotNull @Email @Size(max = 254) String> recipients,
        @Size(max = 200) @Schema(description = "Only intentions of these purchase families, or of their parts; all where empty") List<@NotNull @Code String> families,
        @Size(max = 30) @Schema(description = "Only intentions with a consideration of one of these themes; all where empty") List<@NotNull Theme> themes) {

    public DigestListBody {
        recipients = orEmpty(recipients);
        families = orEmpty(families);
        themes = orEmpty(themes);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        // not List.copyOf: nulls are for validation to point at
        return list == null ? List.of() : list;
    }
}
