package fr.sillage.catalog.referent;

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
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.organisation.BuyerAccess;
import io.quarkus.security.Authenticated;

/** Whom a buyer’s people ask: a function and its shared mailbox, never a person. */
@Path("/api/v1/organisations/{siren}/referents")
@Tag(name = "Who to ask")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ReferentResource {

    private final ReferentRepository referents;
    private final Referents desk;
    private final BuyerAccess access;
    private final Ledger ledger;
    private final History history;

    ReferentResource(ReferentRepository referents, Referents desk, BuyerAccess access, Ledger ledger, History history) {
        this.referents = referents;
        this.desk = desk;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    @Operation(summary = "Who to ask, by code")
    public Page<ReferentView> listReferents(String siren, @Valid @BeanParam ReferentQuery query,
            @Valid @BeanParam PageRequest page) {
        access.toRead(siren);
        return Page.of(desk.page(siren, query, page), page, Referent::code, ReferentView::from);
    }

    @GET
    @Path("{code}")
    public RestResponse<ReferentView> getReferent(String siren, String code, @Context Request request) {
        access.toRead(siren);
        Referent found = referents.find(siren, code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, found, ReferentView.from(found));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listReferentHistory(String siren, String code, @Valid @BeanParam HistoryRequest page) {
        access.toRead(siren);
        return history.of(referents.find(siren, code).orElseGet(() -> new Referent(siren, code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<ReferentView> replaceReferent(String siren, @Code String code, @NotNull @Valid ReferentBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("referent", change -> {
            access.toWrite(siren);
            var put = desk.put(siren, code, body, precondition, change);
            return put.reply(ReferentView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    public void deleteReferent(String siren, String code, @BeanParam Precondition precondition) {
        ledger.write("referent deleted", change -> {
            access.toWrite(siren);
            Referent found = referents.lock(siren, code).orElseThrow(() -> notFound(code));
            return precondition.delete(found, change, referents::delete);
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("referent", code);
    }
}
