package fr.sillage.catalog.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in the life of an item. */
@Schema(name = "LibraryTransition")
public record LibraryStepBody(@NotNull LibraryState to,
        @Size(max = 2_000) @Schema(description = "Asked for where it is returned") String reason) {
}
