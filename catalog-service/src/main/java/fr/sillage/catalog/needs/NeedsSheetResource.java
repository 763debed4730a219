package fr.sillage.catalog.needs;

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

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Messages;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.intention.IntentionAccess;
import fr.sillage.catalog.intention.PurchasingIntention;
import io.quarkus.security.Authenticated;

/** Whether to buy at all, with which impacts, and how to reduce them: asked of every purchase before it is launched. */
@Path("/api/v1/purchasing-intentions/{ref}/needs-sheet")
@Tag(name = "Purchase strategies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class NeedsSheetResource {

    private final NeedsSheetRepository sheets;
    private final IntentionAccess access;
    private final Ledger ledger;
    private final Messages messages;
    private final History history;

    NeedsSheetResource(NeedsSheetRepository sheets, IntentionAccess access, Ledger ledger, Messages messages, History history) {
        this.sheets = sheets;
        this.access = access;
        this.ledger = ledger;
        this.messages = messages;
        this.history = history;
    }

    @GET
    public RestResponse<NeedsSheetView> getNeedsSheet(String ref, @Context Request request) {
        NeedsSheet sheet = sheets.find(access.toRead(ref)).orElseThrow(() -> ProblemException.notFound("needs-sheet", ref));
        return Precondition.get(request, sheet, view(ref, sheet));
    }

    @GET
    @Path("history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listNeedsSheetHistory(String ref, @Valid @BeanParam HistoryRequest page) {
        return history.of(sheets.find(access.toRead(ref)).orElseThrow(() -> ProblemException.notFound("needs-sheet", ref)),
                page);
    }

    @PUT
    public RestResponse<NeedsSheetView> replaceNeedsSheet(String ref, @NotNull @Valid NeedsSheetBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("needs sheet", change -> {
            PurchasingIntention intention = access.toWrite(ref);
            var put = precondition.put(sheets.find(intention), () -> new NeedsSheet(intention), body, change, sheets::persist);
            if (!change.isEmpty()) {
                IntentionAccess.requireBeforeLaunch(intention);
            }
            return put.reply(view(ref, put.item()));
        });
    }

    private NeedsSheetView view(String ref, NeedsSheet sheet) {
        return NeedsSheetView.from(ref, sheet,
                NeedsSheetRules.incomplete(sheet.body()).stream().map(messages::detail).toList());
    }
}
