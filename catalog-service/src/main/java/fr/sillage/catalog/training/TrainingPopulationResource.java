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

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.Siren;
import fr.sillage.catalog.history.History;
import fr.sillage.catalog.history.HistoryEntryView;
import fr.sillage.catalog.history.HistoryRequest;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** How many people there are to be trained: what coverage is measured by. */
@Path("/api/v1/schemes/{scheme}/training-populations")
@Tag(name = "Training")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TrainingPopulationResource {

    private final TrainingPopulationRepository populations;
    private final TrainingPopulationDesk desk;
    private final SchemeAccess access;
    private final Ledger ledger;
    private final History history;
    private final Rights rights;

    TrainingPopulationResource(TrainingPopulationRepository populations, TrainingPopulationDesk desk, SchemeAccess access,
            Ledger ledger, History history, Rights rights) {
        this.populations = populations;
        this.desk = desk;
        this.access = access;
        this.ledger = ledger;
        this.history = history;
        this.rights = rights;
    }

    @GET
    @ListETag
    public Page<TrainingPopulationView> listTrainingPopulations(String scheme) {
        return Page.whole(populations.of(access.toRead(scheme)).stream().map(TrainingPopulationView::from).toList());
    }

    @GET
    @Path("{buyer}/{year}")
    public RestResponse<TrainingPopulationView> getTrainingPopulation(String scheme, String buyer, int year,
            @Context Request request) {
        TrainingPopulation population = populations.find(access.toRead(scheme), buyer, year)
                .orElseThrow(() -> notFound(year));
        return Precondition.get(request, population, TrainingPopulationView.from(population));
    }

    @GET
    @Path("{buyer}/{year}/history")
    @ListETag
    @Operation(summary = "Who wrote it, when and why, and what that changed: newest first")
    public Page<HistoryEntryView> listTrainingPopulationHistory(String scheme, String buyer, int year,
            @Valid @BeanParam HistoryRequest page) {
        Scheme found = access.toRead(scheme);
        return history.of(populations.find(found, buyer, year).orElseGet(() -> new TrainingPopulation(found, buyer, year)),
                page, () -> notFound(year));
    }

    @PUT
    @Path("{buyer}/{year}")
    public RestResponse<TrainingPopulationView> replaceTrainingPopulation(String scheme, @Siren String buyer, int year,
            @NotNull @Valid TrainingPopulationBody body, @BeanParam Precondition precondition) {
        return ledger.write("people to be trained", change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            var put = desk.put(found, buyer, year, body, precondition, change);
            return put.reply(TrainingPopulationView.from(put.item()));
        });
    }

    @DELETE
    @Path("{buyer}/{year}")
    public void deleteTrainingPopulation(String scheme, String buyer, int year, @BeanParam Precondition precondition) {
        ledger.write("people to be trained deleted", change -> {
            TrainingPopulation population = populations.lock(access.toWriteAs(Role.STEWARD, scheme), buyer, year)
                    .orElseThrow(() -> notFound(year));
            rights.require(Role.STEWARD, buyer);
            return precondition.delete(population, change, populations::delete);
        });
    }

    private static ProblemException notFound(int year) {
        return ProblemException.notFound("training-population", year);
    }
}
