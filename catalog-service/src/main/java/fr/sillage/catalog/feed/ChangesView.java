package fr.sillage.catalog.feed;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;

/** The latest state of what changed since a position. To take it in twice changes nothing. */
@Schema(name = "FeedChanges")
public record ChangesView(
        @NotNull @Schema(description = "Another one than before says that the server starts anew: drop the copy and begin at 0") String epoch,
        @NotNull @Schema(description = "Send it as `since` the next time") long position,
        @NotNull @Schema(description = "Whether there is more to read at once") boolean more,
        @NotNull List<Item> items) {

    /** One intention, as it now is. */
    @Schema(name = "FeedChange")
    public record Item(
            @NotNull String ref,
            @NotNull long position,
            @NotNull State state,
            @JsonRawValue @Schema(implementation = PublicIntention.class, description = "Absent where it was withdrawn") String document) {
    }

    @Schema(name = "FeedState")
    public enum State {
        LIVE,
        WITHDRAWN
    }
}
