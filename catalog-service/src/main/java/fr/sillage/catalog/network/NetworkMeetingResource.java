package fr.sillage.catalog.network;

import java.time.LocalDate;

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

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import io.quarkus.security.Authenticated;

/** When a network met or is to meet, about what and with whom, and what came of it. */
@Path("/api/v1/organisations/{siren}/buyers-networks/{network}/meetings")
@Tag(name = "Buyers’ network")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class NetworkMeetingResource {

    private final NetworkMeetingRepository meetings;
    private final Networks networks;
    private final Ledger ledger;
    private final History history;

    NetworkMeetingResource(NetworkMeetingRepository meetings, Networks networks, Ledger ledger, History history) {
        this.meetings = meetings;
        this.networks = networks;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    @Operation(summary = "Its meetings, the first one first")
    public Page<NetworkMeetingView> listNetworkMeetings(String siren, String network, @Valid @BeanParam PageRequest page) {
        return Page.of(meetings.page(networks.toRead(siren, network), page), page, meeting -> meeting.day().toString(),
                NetworkMeetingView::from);
    }

    @GET
    @Path("{day}")
    public RestResponse<NetworkMeetingView> getNetworkMeeting(String siren, String network, LocalDate day,
            @Context Request request) {
        NetworkMeeting found = meetings.find(networks.toRead(siren, network), day).orElseThrow(() -> notFound(day));
        return Precondition.get(request, found, NetworkMeetingView.from(found));
    }

    @GET
    @Path("{day}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listNetworkMeetingHistory(String siren, String network, LocalDate day,
            @Valid @BeanParam HistoryRequest page) {
        BuyersNetwork of = networks.named(siren, network);
        return history.of(meetings.find(of, day).orElseGet(() -> new NetworkMeeting(of, day)), page, () -> notFound(day));
    }

    @PUT
    @Path("{day}")
    public RestResponse<NetworkMeetingView> replaceNetworkMeeting(String siren, String network, LocalDate day,
            @NotNull @Valid NetworkMeetingBody body, @BeanParam Precondition precondition) {
        return ledger.write("network meeting", change -> {
            var put = networks.put(networks.toWrite(siren, network), day, body, precondition, change);
            return put.reply(NetworkMeetingView.from(put.item()));
        });
    }

    @DELETE
    @Path("{day}")
    public void deleteNetworkMeeting(String siren, String network, LocalDate day, @BeanParam Precondition precondition) {
        ledger.write("network meeting deleted", change -> {
            NetworkMeeting found = meetings.lock(networks.toWrite(siren, network), day).orElseThrow(() -> notFound(day));
            return precondition.delete(found, change, meetings::delete);
        });
    }

    private static ProblemException notFound(LocalDate day) {
        return ProblemException.notFound("meeting", day);
    }
}
