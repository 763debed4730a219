package fr.sillage.catalog.gate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Messages;
import fr.sillage.catalog.intention.IntentionAccess;
import fr.sillage.catalog.intention.LaunchGate;
import fr.sillage.catalog.intention.LaunchGateView;
import io.quarkus.security.Authenticated;

@Path("/api/v1/purchasing-intentions/{ref}/gate")
@Tag(name = "Purchase strategies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class GateResource {

    private final LaunchGate gate;
    private final IntentionAccess access;
    private final Ledger ledger;
    private final Messages messages;

    GateResource(LaunchGate gate, IntentionAccess access, Ledger ledger, Messages messages) {
        this.gate = gate;
        this.access = access;
        this.ledger = ledger;
        this.messages = messages;
    }

    @GET
    @ListETag
    @Operation(summary = "What is missing before the consultation may be published")
    public LaunchGateView getLaunchGate(String ref) {
        return ledger.readConsistently(position -> LaunchGateView.of(
                gate.missing(access.toRead(ref)).stream().map(messages::detail).toList()));
    }
}
