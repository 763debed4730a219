package fr.sillage.catalog.family;

import java.util.List;

import jakarta.enterprise.event.Event;
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
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import io.quarkus.security.Authenticated;

/** One list for the whole instance: its buyers and their partners must mean the same by a family. */
@Path("/api/v1/purchase-families")
@Tag(name = "Purchase families")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PurchaseFamilyResource {

    private final PurchaseFamilyRepository families;
    private final Ledger ledger;
    private final Rights rights;
    private final History history;
    private final Event<FamilyRenamed> renamed;

    public PurchaseFamilyResource(PurchaseFamilyRepository families, Ledger ledger, Rights rights, History history,
            Event<FamilyRenamed> renamed) {
        this.families = families;
        this.ledger = ledger;
        this.rights = rights;
        this.history = history;
        this.renamed = renamed;
    }

    @GET
    @ListETag
    @Operation(summary = "All of them, each followed by its parts")
    public Page<PurchaseFamilyView> listPurchaseFamilies() {
        return Page.whole(families.all().stream().map(PurchaseFamilyView::from).toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<PurchaseFamilyView> getPurchaseFamily(String code, @Context Request request) {
        PurchaseFamily family = families.find(code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, family, PurchaseFamilyView.from(family));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listPurchaseFamilyHistory(String code, @Valid @BeanParam HistoryRequest page) {
        return history.of(families.find(code).orElseGet(() -> new PurchaseFamily(code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<PurchaseFamilyView> replacePurchaseFamily(@Code String code,
            @NotNull @Valid PurchaseFamilyBody body, @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.STEWARD);
        return ledger.write("purchase family", change -> {
            List<Fault> faults = PurchaseFamilyRules.faults(code, body, families.find(body.parent()), families.hasParts(code));
            if (!faults.isEmpty()) {
                throw ProblemException.broken(faults);
            }
            var existing = families.lock(code);
            boolean another = existing.filter(family -> !family.title().equals(body.title())).isPresent();
            var put = precondition.put(existing, () -> new PurchaseFamily(code), body, change, families::persist);
            if (another) {
                renamed.fire(new FamilyRenamed(code));
            }
            return put.reply(PurchaseFamilyView.from(put.item()));
        });
    }

    /** Only one that nothing was ever bought under and that the library does not name; any other is archived. */
    @DELETE
    @Path("{code}")
    public void deletePurchaseFamily(String code, @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.STEWARD);
        ledger.write("purchase family deleted", change -> {
            PurchaseFamily family = families.lock(code).orElseThrow(() -> notFound(code));
            precondition.requireMatch(family);
            if (families.hasParts(code) || families.isUsed(code)) {
                throw ProblemException.of(ProblemType.CONFLICT, "family-in-use", family.title());
            }
            return precondition.delete(family, change, families::delete);
        });
    }

    private static ProblemException notFound(String code) {
        return ProblemException.notFound("family", code);
    }
}
