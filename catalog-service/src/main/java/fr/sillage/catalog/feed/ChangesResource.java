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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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

    static final int LARGEST_PAGE = 1_000;

    private final FeedReader feed;
    private final PublicFiles files;

    ChangesResource(FeedReader feed, PublicFiles files) {
        this.feed = feed;
        this.files = files;
    }

    @GET
    @FeedETag
    @Produces({ MediaType.APPLICATION_JSON, PublicFiles.NDJSON })
    @Operation(operationId = "listIntentionChanges", summary = "What changed since a position; all there is since 0", description = """
            As JSON, a page at a time; as NDJSON (`Accept: application/x-ndjson`) all of it, an item a line, without `limit`. The \
            position to go on from is then that of the last line, or what was sent where there is none, and `X-Feed-Epoch` is the \
            epoch.

            Intentions come in the order of their last change, each with its latest state; to take one in twice changes nothing.""")
    @APIResponse(responseCode = "200", description = "What changed, the oldest change first", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChangesView.class)),
            @Content(mediaType = PublicFiles.NDJSON, schema = @Schema(type = SchemaType.STRING)) })
    @Extension(name = ContractFilter.ANONYMOUS, value = "true")
    @Extension(name = ContractFilter.CONFLICTS, value = "true")
    public Response listIntentionChanges(
            @QueryParam("since") @DefaultValue("0") @Min(0) @Parameter(description = "The `position` of the answer before") long since,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(LARGEST_PAGE) int limit, @Context HttpHeaders headers) {
        FeedReader.Head head = feed.head();
        if (since > head.position()) {
            throw ProblemException.of(ProblemType.CONFLICT, "feed-position-ahead", since, head.position());
        }
        return PublicFormat.accepted(headers, PublicFormat.PAGE, PublicFormat.LINES) == PublicFormat.LINES
                ? files.changes(since).answer(headers, PublicFormat.LINES.type())
                : Response.ok(page(head.epoch(), since, limit), PublicFormat.PAGE.type()).build();
    }

    private ChangesView page(String epoch, long since, int limit) {
        List<FeedReader.Change> changes = feed.changes(since, limit + 1);
        boolean more = changes.size() > limit;
        List<ChangesView.Item> items = changes.stream().limit(limit)
                .map(change -> new ChangesView.Item(change.ref(), change.position(),
                        ChangesView.State.valueOf(change.state()), change.document()))
                .toList();
        // of its own last row, never the head that another statement read: a writer may have come in between
        long position = items.isEmpty() ? since : items.get(items.size() - 1).position();
        return new ChangesView(epoch, position, more, items);
    }
}
