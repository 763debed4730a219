package fr.sillage.catalog.feed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A text of the feed, answered as it was frozen. */
@Schema(ref = "#/components/schemas/PublicIntention")
public record PublishedText(@JsonValue @JsonRawValue String document) {
}
