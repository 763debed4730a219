package fr.sillage.catalog.training;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** What the register of trainings comes to. */
@Path("/api/v1/schemes/{scheme}/training-totals")
@Tag(name = "Training")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TrainingTotalResource {

    private final TrainingSessionRepository sessions;
    private final TrainingPopulationRepository populations;
    private final SchemeAccess access;
    private final Ledger ledger;

    TrainingTotalResource(TrainingSessionRepository sessions, TrainingPopulationRepository populations, SchemeAccess access,
            Ledger ledger) {
        this.sessions = sessions;
        this.populations = populations;
        this.access = access;
        this.ledger = ledger;
    }

    @GET
    @ListETag
    @Operation(summary = "People trained by buyer, year and level, with the share of those concerned")
    public Page<TrainingTotalView> listTrainingTotals(String scheme, @Valid @BeanParam TrainingTotalQuery query) {
        return ledger.readConsistently(position -> {
            Scheme found = access.toRead(scheme);
            return Page.whole(TrainingTotalView
                    .of(sessions.of(found).stream().map(TrainingSession::body).toList(),
                            populations.of(found).stream().map(TrainingPopulationView::from).toList())
                    .stream().filter(query::asks).toList());
        });
    }
}
