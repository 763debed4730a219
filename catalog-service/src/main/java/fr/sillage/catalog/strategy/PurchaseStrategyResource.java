package fr.sillage.catalog.strategy;

import java.time.Clock;
import java.time.LocalDate;
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
import fr.sillage.catalog.intention.IntentionAccess;
import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.security.Authenticated;

/** How a purchase is gone about, with the advice of those who know. A committee's opinion on it is on its hash. */
@Path("/api/v1/purchasing-intentions/{ref}/strategy")
@Tag(name = "Purchase strategies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PurchaseStrategyResource {

    private final PurchaseStrategyRepository strategies;
    private final IntentionAccess access;
    private final Ledger ledger;
    private final Clock clock;
    private final History history;

    PurchaseStrategyResource(PurchaseStrategyRepository strategies, IntentionAccess access, Ledger ledger, Clock clock,
            History history) {
        this.strategies = strategies;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.history = history;
    }

    @GET
    public RestResponse<PurchaseStrategyView> getPurchaseStrategy(String ref, @Context Request request) {
        PurchaseStrategy strategy = strategies.find(access.toRead(ref))
                .orElseThrow(() -> ProblemException.notFound("strategy", ref));
        return Precondition.get(request, strategy, PurchaseStrategyView.from(ref, strategy));
    }

    @GET
    @Path("history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listPurchaseStrategyHistory(String ref, @Valid @BeanParam HistoryRequest page) {
        return history.of(strategies.find(access.toRead(ref)).orElseThrow(() -> ProblemException.notFound("strategy", ref)),
                page);
    }

    @PUT
    public RestResponse<PurchaseStrategyView> replacePurchaseStrategy(String ref, @NotNull @Valid PurchaseStrategyBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("purchase strategy", change -> {
            PurchasingIntention intention = access.toWrite(ref);
            List<Fault> faults = PurchaseStrategyRules.faults(body, LocalDate.now(clock));
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(strategies.find(intention), () -> new PurchaseStrategy(intention), body, change,
                    strategies::persist);
            if (!change.isEmpty()) {
                IntentionAccess.requireBeforeLaunch(intention);
            }
            return put.reply(PurchaseStrategyView.from(ref, put.item()));
        });
    }
}
