package fr.sillage.catalog.workstream;

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
import fr.sillage.catalog.axis.AxisRepository;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

@Path("/api/v1/schemes/{scheme}/workstreams")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class WorkstreamResource {

    private final WorkstreamRepository workstreams;
    private final AxisRepository axes;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;

    public WorkstreamResource(WorkstreamRepository workstreams, AxisRepository axes, SchemeAccess access, Ledger ledger,
            History history) {
        this.workstreams = workstreams;
        this.axes = axes;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<WorkstreamView> listWorkstreams(String scheme) {
        return Page.whole(workstreams.of(access.toRead(scheme)).stream().map(WorkstreamView::from).toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<WorkstreamView> getWorkstream(String scheme, String code, @Context Request request) {
        Workstream workstream = workstreams.find(access.toRead(scheme), code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, workstream, WorkstreamView.from(workstream));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listWorkstreamHistory(String scheme, String code, @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        return history.of(workstreams.find(found, code).orElseGet(() -> new Workstream(found, code)), page,
                () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<WorkstreamView> replaceWorkstream(String scheme, @Code String code, @NotNull @Valid WorkstreamBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("workstream", change -> {
            var found = access.toWriteAs(Role.STEWARD, scheme);
            List<Fault> faults = WorkstreamRules.faults(body, axes.byCode(found).keySet());
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = workstreams.put(found, code, body, precondition, change);
            return put.reply(WorkstreamView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    public void deleteWorkstream(String scheme, String code, @BeanParam Precondition precondition) {
        ledger.write("workstream deleted", change -> {
            Workstream workstream = workstreams.lock(access.toDeleteFrom(scheme), code).orElseThrow(() -> notFound(code));
            return precondition.delete(workstream, change, workstreams::delete);
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("workstream", code);
    }
}
