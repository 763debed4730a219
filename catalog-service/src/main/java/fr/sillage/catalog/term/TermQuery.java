package fr.sillage.catalog.term;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import fr.sillage.api.Siren;
import fr.sillage.catalog.library.LibraryQuery;
import fr.sillage.catalog.library.LibraryState;
import fr.sillage.catalog.vocabulary.Theme;

/** What is looked for in the lexicon; all of it must hold. */
public class TermQuery {

    @QueryParam("kind")
    TermKind kind;

    @QueryParam("family")
    @Size(max = 80)
    @Parameter(description = "Code of a purchase family; what belongs to its parts is found too")
    String family;

    @QueryParam("theme")
    Theme theme;

    @QueryParam("state")
    @Parameter(description = "What is not published is found by its author and by stewards only")
    LibraryState state;

    @QueryParam("buyer")
    @Siren
    String buyer;

    @QueryParam("q")
    @Size(max = 500)
    @Parameter(description = "French words, with accents and hyphens or without")
    String q;

    LibraryQuery inLibrary() {
        return LibraryQuery.ofLexicon(kind == null ? null : kind.inLibrary(), family, theme, state, buyer, q);
    }
}
