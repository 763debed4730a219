package fr.sillage.catalog.library;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.vocabulary.Theme;

/** An item as lists show it: without its text, but with the place of it where the words stand that were looked for. */
public record LibraryEntryView(
        @NotNull String code,
        @NotNull String buyer,
        @NotNull Shelf shelf,
        @NotNull LibraryKind kind,
        @NotNull String title,
        String heading,
        Integer place,
        String summary,
        @Schema(description = "Of an acronym: what it stands for") String expansion,
        @NotNull List<String> publishers,
        String issued,
        String reference,
        String url,
        @NotNull List<String> families,
        @NotNull List<Theme> themes,
        String scheme,
        @NotNull LibraryState state,
        @NotNull long version,
        @Schema(description = "Where words were looked for: the passage in which they stand, cut where they begin and end") List<Passage.Part> passage) {

    static LibraryEntryView from(LibraryItem item, List<Passage.Part> passage) {
        LibraryItemBody body = item.body();
        return new LibraryEntryView(item.code(), body.buyer(), item.kind().shelf(), body.kind(), body.title(), body.heading(),
                body.place(), body.summary(), body.expansion(), body.publishers(), body.issued(), body.reference(), body.url(),
                body.families(), body.themes(), body.scheme(), item.state(), item.version(), passage);
    }
}
