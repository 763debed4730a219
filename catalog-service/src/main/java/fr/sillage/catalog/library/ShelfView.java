package fr.sillage.catalog.library;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param headings under which items stand, in the order of the shelf */
@Schema(name = "LibraryShelfView")
public record ShelfView(
        @NotNull Shelf shelf,
        @NotNull @Schema(examples = "Ressources") String label,
        @NotNull List<KindCount> kinds,
        @NotNull @Schema(description = "Under which items stand, in the order of the shelf") List<String> headings) {

    /** @param count how many of a kind the caller can read */
    @Schema(name = "LibraryKindCount")
    public record KindCount(@NotNull LibraryKind kind, @NotNull @Schema(examples = "Guide") String label,
            @NotNull @Schema(description = "How many the caller can read") long count) {
    }
}
