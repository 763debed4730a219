package fr.sillage.catalog.targetedaction;

import java.util.List;

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
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.structure.StructureReader;
import io.quarkus.security.Authenticated;

@Path("/api/v1/schemes/{scheme}/targeted-actions")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TargetedActionResource {

    private final TargetedActionRepository targetedActions;
    private final StructureReader structures;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;

    public TargetedActionResource(TargetedActionRepository targetedActions, StructureReader structures, SchemeAccess access,
            Ledger ledger, History history) {
        this.targetedActions = targetedActions;
        this.structures = structures;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<TargetedActionView> listTargetedActions(String scheme) {
        return Page.whole(targetedActions.of(access.toRead(scheme)).stream().map(TargetedActionView::from).toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<TargetedActionView> getTargetedAction(String scheme, String code, @Context Request request) {
        TargetedAction targetedAction = targetedActions.find(access.toRead(scheme), code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, targetedAction, TargetedActionView.from(targetedAction));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listTargetedActionHistory(String scheme, String code, @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        return history.of(targetedActions.find(found, code).orElseGet(() -> new TargetedAction(found, code)), page,
                () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<TargetedActionView> replaceTargetedAction(String scheme, @Code String code,
            @NotNull @Valid TargetedActionBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("targeted action", change -> {
            var found = access.toWriteAs(Role.STEWARD, scheme);
            List<Fault> faults = TargetedActionRules.faults(body, structures.of(found));
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = targetedActions.put(found, code, body, precondition, change);
            return put.reply(TargetedActionView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    public void deleteTargetedAction(String scheme, String code, @BeanParam Precondition precondition) {
        ledger.write("targeted action deleted", change -> {
            TargetedAction targetedAction = targetedActions.lock(access.toDeleteFrom(scheme), code)
                    .orElseThrow(() -> notFound(code));
            return precondition.delete(targetedAction, change, targetedActions::delete);
        });
    }

    static ProblemException notFound(String code) {
        return ProblemException.notFound("targeted-action", code);
    }
}
