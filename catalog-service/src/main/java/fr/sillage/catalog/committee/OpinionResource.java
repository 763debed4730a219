package fr.sillage.catalog.committee;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.catalog.scheme.SchemeAccess;
import io.quarkus.security.Authenticated;

/** What the committees of a scheme think of a report, an action or whatever else was laid before them. */
@Path("/api/v1/schemes/{scheme}/opinions")
@Tag(name = "Committees")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class OpinionResource {

    private final OpinionRepository opinions;
    private final SchemeAccess access;

    public OpinionResource(OpinionRepository opinions, SchemeAccess access) {
        this.opinions = opinions;
        this.access = access;
    }

    @GET
    @ListETag
    @Operation(summary = "In the order of the sittings and, within a day, as they were recorded")
    public Page<OpinionView> listOpinions(String scheme, @QueryParam("subjectType") String subjectType,
            @QueryParam("subjectRef") String subjectRef) {
        return Page.whole(opinions.of(access.toRead(scheme), subjectType, subjectRef));
    }
}
