package fr.sillage.catalog.library;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** @param author the account that brought it */
public record LibraryItemView(
        @NotNull @Schema(examples = "guide-climat") String code,
        @NotNull Shelf shelf,
        @NotNull @JsonUnwrapped LibraryItemBody body,
        @NotNull LibraryState state,
        @Schema(description = "Why it was returned") String reason,
        @NotNull @Schema(description = "The account that brought it") String author,
        @NotNull long version) {

    static LibraryItemView from(LibraryItem item) {
        return new LibraryItemView(item.code(), item.kind().shelf(), item.body(), item.state(), item.reason(), item.author(),
                item.version());
    }
}
