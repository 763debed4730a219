package fr.sillage.catalog.committee;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.Ledger;
import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.objective.Objective;
import fr.sillage.catalog.objective.ObjectiveRepository;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** What committees changed in an objective after the scheme was adopted. */
@Path("/api/v1/schemes/{scheme}/objectives/{code}/amendments")
@Tag(name = "Committees")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class AmendmentResource {

    private final AmendmentRepository amendments;
    private final ObjectiveRepository objectives;
    private final OpinionRepository opinions;
    private final SchemeAccess access;
    private final Ledger ledger;

    AmendmentResource(AmendmentRepository amendments, ObjectiveRepository objectives, OpinionRepository opinions,
            SchemeAccess access, Ledger ledger) {
        this.amendments = amendments;
        this.objectives = objectives;
        this.opinions = opinions;
        this.access = access;
        this.ledger = ledger;
    }

    @GET
    @ListETag
    @Operation(summary = "In the order in which they were decided, each with the text before and after")
    public Page<AmendmentView> listAmendments(String scheme, String code) {
        return ledger.readConsistently(position -> {
            Scheme found = access.toRead(scheme);
            Objective objective = objectives.find(found, code)
                    .orElseThrow(() -> ProblemException.notFound("objective", code));
            Map<Long, OpinionView> decisions = opinions
                    .of(found, OpinionEffect.Kind.AMEND.subject(), scheme + "/" + code).stream()
                    .collect(Collectors.toMap(OpinionView::id, Function.identity()));
            return Page.whole(amendments.of(objective).stream().map(amendment -> new AmendmentView(
                    decisions.get(amendment.opinionId()), amendment.before(), amendment.after())).toList());
        });
    }
}
