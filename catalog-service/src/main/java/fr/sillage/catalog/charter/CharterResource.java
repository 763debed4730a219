package fr.sillage.catalog.charter;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Code;
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

/** The charters that a scheme makes known: what they say, and how many are bound by them. */
@Path("/api/v1/schemes/{scheme}/charters")
@Tag(name = "Charters")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class CharterResource {

    private final CharterRepository charters;
    private final SignatureRepository signatures;
    private final CharterDesk desk;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;
    private final Clock clock;

    CharterResource(CharterRepository charters, SignatureRepository signatures, CharterDesk desk,
            SchemeAccess access, Ledger ledger, History history, Clock clock) {
        this.charters = charters;
        this.signatures = signatures;
        this.desk = desk;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
        this.clock = clock;
    }

    @GET
    @ListETag
    public Page<CharterView> listCharters(String scheme,
            @QueryParam("on") @Parameter(description = "The day on which signatories are counted; today where absent") LocalDate on) {
        return ledger.readConsistently(position -> Page
                .whole(charters.of(access.toRead(scheme)).stream().map(charter -> view(charter, on)).toList()));
    }

    @GET
    @Path("{code}")
    public RestResponse<CharterView> getCharter(String scheme, String code,
            @QueryParam("on") @Parameter(description = "The day on which signatories are counted; today where absent") LocalDate on) {
        return ledger.readConsistently(position -> {
            Charter charter = charters.find(access.toRead(scheme), code).orElseThrow(() -> notFound(code));
            return Precondition.getFresh(charter, view(charter, on));
        });
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listCharterHistory(String scheme, String code, @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        return history.of(charters.find(found, code).orElseGet(() -> new Charter(found, code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<CharterView> replaceCharter(String scheme, @Code String code, @NotNull @Valid CharterBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("charter", change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            var put = desk.put(found, code, body, precondition, change);
            return put.reply(view(put.item(), null));
        });
    }

    @DELETE
    @Path("{code}")
    @Operation(summary = "Of a charter that nobody signed")
    public void deleteCharter(String scheme, String code, @BeanParam Precondition precondition) {
        ledger.write("charter deleted", change -> {
            Charter charter = charters.lock(access.toWriteAs(Role.STEWARD, scheme), code).orElseThrow(() -> notFound(code));
            precondition.requireMatch(charter);
            if (!signatures.of(charter).isEmpty()) {
                throw ProblemException.of(ProblemType.CONFLICT, "charter-signed", code);
            }
            return precondition.delete(charter, change, charters::delete);
        });
    }

    private CharterView view(Charter charter, LocalDate on) {
        return CharterView.from(charter, signatures.count(charter, on == null ? LocalDate.now(clock) : on));
    }

    static ProblemException notFound(String code) {
        return ProblemException.notFound("charter", code);
    }
}
