package fr.sillage.catalog.term;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

import fr.sillage.api.Code;
import fr.sillage.api.Fault;
import fr.sillage.api.Siren;
import fr.sillage.catalog.library.LibraryItemBody;
import fr.sillage.catalog.vocabulary.Theme;

/** A word of the lexicon, as people write it. */
@Schema(name = "LexiconTermBody")
public record TermBody(
        @NotNull @Siren @Schema(description = "SIREN of the buyer whose stewards answer for it", examples = "223500018") String buyer,
        @NotNull TermKind kind,
        @NotBlank @Size(max = 300) @Schema(examples = "SPASER") String term,
        @Size(max = 300) @Schema(description = "Of an acronym: what it stands for", examples = "Schéma de promotion des achats publics socialement et écologiquement responsables") String expansion,
        @Size(max = 20_000) @Schema(description = "Asked for where it is no acronym") String definition,
        @Size(max = 200) @Schema(description = "Where it is laid down", examples = "art. L2111-3 du code de la commande publique") String source,
        @URL(regexp = "https?://\\S+") @Size(max = 500) String url,
        @Size(max = 50) @Schema(description = "Codes of the purchase families that it concerns") List<@NotNull @Code String> families,
        @Size(max = 50) @Schema(description = "The considerations that it concerns") List<@NotNull Theme> themes) {

    /** The word as the library has it. */
    LibraryItemBody inLibrary() {
        return new LibraryItemBody(buyer, kind.inLibrary(), term, null, null, null, definition, null, null, source, url, null,
                families, themes, null, null, expansion);
    }

    /** What the library finds wrong, where it stands here: a definition is the text of an item. */
    static Fault inLexicon(Fault fault) {
        return fault.pointer().equals("/text") ? new Fault("/definition", fault.code(), fault.arguments()) : fault;
    }
}
