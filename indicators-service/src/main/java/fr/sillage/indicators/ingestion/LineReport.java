package fr.sillage.indicators.ingestion;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import fr.sillage.indicators.observation.Observed;

/** What became of a line. */
record LineReport(
        @Schema(description = "Line of the file, the header being 1; place in a JSON array, from 1; absent for a figure that was withdrawn") Integer line,
        @NotNull Outcome outcome,
        String measure,
        String buyer,
        String item,
        String period,
        @JsonProperty("old") @Schema(description = "What was known before") Observed before,
        @JsonProperty("new") @Schema(description = "What is known now") Observed after,
        List<FaultReport> faults,
        @Schema(description = "What looks like a slip, though it was taken") List<FaultReport> warnings) {

    @Schema(name = "LineFault")
    record FaultReport(
            @Schema(description = "Absent where the line as a whole is at fault") String column,
            @NotNull @Schema(description = "Stable code a client may test for", examples = "measure-unknown") String code,
            @NotNull String message,
            @Schema(description = "The code that was probably meant") String suggestion) {
    }
}
