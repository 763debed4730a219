package fr.sillage.catalog.feed;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ContractFilter;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/**
 * How a partner keeps a copy in step: everything after its position, in order. It promises the latest state of each intention
 * that changed, not each state in between; those are at {@code …/versions}.
 */
@Path("/api/v1/public/purchasing-intentions/changes")
@Tag(name = "Published intentions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ChangesResource {

    private final FeedReader feed;

    ChangesResource(FeedReader feed) {
        this.feed = feed;
    }

    @GET
    @FeedETag
    @Operation(operationId = "listIntentionChanges", summary = "What changed since a position; all there is since 0")
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public ChangesView listIntentionChanges(
            @QueryParam("since") @DefaultValue("0") @Min(0) @Parameter(description = "The `position` of the answer before") long since,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(1_000) int limit) {
        FeedReader.Head head = feed.head();
        if (since > head.position()) {
            throw ProblemException.of(ProblemType.CONFLICT, "feed-position-ahead", since, head.position());
        }
        List<FeedReader.Change> changes = feed.changes(since, limit + 1);
        boolean more = changes.size() > limit;
        List<ChangesView.Item> items = changes.stream().limit(limit)
                .map(change -> new ChangesView.Item(change.ref(), change.position(),
                        ChangesView.State.valueOf(change.state()), change.document()))
                .toList();
        // of its own last row, never the head that another statement read: a writer may have come in between
        long position = items.isEmpty() ? since : items.get(items.size() - 1).position();
        return new ChangesView(head.epoch(), position, more, items);
    }
}
