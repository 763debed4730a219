package fr.sillage.catalog.library;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the library holds for purchase families and for themes of considerations; those without anything are left out. */
@Schema(name = "LibraryLinks")
public record LibraryLinksView(@NotNull List<Link> families, @NotNull List<Link> themes) {

    @Schema(name = "LibraryLink")
    public record Link(@NotNull @Schema(description = "Of the family or the theme") String code, @NotNull String label,
            @NotNull List<ShelfView.KindCount> kinds) {
    }
}
