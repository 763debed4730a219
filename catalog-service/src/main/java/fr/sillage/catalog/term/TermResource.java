package fr.sillage.catalog.term;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Code;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.library.LibraryCatalogue;
import fr.sillage.catalog.library.LibraryDesk;
import fr.sillage.catalog.library.LibraryItem;
import io.quarkus.security.Authenticated;

/** The fourth shelf of the library as one reads a lexicon, from A to Z. A word has the same code, steps and rights there. */
@Path("/api/v1/terms")
@Tag(name = "Library")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TermResource {

    private final LibraryCatalogue catalogue;
    private final LibraryDesk desk;
    private final Ledger ledger;

    TermResource(LibraryCatalogue catalogue, LibraryDesk desk, Ledger ledger) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.ledger = ledger;
    }

    @GET
    @ListETag
    @Operation(summary = "Acronyms and definitions, from A to Z", description = """
            Where words are looked for (`q`), what fits best comes first, with the passage in which they stand. Words are proposed \
            and published by `/library/{code}/transitions`.""")
    public Page<LexiconTermView> listLexiconTerms(@Valid @BeanParam TermQuery query, @Valid @BeanParam PageRequest page) {
        return catalogue.page(query.inLibrary(), page, hit -> LexiconTermView.from(hit.item(), hit.passage()));
    }

    @GET
    @Path("{code}")
    public RestResponse<LexiconTermView> getLexiconTerm(String code, @Context Request request) {
        LibraryItem item = desk.toRead(code);
        if (!item.kind().isOfLexicon()) {
            throw ProblemException.notFound("lexicon-term", code);
        }
        return Precondition.get(request, item, LexiconTermView.from(item, null));
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Brings a word, or writes it anew", description = "What is new is a draft, as in the library.")
    public RestResponse<LexiconTermView> replaceLexiconTerm(@Code String code, @NotNull @Valid TermBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("lexicon", change -> {
            requireNoOther(code);
            try {
                var put = desk.put(code, body.inLibrary(), precondition, change);
                return put.reply(LexiconTermView.from(put.item(), null));
            } catch (ProblemException refused) {
                throw refused.faults().isEmpty() ? refused
                        : ProblemException.broken(refused.faults().stream().map(TermBody::inLexicon).toList());
            }
        });
    }

    /** Only one that was never published: any other is returned, with a reason. */
    @DELETE
    @Path("{code}")
    public void deleteLexiconTerm(String code, @BeanParam Precondition precondition) {
        ledger.write("lexicon term deleted", change -> {
            requireNoOther(code);
            desk.delete(code, precondition, change);
            return change.id();
        });
    }

    /** A guide is not to be made a word of the lexicon by mistake. */
    private void requireNoOther(String code) {
        desk.find(code).filter(item -> !item.kind().isOfLexicon()).ifPresent(other -> {
            throw ProblemException.of(ProblemType.CONFLICT, "lexicon-other-shelf", code, other.kind().label());
        });
    }
}
