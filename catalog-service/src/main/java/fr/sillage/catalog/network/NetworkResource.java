package fr.sillage.catalog.network;

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

/** Buyers who share aims, what they learn, and meetings. */
@Path("/api/v1/organisations/{siren}/buyers-networks")
@Tag(name = "Buyers’ network")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class NetworkResource {

    private final NetworkRepository networks;
    private final Networks desk;
    private final BuyerAccess access;
    private final Ledger ledger;
    private final History history;

    NetworkResource(NetworkRepository networks, Networks desk, BuyerAccess access, Ledger ledger, History history) {
        this.networks = networks;
        this.desk = desk;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    @Operation(summary = "The networks that a buyer animates, by code")
    public Page<NetworkView> listBuyersNetworks(String siren, @Valid @BeanParam PageRequest page) {
        access.toRead(siren);
        return Page.of(networks.page(siren, page), page, BuyersNetwork::code, NetworkView::from);
    }

    @GET
    @Path("{code}")
    public RestResponse<NetworkView> getBuyersNetwork(String siren, String code, @Context Request request) {
        access.toRead(siren);
        BuyersNetwork found = networks.find(siren, code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, found, NetworkView.from(found));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listBuyersNetworkHistory(String siren, String code, @Valid @BeanParam HistoryRequest page) {
        access.toRead(siren);
        return history.of(networks.find(siren, code).orElseGet(() -> new BuyersNetwork(siren, code)), page,
                () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<NetworkView> replaceBuyersNetwork(String siren, @Code String code, @NotNull @Valid NetworkBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("buyers network", change -> {
            access.toWrite(siren);
            var put = desk.put(siren, code, body, precondition, change);
            return put.reply(NetworkView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    public void deleteBuyersNetwork(String siren, String code, @BeanParam Precondition precondition) {
        ledger.write("buyers network deleted", change -> {
            access.toWrite(siren);
            BuyersNetwork found = networks.lock(siren, code).orElseThrow(() -> notFound(code));
            desk.requireNoMeetings(found);
            return precondition.delete(found, change, networks::delete);
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("network", code);
    }
}
