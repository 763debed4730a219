package fr.sillage.catalog.framework;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

public record FrameworkImportView(@NotNull long id, @NotNull Instant importedAt, @NotNull String author,
        @NotNull @JsonUnwrapped FrameworkImportReport report) {

    static FrameworkImportView from(FrameworkImport imported, Authorship written) {
        return new FrameworkImportView(imported.id(), written.committedAt(), written.author(), imported.report());
    }
}
