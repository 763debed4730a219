package fr.sillage.catalog.intention;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.structure.Structure;
import io.quarkus.security.Authenticated;

/** Which contracts came of an intention: written when they are notified, also long after the intention came to its end. */
@Path("/api/v1/purchasing-intentions/{ref}/contracts")
@Tag(name = "Purchasing intentions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class IntentionContractsResource {

    private final IntentionContractsRepository contracts;
    private final IntentionAccess access;
    private final Ledger ledger;
    private final History history;

    IntentionContractsResource(IntentionContractsRepository contracts, IntentionAccess access, Ledger ledger, History history) {
        this.contracts = contracts;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    public RestResponse<IntentionContractsView> getIntentionContracts(String ref, @Context Request request) {
        PurchasingIntention intention = access.toRead(ref);
        IntentionContracts found = contracts.of(intention)
                .orElseThrow(() -> ProblemException.notFound("intention-contracts", ref));
        return Precondition.get(request, found, IntentionContractsView.from(intention, found));
    }

    @GET
    @Path("history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listIntentionContractsHistory(String ref, @Valid @BeanParam HistoryRequest page) {
        return history.of(
                contracts.of(access.toRead(ref)).orElseThrow(() -> ProblemException.notFound("intention-contracts", ref)),
                page);
    }

    @PUT
    public RestResponse<IntentionContractsView> replaceIntentionContracts(String ref,
            @NotNull @Valid IntentionContractsBody body, @BeanParam Precondition precondition) {
        return ledger.write("contracts of an intention", change -> {
            PurchasingIntention intention = access.toWrite(ref);
            List<Fault> twice = Structure.twice("/contracts",
                    body.contracts().stream().map(key -> key.buyer() + " " + key.contract()).toList());
            if (!twice.isEmpty()) {
                throw ProblemException.broken(twice);
            }
            var put = precondition.put(contracts.of(intention), () -> new IntentionContracts(intention), body, change,
                    contracts::persist);
            return put.reply(IntentionContractsView.from(intention, put.item()));
        });
    }
}
