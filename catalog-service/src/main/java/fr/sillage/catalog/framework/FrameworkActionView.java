package fr.sillage.catalog.framework;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action of a framework with its texts. */
public record FrameworkActionView(
        @NotNull String code,
        @Schema(description = "Code of the action that it is part of") String parent,
        @NotNull String title,
        @Schema(description = "The level that its text names") Level level,
        BigDecimal points,
        BigDecimal percentage,
        Category category,
        @Schema(description = "Theme of \"Climat pratic\"", examples = "eci") String theme,
        @NotNull List<TextSection> sections,
        @NotNull @Schema(description = "File in which it stands") String file,
        @NotNull @Schema(description = "Whether the files have it no more") boolean withdrawn) {

    static FrameworkActionView from(FrameworkAction action) {
        return new FrameworkActionView(action.code(),
                action.parentShown(), action.title(), action.level(),
                action.points(), action.percentage(), action.category(), action.theme(), action.sections(), action.file(),
                action.isWithdrawn());
    }
}
