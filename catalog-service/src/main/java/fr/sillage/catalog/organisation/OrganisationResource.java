package fr.sillage.catalog.organisation;

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

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.Siren;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import io.quarkus.security.Authenticated;

/** Who buys. Any signed-in caller reads them: they are public bodies. */
@Path("/api/v1/organisations")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class OrganisationResource {

    private final OrganisationRepository organisations;
    private final Ledger ledger;
    private final Rights rights;
    private final History history;

    public OrganisationResource(OrganisationRepository organisations, Ledger ledger, Rights rights, History history) {
        this.organisations = organisations;
        this.ledger = ledger;
        this.rights = rights;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<OrganisationView> listOrganisations(@Valid @BeanParam PageRequest page) {
        return Page.of(organisations.page(page), page, Organisation::siren, OrganisationView::from);
    }

    @GET
    @Path("{siren}")
    public RestResponse<OrganisationView> getOrganisation(String siren, @Context Request request) {
        Organisation organisation = organisations.find(siren).orElseThrow(() -> notFound(siren));
        return Precondition.get(request, organisation, OrganisationView.from(organisation));
    }

    @GET
    @Path("{siren}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listOrganisationHistory(String siren, @Valid @BeanParam HistoryRequest page) {
        return history.of(organisations.find(siren).orElseGet(() -> new Organisation(siren)), page, () -> notFound(siren));
    }

    @PUT
    @Path("{siren}")
    public RestResponse<OrganisationView> replaceOrganisation(@Siren String siren, @NotNull @Valid OrganisationBody body,
            @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.ADMIN);
        return ledger.write("organisation", change -> {
            var put = precondition.put(organisations.lock(siren), () -> new Organisation(siren), body, change,
                    organisations::persist);
            return put.reply(OrganisationView.from(put.item()));
        });
    }

    @DELETE
    @Path("{siren}")
    public void deleteOrganisation(String siren, @BeanParam Precondition precondition) {
        rights.requireForInstance(Role.ADMIN);
        ledger.write("organisation deleted", change -> {
            Organisation organisation = organisations.lock(siren).orElseThrow(() -> notFound(siren));
            return precondition.delete(organisation, change, organisations::delete);
        });
    }

    private static ProblemException notFound(String siren) {
        return ProblemException.notFound("organisation", siren);
    }
}
