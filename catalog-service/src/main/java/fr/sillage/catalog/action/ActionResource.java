package fr.sillage.catalog.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Code;
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
import io.quarkus.security.Authenticated;

@Path("/api/v1/schemes/{scheme}/actions")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ActionResource {

    private final ActionRepository actions;
    private final ActionReader reader;
    private final ActionWriter writer;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;

    public ActionResource(ActionRepository actions, ActionReader reader, ActionWriter writer,
            SchemeAccess access, Ledger ledger, History history) {
        this.actions = actions;
        this.reader = reader;
        this.writer = writer;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<ActionView> listActions(String scheme) {
        return Page.whole(reader.of(access.toRead(scheme)));
    }

    /** Its status changes without a new version, so the answer bears the version for If-Match and no 304. */
    @GET
    @Path("{code}")
    public RestResponse<ActionView> getAction(String scheme, String code) {
        Scheme found = access.toRead(scheme);
        Action action = actions.find(found, code).orElseThrow(() -> notFound(code));
        return Precondition.getFresh(action, reader.view(found, action));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listActionHistory(String scheme, String code, @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        return history.of(actions.find(found, code).orElseGet(() -> new Action(found, code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<ActionView> replaceAction(String scheme, @Code String code, @NotNull @Valid ActionBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("action", change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            var put = writer.in(found).put(code, body, precondition, change);
            return put.reply(reader.view(found, put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    public void deleteAction(String scheme, String code, @BeanParam Precondition precondition) {
        ledger.write("action deleted", change -> {
            Action action = actions.lock(access.toDeleteFrom(scheme), code).orElseThrow(() -> notFound(code));
            return precondition.delete(action, change, actions::delete);
        });
    }

    static ProblemException notFound(String code) {
        return ProblemException.notFound("action", code);
    }
}
