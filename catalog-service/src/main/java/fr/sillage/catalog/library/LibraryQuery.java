package fr.sillage.catalog.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Siren;
import fr.sillage.catalog.vocabulary.Theme;

/** What is looked for in the library; all of it must hold. */
public class LibraryQuery {

    @QueryParam("shelf")
    Shelf shelf;

    @QueryParam("kind")
    LibraryKind kind;

    @QueryParam("heading")
    @Size(max = 120)
    @Parameter(description = "Under which it stands, whatever the accents and case")
    String heading;

    @QueryParam("family")
    @Size(max = 80)
    @Parameter(description = "Code of a purchase family; what belongs to its parts is found too")
    String family;

    @QueryParam("theme")
    Theme theme;

    @QueryParam("intention")
    @Size(max = 80)
    @Parameter(description = "Reference of a purchasing intention: what helps with its family, or with one of its considerations")
    String intention;

    @QueryParam("state")
    @Parameter(description = "What is not published is found by its author and by stewards only")
    LibraryState state;

    @QueryParam("publisher")
    @Size(max = 200)
    @Parameter(description = "A part of the name of one, with accents or without")
    String publisher;

    @QueryParam("year")
    @Min(1900)
    @Max(2200)
    @Parameter(description = "In which it came out", example = "2016")
    Integer year;

    @QueryParam("scheme")
    @Size(max = 80)
    String scheme;

    @QueryParam("buyer")
    @Siren
    String buyer;

    @QueryParam("q")
    @Size(max = 500)
    @Parameter(description = "French words, with accents and hyphens or without; `\"…\"` for a phrase, `-` for a word that is not to be there")
    String q;

    /**
     * Words of the lexicon.
     *
     * @param kind null for both kinds
     */
    public static LibraryQuery ofLexicon(LibraryKind kind, String family, Theme theme, LibraryState state, String buyer,
            String q) {
        var query = new LibraryQuery();
        query.shelf = Shelf.LEXICON;
        query.kind = kind;
        query.family = family;
        query.theme = theme;
        query.state = state;
        query.buyer = buyer;
        query.q = q;
        return query;
    }
}
