package fr.sillage.catalog.questionnaire;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.scheme.PlausibleDate;

public record QuestionnaireBody(
        @NotBlank @Size(max = 500) String title,
        @Size(min = 1, max = 5_000) @Schema(description = "What whoever answers is told first") String introduction,
        @NotBlank @Size(max = 500) @Schema(examples = "Candidats aux marchés publics") String audience,
        @NotNull @Size(max = 100) @Schema(description = "Codes of the campaign’s actions that it is about; none: all of them") List<@NotNull @Code String> actions,
        @NotNull @PlausibleDate @Schema(description = "The last day on which it may be answered") LocalDate closesOn,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Question> questions) {

    public QuestionnaireBody {
        actions = actions == null ? List.of() : actions;
    }
}
