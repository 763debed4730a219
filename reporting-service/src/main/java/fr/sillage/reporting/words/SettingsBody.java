package fr.sillage.reporting.words;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a team wants the reports of one kind. */
@Schema(name = "ReportSettings")
public record SettingsBody(
        @NotNull @Schema(description = "Codes of sections that its reports leave out; see `/report-kinds` for those that may be", examples = "[\"lessons\"]") List<@NotNull String> hidden) {

    public SettingsBody {
        hidden = hidden == null ? null : hidden.stream().distinct().toList();
    }
}
