package fr.sillage.catalog.intention;

import java.util.Set;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.DayETag;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Messages;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import io.quarkus.security.Authenticated;

/** What buyers mean to buy in the years to come, for their own people; what anybody may read is published elsewhere. */
@Path("/api/v1/purchasing-intentions")
@Tag(name = "Purchasing intentions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PurchasingIntentionResource {

    private final PurchasingIntentionRepository intentions;
    private final IntentionWriter writer;
    private final IntentionAccess access;
    private final LaunchGate gate;
    private final WarningReader warnings;
    private final Lateness lateness;
    private final Ledger ledger;
    private final Rights rights;
    private final Messages messages;
    private final IntentionHistory versions;
    private final History history;

    PurchasingIntentionResource(PurchasingIntentionRepository intentions, IntentionWriter writer, IntentionAccess access,
            LaunchGate gate, WarningReader warnings, Lateness lateness, Ledger ledger, Rights rights, Messages messages,
            IntentionHistory versions, History history) {
        this.intentions = intentions;
        this.writer = writer;
        this.access = access;
        this.gate = gate;
        this.warnings = warnings;
        this.lateness = lateness;
        this.ledger = ledger;
        this.rights = rights;
        this.messages = messages;
        this.versions = versions;
        this.history = history;
    }

    @GET
    @DayETag
    public Page<PurchasingIntentionView> listPurchasingIntentions(@Valid @BeanParam IntentionQuery query,
            @QueryParam("late") @Pattern(regexp = "true|false", message = "{fr.sillage.boolean}") @Schema(implementation = Boolean.class) @Parameter(description = "Whether a step of it is late, as `/late-steps` tells") String late,
            @Valid @BeanParam PageRequest page) {
        if (late != null) {
            return late(query, Boolean.parseBoolean(late), page);
        }
        return Page.of(intentions.all(query, rights.readable()).page(page), page, PurchasingIntention::ref,
                PurchasingIntentionView::from);
    }

    /** Which of them are late is known only when they are read: as many are as fill the page. */
    private Page<PurchasingIntentionView> late(IntentionQuery query, boolean wanted, PageRequest page) {
        return ledger.readConsistently(position -> {
            IntentionList among = wanted ? intentions.open(query, rights.readable()) : intentions.all(query, rights.readable());
            return Page.of(among.parts(page).flatMap(part -> {
                Set<PurchasingIntention> late = lateness.late(part);
                return part.stream().filter(intention -> late.contains(intention) == wanted)
                        .map(PurchasingIntentionView::from);
            }).limit(page.rows()).toList(), page, PurchasingIntentionView::ref, Function.identity());
        });
    }

    @GET
    @Path("{ref}")
    public RestResponse<PurchasingIntentionView> getPurchasingIntention(String ref) {
        PurchasingIntention intention = access.toRead(ref);
        return Precondition.getFresh(intention, view(intention));
    }

    @GET
    @Path("{ref}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listPurchasingIntentionHistory(String ref, @Valid @BeanParam HistoryRequest page) {
        return access.find(ref)
                .map(there -> history.of(versions.of(there).stream().map(IntentionVersion::asHistoric).toList(), page))
                .orElseGet(() -> history.of(access.toAudit(history.former(new PurchasingIntention(ref)), ref), page));
    }

    @PUT
    @Path("{ref}")
    public RestResponse<PurchasingIntentionView> replacePurchasingIntention(@IntentionRef String ref,
            @NotNull @Valid PurchasingIntentionBody body, @BeanParam Precondition precondition) {
        return ledger.write("purchasing intention", change -> {
            var put = writer.put(ref, body, precondition, change);
            return put.reply(view(put.item()));
        });
    }

    /** Only a draft that nobody else ever read: what was planned is withdrawn, and says why. */
    @DELETE
    @Path("{ref}")
    public void deletePurchasingIntention(String ref, @BeanParam Precondition precondition) {
        ledger.write("purchasing intention deleted", change -> {
            PurchasingIntention intention = access.toWrite(ref);
            precondition.requireMatch(intention);
            if (intention.status() != IntentionStatus.DRAFT) {
                throw ProblemException.of(ProblemType.CONFLICT, "intention-no-draft", ref);
            }
            return precondition.delete(intention, change, intentions::delete);
        });
    }

    private PurchasingIntentionView view(PurchasingIntention intention) {
        return PurchasingIntentionView.from(intention,
                LaunchGateView.of(gate.missing(intention).stream().map(messages::detail).toList()),
                warnings.of(intention));
    }
}
