package fr.sillage.catalog.charter;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import fr.sillage.api.Code;
import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** Who signed a charter, and when. */
@Path("/api/v1/schemes/{scheme}/charters/{charter}/signatures")
@Tag(name = "Charters")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SignatureResource {

    private final CharterRepository charters;
    private final SignatureRepository signatures;
    private final SignatureDesk desk;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;

    SignatureResource(CharterRepository charters, SignatureRepository signatures, SignatureDesk desk, SchemeAccess access,
            Ledger ledger, History history) {
        this.charters = charters;
        this.signatures = signatures;
        this.desk = desk;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<SignatureView> listSignatures(String scheme, String charter, @QueryParam("kind") SignatoryKind kind,
            @QueryParam("on") @Parameter(description = "Only those bound on this day; all who ever signed where absent") LocalDate on,
            @Valid @BeanParam PageRequest page) {
        return Page.of(signatures.page(charter(access.toRead(scheme), charter), kind, on, page), page, Signature::code,
                SignatureView::from);
    }

    @GET
    @Path("{code}")
    public RestResponse<SignatureView> getSignature(String scheme, String charter, String code, @Context Request request) {
        Signature signature = signatures.find(charter(access.toRead(scheme), charter), code)
                .orElseThrow(() -> notFound(code));
        return Precondition.get(request, signature, SignatureView.from(signature));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listSignatureHistory(String scheme, String charter, String code,
            @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        Charter of = charters.find(found, charter).orElseGet(() -> new Charter(found, charter));
        Long row = history.row(of, () -> CharterResource.notFound(charter));
        return history.of(signatures.find(of, code).orElseGet(() -> new Signature(row, code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<SignatureView> replaceSignature(String scheme, String charter, @Code String code,
            @NotNull @Valid SignatureBody body, @BeanParam Precondition precondition) {
        return ledger.write("signature of a charter", change -> {
            var put = desk.put(charter(access.toWriteAs(Role.STEWARD, scheme), charter), code, body, precondition, change);
            return put.reply(SignatureView.from(put.item()));
        });
    }

    @DELETE
    @Path("{code}")
    @Operation(summary = "Of a signature entered by mistake; who leaves has a `withdrawnOn`")
    public void deleteSignature(String scheme, String charter, String code, @BeanParam Precondition precondition) {
        ledger.write("signature of a charter deleted", change -> {
            Signature signature = signatures.lock(charter(access.toWriteAs(Role.STEWARD, scheme), charter), code)
                    .orElseThrow(() -> notFound(code));
            return precondition.delete(signature, change, signatures::delete);
        });
    }

    private Charter charter(Scheme scheme, String code) {
        return charters.find(scheme, code).orElseThrow(() -> CharterResource.notFound(code));
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("signature", code);
    }
}
