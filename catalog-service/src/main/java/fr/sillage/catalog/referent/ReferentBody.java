package fr.sillage.catalog.referent;

import java.util.List;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.vocabulary.Theme;

/** Whom to ask: there is no place here for a name, nor for an address or a number of one person. */
public record ReferentBody(
        @NotBlank @Size(max = 200) @Schema(description = "What they are, not who", examples = "Référent des clauses sociales") String function,
        @NotBlank @Email @Size(max = 254) @Schema(description = "A shared mailbox", examples = "clauses.sociales@exemple.fr") String mailbox,
        @Code @Schema(description = "Code of one of the buyer’s directorates") String directorate,
        @Size(max = 5_000) @Schema(description = "For what they are asked") String helps,
        @Size(max = 30) List<@NotNull Theme> themes,
        @Size(max = 100) @Schema(description = "Codes of purchase families; a family has its parts with it") List<@NotNull @Code String> families) {

    public ReferentBody {
        themes = themes == null ? List.of() : themes;
        families = families == null ? List.of() : families;
    }
}
