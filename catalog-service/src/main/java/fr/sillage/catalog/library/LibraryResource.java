package fr.sillage.catalog.library;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Code;
import fr.sillage.api.Idempotency;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import io.quarkus.security.Authenticated;

/** What helps to buy well, on four shelves, and how it comes there. */
@Path("/api/v1/library")
@Tag(name = "Library")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class LibraryResource {

    private final LibraryCatalogue catalogue;
    private final LibraryDesk desk;
    private final Ledger ledger;
    private final Idempotency idempotency;
    private final History history;

    LibraryResource(LibraryCatalogue catalogue, LibraryDesk desk, Ledger ledger, Idempotency idempotency, History history) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.ledger = ledger;
        this.idempotency = idempotency;
        this.history = history;
    }

    @GET
    @ListETag
    @Operation(summary = "What is found in the library", description = """
            In the order of the shelves, of headings and of places under them; where words are looked for (`q`), what fits best \
            comes first, with the passage in which they stand.""")
    public Page<LibraryEntryView> listLibraryItems(@Valid @BeanParam LibraryQuery query, @Valid @BeanParam PageRequest page) {
        return catalogue.page(query, page);
    }

    @GET
    @Path("shelves")
    @ListETag
    @Operation(summary = "The four shelves, which kinds stand on each, and how many of them the caller can read")
    public Page<ShelfView> listShelves() {
        return Page.whole(catalogue.shelves());
    }

    @GET
    @Path("links")
    @ListETag
    @Operation(summary = "What there is for each purchase family and each theme of considerations, counted by kind")
    public LibraryLinksView getLibraryLinks() {
        return catalogue.links();
    }

    @GET
    @Path("{code}")
    public RestResponse<LibraryItemView> getLibraryItem(String code, @Context Request request) {
        LibraryItem item = desk.toRead(code);
        return Precondition.get(request, item, LibraryItemView.from(item));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first. Its drafts are for its author and its stewards")
    public Page<HistoryEntryView> listLibraryItemHistory(String code, @Valid @BeanParam HistoryRequest page) {
        Optional<LibraryItem> item = desk.find(code);
        if (item.isEmpty()) {
            return history.of(desk.toAudit(code), page);
        }
        return desk.reader().answersFor(item.get()) ? history.of(item.get(), page)
                : history.of(item.get(), LibraryState.PUBLISHED, page);
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Brings an item, or writes it anew", description = """
            What is new is a draft. Whoever contributes for its buyer works on their own until it is proposed; its buyer’s stewards \
            on all.""")
    public RestResponse<LibraryItemView> replaceLibraryItem(@Code String code, @NotNull @Valid LibraryItemBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("library item", change -> {
            var put = desk.put(code, body, precondition, change);
            return put.reply(LibraryItemView.from(put.item()));
        });
    }

    /** Only one that was never published: any other is returned, with a reason. */
    @DELETE
    @Path("{code}")
    public void deleteLibraryItem(String code, @BeanParam Precondition precondition) {
        ledger.write("library item deleted", change -> {
            desk.delete(code, precondition, change);
            return change.id();
        });
    }

    @GET
    @Path("{code}/transitions")
    @ListETag
    @Operation(summary = "How it became what it is, the latest step first")
    public Page<LibraryStepView> listLibraryTransitions(String code) {
        return Page.whole(desk.steps(desk.toRead(code)));
    }

    @POST
    @Path("{code}/transitions")
    @ResponseStatus(201)
    @Operation(summary = "Proposes, publishes or returns an item", description = """
            Authors propose what is theirs and take it back; stewards of the buyer publish, or return with a reason what was \
            proposed or published.""")
    @APIResponseSchema(value = LibraryStepView.class, responseCode = "201", responseDescription = "Done")
    public LibraryStepView createLibraryTransition(String code, @NotNull @Valid LibraryStepBody body,
            @HeaderParam("Idempotency-Key") String key) {
        return ledger.write("library item: " + body.to(), change -> {
            LibraryItem item = desk.toMove(code, body.to());
            byte[] request = (code + " " + body).getBytes(StandardCharsets.UTF_8);
            return idempotency.once(key, request, LibraryStepView.class,
                    () -> desk.move(item, body.to(), body.reason(), change).view());
        });
    }
}
