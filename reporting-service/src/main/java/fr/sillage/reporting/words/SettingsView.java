package fr.sillage.reporting.words;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReportSettingsOfScheme")
public record SettingsView(
        @NotNull @Schema(examples = "ille-et-vilaine-2024-2028") String scheme,
        @NotNull @Schema(examples = "annual") String kind,
        @NotNull List<String> hidden,
        @NotNull long version) {

    static SettingsView from(ReportSettings settings) {
        return new SettingsView(settings.scheme(), settings.kind(), settings.body().hidden(), settings.version());
    }
}
