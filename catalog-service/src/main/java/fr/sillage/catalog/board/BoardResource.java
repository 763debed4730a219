package fr.sillage.catalog.board;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ListETag;
import fr.sillage.catalog.action.ActionReader;
import fr.sillage.catalog.committee.ActionMembership;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

@Path("/api/v1/schemes/{scheme}/board")
@Tag(name = "Schemes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class BoardResource {

    private final SchemeAccess access;
    private final ActionReader actions;
    private final ActionMembership membership;
    private final Clock clock;

    public BoardResource(SchemeAccess access, ActionReader actions, ActionMembership membership, Clock clock) {
        this.access = access;
        this.actions = actions;
        this.membership = membership;
        this.clock = clock;
    }

    @GET
    @ListETag
    @Operation(summary = "The scheme's actions by status")
    public BoardView getBoard(String scheme) {
        Scheme found = access.toRead(scheme);
        return BoardView.of(scheme, actions.of(found), membership.outside(found, LocalDate.now(clock)));
    }
}
