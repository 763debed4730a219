package fr.sillage.catalog.training;

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
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** The register of trainings: who was taught is counted, never named. */
@Path("/api/v1/schemes/{scheme}/training-sessions")
@Tag(name = "Training")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TrainingSessionResource {

    private final TrainingSessionRepository sessions;
    private final TrainingDesk desk;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;
    private final Rights rights;

    TrainingSessionResource(TrainingSessionRepository sessions, TrainingDesk desk, SchemeAccess access, Ledger ledger,
            History history,
            Rights rights) {
        this.sessions = sessions;
        this.desk = desk;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "Sessions held or to come, by code")
    public Page<TrainingSessionView> listTrainingSessions(String scheme, @Valid @BeanParam TrainingQuery query,
            @Valid @BeanParam PageRequest page) {
        return Page.of(sessions.page(access.toRead(scheme), query, page), page, TrainingSession::code,
                TrainingSessionView::from);
    }

    @GET
    @Path("{code}")
    public RestResponse<TrainingSessionView> getTrainingSession(String scheme, String code, @Context Request request) {
        TrainingSession session = sessions.find(access.toRead(scheme), code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, session, TrainingSessionView.from(session));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listTrainingSessionHistory(String scheme, String code,
            @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        return history.of(sessions.find(found, code).orElseGet(() -> new TrainingSession(found, code)), page,
                () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<TrainingSessionView> replaceTrainingSession(String scheme, @Code String code,
            @NotNull @Valid TrainingSessionBody body, @BeanParam Precondition precondition) {
        return ledger.write("training session", change -> {
            var put = desk.put(access.toWriteAs(Role.CONTRIBUTOR, scheme), code, body, precondition, change);
            return put.reply(TrainingSessionView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    @Operation(summary = "Of a session that was never held; any other stays in the register")
    public void deleteTrainingSession(String scheme, String code, @BeanParam Precondition precondition) {
        ledger.write("training session deleted", change -> {
            TrainingSession session = sessions.lock(access.toWriteAs(Role.CONTRIBUTOR, scheme), code)
                    .orElseThrow(() -> notFound(code));
            rights.require(Role.CONTRIBUTOR, session.body().buyer());
            precondition.requireMatch(session);
            if (session.body().isHeld()) {
                throw ProblemException.of(ProblemType.CONFLICT, "training-held", code);
            }
            return precondition.delete(session, change, sessions::delete);
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("training-session", code);
    }
}
