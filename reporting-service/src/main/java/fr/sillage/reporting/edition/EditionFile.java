package fr.sillage.reporting.edition;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the files of an edition. */
@Schema(name = "EditionFile")
public record EditionFile(
        @NotNull @Schema(examples = "pdf") String format,
        @NotNull @Schema(description = "Digest of the exact bytes") String sha256,
        @NotNull @Schema(description = "In bytes") int size,
        @NotNull String href) {
}
