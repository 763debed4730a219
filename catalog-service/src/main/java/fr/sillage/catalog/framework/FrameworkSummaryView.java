package fr.sillage.catalog.framework;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record FrameworkSummaryView(
        @NotNull String code,
        @NotNull String title,
        String publisher,
        String edition,
        @Schema(description = "Absent before any file was imported") Generation generation,
        @NotNull @Schema(description = "How many actions it has") long actions,
        @NotNull long version) {

    static FrameworkSummaryView from(Framework framework, long actions) {
        FrameworkBody body = framework.body();
        return new FrameworkSummaryView(framework.code(), body.title(), body.publisher(), body.edition(),
                framework.generation(), actions, framework.version());
    }
}
