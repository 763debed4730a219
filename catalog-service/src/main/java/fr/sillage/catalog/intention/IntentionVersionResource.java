package fr.sillage.catalog.intention;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.ProblemException;
import io.quarkus.security.Authenticated;

/** What an intention was, each time it was written. */
@Path("/api/v1/purchasing-intentions/{ref}/versions")
@Tag(name = "Purchasing intentions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class IntentionVersionResource {

    private final IntentionHistory history;
    private final IntentionAccess access;

    IntentionVersionResource(IntentionHistory history, IntentionAccess access) {
        this.history = history;
        this.access = access;
    }

    @GET
    @ListETag
    @Operation(summary = "The latest first")
    public Page<IntentionVersionView> listIntentionVersions(String ref) {
        return Page.whole(history.of(access.toRead(ref)).stream().map(IntentionVersionView::from).toList());
    }

    @GET
    @Path("{number}")
    @ListETag
    public IntentionVersionView getIntentionVersion(String ref, int number) {
        return history.find(access.toRead(ref), number).map(IntentionVersionView::from)
                .orElseThrow(() -> ProblemException.notFound("intention-version", number));
    }
}
