package fr.sillage.catalog.feed;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PublishedVersion")
public record PublishedVersionView(@NotNull int number, @NotNull long position, @NotNull Instant publishedAt,
        @NotNull @Schema(description = "Of the text as it is answered, in hexadecimal") String sha256) {

    static PublishedVersionView from(FeedReader.Version version) {
        return new PublishedVersionView(version.number(), version.position(), version.publishedAt(), version.sha256());
    }
}
