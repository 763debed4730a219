package fr.sillage.catalog.history;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one field of an item. Lists are told whole. */
public record FieldChange(
        @NotNull @Schema(description = "JSON pointer", examples = "/deadline/until") String field,
        @Schema(description = "Absent where it said nothing") Object before,
        @Schema(description = "Absent where it says nothing any more") Object after) {
}
