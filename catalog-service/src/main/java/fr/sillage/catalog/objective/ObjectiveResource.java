package fr.sillage.catalog.objective;

import java.util.List;
import java.util.Optional;

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
import io.quarkus.security.Authenticated;

@Path("/api/v1/schemes/{scheme}/objectives")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ObjectiveResource {

    private final ObjectiveRepository objectives;
    private final ObjectiveWriter writer;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;

    public ObjectiveResource(ObjectiveRepository objectives, ObjectiveWriter writer,
            SchemeAccess access, Ledger ledger, History history) {
        this.objectives = objectives;
        this.writer = writer;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<ObjectiveView> listObjectives(String scheme) {
        return Page.whole(objectives.of(access.toRead(scheme)).stream().map(ObjectiveView::from).toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<ObjectiveView> getObjective(String scheme, String code, @Context Request request) {
        Objective objective = objectives.find(access.toRead(scheme), code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, objective, ObjectiveView.from(objective));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listObjectiveHistory(String scheme, String code, @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        return history.of(objectives.find(found, code).orElseGet(() -> new Objective(found, code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<ObjectiveView> replaceObjective(String scheme, @Code String code, @NotNull @Valid ObjectiveBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("objective", change -> {
            var found = access.toWriteAs(Role.STEWARD, scheme);
            Optional<Objective> existing = objectives.lock(found, code);
            List<Fault> faults = writer.faults(found, existing, body);
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = objectives.put(found, code, existing, body, precondition, change);
            return put.reply(ObjectiveView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    public void deleteObjective(String scheme, String code, @BeanParam Precondition precondition) {
        ledger.write("objective deleted", change -> {
            Objective objective = objectives.lock(access.toDeleteFrom(scheme), code).orElseThrow(() -> notFound(code));
            return precondition.delete(objective, change, objectives::delete);
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("objective", code);
    }
}
