package fr.sillage.catalog.partner;

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
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import io.quarkus.security.Authenticated;

/** With whom we publish. Their code stands before each reference that was taken over from them. */
@Path("/api/v1/partners")
@Tag(name = "Partners")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PartnerResource {

    private final PartnerRepository partners;
    private final Ledger ledger;
    private final Rights rights;
    private final History history;

    PartnerResource(PartnerRepository partners, Ledger ledger, Rights rights, History history) {
        this.partners = partners;
        this.ledger = ledger;
        this.rights = rights;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<PartnerView> listPartners() {
        return Page.whole(partners.all().stream().map(PartnerView::from).toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<PartnerView> getPartner(String code, @Context Request request) {
        Partner partner = partners.find(code).orElseThrow(() -> notFound(code));
        return Precondition.get(request, partner, PartnerView.from(partner));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listPartnerHistory(String code, @Valid @BeanParam HistoryRequest page) {
        return history.of(partners.find(code).orElseGet(() -> new Partner(code)), page, () -> notFound(code));
    }

    @PUT
    @Path("{code}")
    public RestResponse<PartnerView> replacePartner(@Code String code, @NotNull @Valid PartnerBody body,
            @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.ADMIN);
        List<Fault> faults = PartnerRules.faults(code, body);
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
        return ledger.write("partner", change -> {
            var put = precondition.put(partners.lock(code), () -> new Partner(code), body, change, partners::persist);
            return put.reply(PartnerView.from(put.item()));
        });
    }

    /** Only one that never had a key and of which nothing was ever taken over; any other is switched off. */
    @DELETE
    @Path("{code}")
    public void deletePartner(String code, @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.ADMIN);
        ledger.write("partner deleted", change -> {
            Partner partner = partners.lock(code).orElseThrow(() -> notFound(code));
            return precondition.delete(partner, change, partners::delete);
        });
    }

    static ProblemException notFound(String code) {
        return ProblemException.notFound("partner", code);
    }
}
