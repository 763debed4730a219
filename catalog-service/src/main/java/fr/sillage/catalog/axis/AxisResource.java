package fr.sillage.catalog.axis;

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
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

@Path("/api/v1/schemes/{scheme}/axes")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class AxisResource {

    private final AxisRepository axes;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;

    public AxisResource(AxisRepository axes, SchemeAccess access, Ledger ledger, History history) {
        this.axes = axes;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<AxisView> listAxes(String scheme) {
        return Page.whole(axes.of(access.toRead(scheme)).stream().map(AxisView::from).toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<AxisView> getAxis(String scheme, String code, @Context Request request) {
        Axis axis = axes.find(access.toRead(scheme), code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, axis, AxisView.from(axis));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listAxisHistory(String scheme, String code, @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        return history.of(axes.find(found, code).orElseGet(() -> new Axis(found, code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<AxisView> replaceAxis(String scheme, @Code String code, @NotNull @Valid AxisBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("axis", change -> {
            var found = access.toWriteAs(Role.STEWARD, scheme);
            var put = axes.put(found, code, body, precondition, change);
            return put.reply(AxisView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    public void deleteAxis(String scheme, String code, @BeanParam Precondition precondition) {
        ledger.write("axis deleted", change -> {
            Axis axis = axes.lock(access.toDeleteFrom(scheme), code).orElseThrow(() -> notFound(code));
            return precondition.delete(axis, change, axes::delete);
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("axis", code);
    }
}
