package fr.sillage.catalog.pilot;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Code;
import fr.sillage.catalog.intention.ContractKey;
import fr.sillage.catalog.intention.IntentionRef;
import fr.sillage.catalog.scheme.PartialDate;
import fr.sillage.catalog.vocabulary.Theme;

/** A contract on which something is tried before it is done everywhere. */
public record PilotBody(
        @NotBlank @Size(max = 300) String title,
        @NotNull PilotState state,
        @NotNull @Code @Schema(description = "Code of the purchase family", examples = "fournitures-papier") String family,
        @IntentionRef @Schema(description = "Reference of the buyer’s purchasing intention that it is tried on") String intention,
        @Valid @Schema(description = "The contract that it is tried on") ContractKey contract,
        @NotBlank @Size(max = 5_000) @Schema(description = "What is tried") String tried,
        @Size(max = 30) @Schema(description = "The considerations that it is about") List<@NotNull Theme> themes,
        @PartialDate @Schema(examples = "2007-09") String start,
        @PartialDate String end,
        @Size(min = 1, max = 10_000) @Schema(description = "What came of it; asked for once it is concluded") String results,
        @Size(min = 1, max = 10_000) @Schema(description = "What is kept in mind; asked for once it is concluded or given up") String lessons,
        @Valid @Schema(description = "What of it is done elsewhere too; of one that is concluded only") Generalised generalised) {

    public PilotBody {
        themes = themes == null ? List.of() : themes;
    }

    @Schema(name = "PilotGeneralised")
    public record Generalised(
            @NotBlank @Size(max = 5_000) String text,
            @Size(max = 50) @Schema(description = "Codes of the families that it is done in") List<@NotNull @Code String> families,
            @Size(max = 50) @Schema(description = "Codes of the items of the library that came of it") List<@NotNull @Code String> library) {

        public Generalised {
            families = families == null ? List.of() : families;
            library = library == null ? List.of() : library;
        }
    }
}
