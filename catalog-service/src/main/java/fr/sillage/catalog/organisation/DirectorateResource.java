package fr.sillage.catalog.organisation;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import io.quarkus.security.Authenticated;

/** Directorates have no DELETE: what once led an objective keeps its name in old reports. */
@Path("/api/v1/organisations/{siren}/directorates")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class DirectorateResource {

    private final OrganisationRepository organisations;
    private final DirectorateRepository directorates;
    private final Ledger ledger;
    private final Rights rights;
    private final History history;

    public DirectorateResource(OrganisationRepository organisations, DirectorateRepository directorates, Ledger ledger,
            Rights rights, History history) {
        this.organisations = organisations;
        this.directorates = directorates;
        this.ledger = ledger;
        this.rights = rights;
        this.history = history;
    }

    @GET
    @ListETag
    public Page<DirectorateView> listDirectorates(String siren) {
        organisation(siren);
        return Page.whole(directorates.of(List.of(siren)).stream().map(DirectorateView::from).toList());
    }

    @GET
    @Path("{code}")
    public RestResponse<DirectorateView> getDirectorate(String siren, String code, @Context Request request) {
        Directorate directorate = directorates.find(siren, code)
                .orElseThrow(() -> ProblemException.notFound("directorate", code));
        return Precondition.get(request, directorate, DirectorateView.from(directorate));
    }

    @GET
    @Path("{code}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listDirectorateHistory(String siren, String code, @Valid @BeanParam HistoryRequest page) {
        return history.of(directorates.find(siren, code).orElseThrow(() -> ProblemException.notFound("directorate", code)),
                page);
    }

    @PUT
    @Path("{code}")
    public RestResponse<DirectorateView> replaceDirectorate(String siren, @Code String code,
            @NotNull @Valid DirectorateBody body,
            @BeanParam Precondition precondition) {
        rights.require(Role.STEWARD, siren);
        return ledger.write("directorate", change -> {
            Organisation organisation = organisation(siren);
            var put = precondition.put(directorates.lock(siren, code), () -> new Directorate(organisation, code), body, change,
                    directorates::persist);
            return put.reply(DirectorateView.from(put.item()));
        });
    }

    private Organisation organisation(String siren) {
        return organisations.find(siren).orElseThrow(() -> ProblemException.notFound("organisation", siren));
    }
}
