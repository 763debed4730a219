package fr.sillage.catalog.framework;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param text Markdown, as it stands in the file, without the blank lines around it */
@Schema(name = "FrameworkSection")
public record TextSection(@NotNull SectionKind kind, @NotNull @Schema(description = "Markdown") String text) {
}
