package fr.sillage.catalog.framework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a framework besides its files. */
public record FrameworkBody(
        @NotBlank @Size(max = 500) String title,
        @Size(max = 200) @Schema(description = "Who publishes it", examples = "ADEME") String publisher,
        @Size(max = 100) @Schema(description = "Which of its editions this is", examples = "avril 2021") String edition,
        @Size(max = 500) @Schema(description = "Where it was taken from") String source,
        @Size(max = 5_000) String note) {
}
