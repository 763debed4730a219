package fr.sillage.catalog.committee;

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
import fr.sillage.api.ProblemType;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

@Path("/api/v1/schemes/{scheme}/committees")
@Tag(name = "Committees")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class CommitteeResource {

    private final CommitteeRepository committees;
    private final SittingRepository sittings;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;

    public CommitteeResource(CommitteeRepository committees, SittingRepository sittings, SchemeAccess access, Ledger ledger,
            History history) {
        this.committees = committees;
        this.sittings = sittings;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<CommitteeView> listCommittees(String scheme) {
        return Page.whole(committees.of(access.toRead(scheme)).stream().map(CommitteeView::from).toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<CommitteeView> getCommittee(String scheme, String code, @Context Request request) {
        Committee committee = committees.find(access.toRead(scheme), code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, committee, CommitteeView.from(committee));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listCommitteeHistory(String scheme, String code, @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        return history.of(committees.find(found, code).orElseGet(() -> new Committee(found, code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<CommitteeView> replaceCommittee(String scheme, @Code String code, @NotNull @Valid CommitteeBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("committee", change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            List<Fault> faults = CommitteeRules.faults(body);
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = committees.put(found, code, body, precondition, change);
            return put.reply(CommitteeView.from(put.item()));
        });
    }

    /** Also from an adopted scheme: what was adopted does not hang on a committee that never sat and that no step names. */
    @DELETE
    @Path("{code}")
    public void deleteCommittee(String scheme, String code, @BeanParam Precondition precondition) {
        ledger.write("committee deleted", change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            Committee committee = committees.lock(found, code).orElseThrow(() -> notFound(code));
            precondition.requireMatch(committee);
            List<Fault> faults = CommitteeRules.removalFaults(found, committee, !sittings.of(List.of(committee)).isEmpty());
            if (!faults.isEmpty()) {
                throw ProblemException.of(ProblemType.CONFLICT, faults.get(0).code(), committee.title());
            }
            return precondition.delete(committee, change, committees::delete);
        });
    }

    static ProblemException notFound(String code) {
        return ProblemException.notFound("committee", code);
    }
}
