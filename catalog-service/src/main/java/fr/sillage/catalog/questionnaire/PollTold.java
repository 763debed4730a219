package fr.sillage.catalog.questionnaire;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A poll of a campaign and what was answered, counted. */
public record PollTold(
        @NotNull @Schema(description = "Codes of the campaign’s actions that it is about; none: all of them") List<String> actions,
        @NotNull @Schema(description = "The last day on which it may be answered") LocalDate closesOn,
        @NotNull ResultsView results) {
}
