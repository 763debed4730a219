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
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** Which actions committees let into a scheme after its adoption, or out of it. */
@Path("/api/v1/schemes/{scheme}/action-movements")
@Tag(name = "Committees")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ActionMovementResource {

    private final ActionMovementRepository movements;
    private final OpinionRepository opinions;
    private final SchemeAccess access;
    private final Ledger ledger;

    ActionMovementResource(ActionMovementRepository movements, OpinionRepository opinions, SchemeAccess access,
            Ledger ledger) {
        this.movements = movements;
        this.opinions = opinions;
        this.access = access;
        this.ledger = ledger;
    }

    @GET
    @ListETag
    @Operation(summary = "In the order in which they were decided; an action that is not named is part of the scheme from its start to its end")
    public Page<ActionMovementView> listActionMovements(String scheme) {
        return ledger.readConsistently(position -> {
            Scheme found = access.toRead(scheme);
            Map<Long, OpinionView> decisions = opinions.of(found, OpinionEffect.Kind.ADMIT.subject(), null).stream()
                    .collect(Collectors.toMap(OpinionView::id, Function.identity()));
            return Page.whole(movements.of(found).stream().map(moved -> new ActionMovementView(moved.action(),
                    moved.movement().kind(), moved.movement().effectiveOn(), decisions.get(moved.movement().opinionId())))
                    .toList());
        });
    }
}
