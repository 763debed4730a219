package fr.sillage.catalog.pilot;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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

/** What a buyer tries on some contracts before it does so everywhere. */
@Path("/api/v1/organisations/{siren}/pilot-contracts")
@Tag(name = "Pilot contracts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PilotResource {

    private final PilotRepository pilots;
    private final Pilots desk;
    private final BuyerAccess access;
    private final Ledger ledger;
    private final History history;

    PilotResource(PilotRepository pilots, Pilots desk, BuyerAccess access, Ledger ledger, History history) {
        this.pilots = pilots;
        this.desk = desk;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    @Operation(summary = "What was tried on which purchases, by code")
    public Page<PilotView> listPilotContracts(String siren,
            @QueryParam("family") @Parameter(description = "With its parts") String family,
            @QueryParam("state") PilotState state, @Valid @BeanParam PageRequest page) {
        access.toRead(siren);
        return Page.of(pilots.page(siren, family, state, page), page, Pilot::code, PilotView::from);
    }

    @GET
    @Path("{code}")
    public RestResponse<PilotView> getPilotContract(String siren, String code, @Context Request request) {
        access.toRead(siren);
        Pilot found = pilots.find(siren, code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, found, PilotView.from(found));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listPilotContractHistory(String siren, String code, @Valid @BeanParam HistoryRequest page) {
        access.toRead(siren);
        return history.of(pilots.find(siren, code).orElseGet(() -> new Pilot(siren, code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<PilotView> replacePilotContract(String siren, @Code String code, @NotNull @Valid PilotBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("pilot contract", change -> {
            access.toWrite(siren);
            var put = desk.put(siren, code, body, precondition, change);
            return put.reply(PilotView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    public void deletePilotContract(String siren, String code, @BeanParam Precondition precondition) {
        ledger.write("pilot contract deleted", change -> {
            access.toWrite(siren);
            Pilot found = pilots.lock(siren, code).orElseThrow(() -> notFound(code));
            return precondition.delete(found, change, pilots::delete);
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("pilot", code);
    }
}
