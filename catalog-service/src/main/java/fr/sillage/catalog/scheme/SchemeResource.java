package fr.sillage.catalog.scheme;

import java.util.List;
import java.util.Map;

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
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.catalog.history.Former;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import io.quarkus.security.Authenticated;

@Path("/api/v1/schemes")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SchemeResource {

    private final SchemeRepository schemes;
    private final SchemeWriter writer;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final Rights rights;
    private final History history;

    public SchemeResource(SchemeRepository schemes, SchemeWriter writer,
            SchemeAccess access, Ledger ledger, Rights rights, History history) {
        this.schemes = schemes;
        this.writer = writer;
        this.access = access;
        this.ledger = ledger;
        this.rights = rights;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<SchemeView> listSchemes(@Valid @BeanParam PageRequest page) {
        return Page.of(schemes.page(page, rights.readable()), page, Scheme::code, SchemeView::from);
    }

    @GET
    @Path("{scheme}")
    public RestResponse<SchemeView> getScheme(String scheme, @Context Request request) {
        Scheme found = access.toRead(scheme);
        return Precondition.get(request, found, SchemeView.from(found));
    }

    @GET
    @Path("{scheme}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listSchemeHistory(String scheme, @Valid @BeanParam HistoryRequest page) {
        if (schemes.find(scheme).isPresent()) {
            return history.of(access.toRead(scheme), page);
        }
        Former former = history.former(new Scheme(scheme)).orElseThrow(() -> ProblemException.notFound("scheme", scheme));
        rights.requireReading(former.texts("buyers"));
        return history.of(former, page);
    }

    @PUT
    @Path("{scheme}")
    public RestResponse<SchemeView> replaceScheme(@Code String scheme, @NotNull @Valid SchemeBody body,
            @BeanParam Precondition precondition) {
        return ledger.write("scheme", change -> {
            var existing = schemes.lock(scheme);
            writer.requireRights(existing, body.buyers());
            if (SchemeRules.leavesAdoption(existing, body)) {
                throw ProblemException.of(ProblemType.CONFLICT, "scheme-stays-adopted", scheme);
            }
            List<Fault> faults = writer.faults(body, existing.map(schemes::committees),
                    existing.map(schemes::deadlines).orElse(Map.of()));
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var put = writer.put(scheme, existing, body, precondition, change);
            return put.reply(SchemeView.from(put.item()));
        });
    }

    @DELETE
    @Path("{scheme}")
    public void deleteScheme(String scheme, @BeanParam Precondition precondition) {
        ledger.write("scheme deleted", change -> {
            Scheme found = access.toDeleteFrom(scheme);
            return precondition.delete(found, change, schemes::delete);
        });
    }
}
