package fr.sillage.catalog.committee;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

/** When a committee sat or is to sit: its agenda before, who was there and its minutes after. */
@Path("/api/v1/schemes/{scheme}/committees/{code}/sittings")
@Tag(name = "Committees")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SittingResource {

    private final CommitteeRepository committees;
    private final SittingRepository sittings;
    private final OpinionRepository opinions;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;

    public SittingResource(CommitteeRepository committees, SittingRepository sittings, OpinionRepository opinions,
            SchemeAccess access, Ledger ledger, History history) {
        this.committees = committees;
        this.sittings = sittings;
        this.opinions = opinions;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<SittingView> listSittings(String scheme, String code) {
        Committee committee = committee(access.toRead(scheme), code);
        return Page.whole(sittings.of(List.of(committee)).stream().map(SittingView::from).toList());
    }

    @GET
    @Path("{date}")
    public RestResponse<SittingView> getSitting(String scheme, String code, LocalDate date, @Context Request request) {
        Sitting sitting = sittings.find(committee(access.toRead(scheme), code), date).orElseThrow(() -> notFound(date));
        return Precondition.get(request, sitting, SittingView.from(sitting));
    }

    @GET
    @Path("{date}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listSittingHistory(String scheme, String code, LocalDate date,
            @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        Committee of = committees.find(found, code).orElseGet(() -> new Committee(found, code));
        Long row = history.row(of, () -> CommitteeResource.notFound(code));
        return history.of(sittings.find(of, date).orElseGet(() -> new Sitting(row, date)), page, () -> notFound(date));
    }

    @PUT
    @Path("{date}")
    public RestResponse<SittingView> replaceSitting(String scheme, String code, LocalDate date,
            @NotNull @Valid SittingBody body, @BeanParam Precondition precondition) {
        return ledger.write("sitting", change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            Committee committee = committee(found, code);
            var existing = sittings.lock(committee, date);
            Set<String> known = new HashSet<>(committee.members().stream().map(Member::person).toList());
            existing.ifPresent(sitting -> known.addAll(sitting.present()));
            Set<String> capacities = new HashSet<>(committee.members().stream().map(Member::capacity).toList());
            existing.ifPresent(sitting -> sitting.attendance().forEach(who -> capacities.add(who.member())));
            List<Fault> faults = SittingRules.faults(date, body, found.period(), known, capacities);
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = precondition.put(existing, () -> new Sitting(committee.id(), date), body, change, sittings::persist);
            if (put.created()) {
                committee.dayChanged();
            }
            return put.reply(SittingView.from(put.item()));
        });
    }

    @DELETE
    @Path("{date}")
    public void deleteSitting(String scheme, String code, LocalDate date, @BeanParam Precondition precondition) {
        ledger.write("sitting deleted", change -> {
            Committee committee = committee(access.toWriteAs(Role.STEWARD, scheme), code);
            Sitting sitting = sittings.lock(committee, date).orElseThrow(() -> notFound(date));
            precondition.requireMatch(sitting);
            if (opinions.anyOf(sitting)) {
                throw ProblemException.of(ProblemType.CONFLICT, "sitting-has-opinions", date);
            }
            committee.dayChanged();
            return precondition.delete(sitting, change, sittings::delete);
        });
    }

    private Committee committee(Scheme scheme, String code) {
        return committees.find(scheme, code).orElseThrow(() -> CommitteeResource.notFound(code));
    }

    static ProblemException notFound(LocalDate date) {
        return ProblemException.notFound("sitting", date);
    }
}
