package fr.sillage.indicators.indicator;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.period.Period;

public record SeriesView(
        @NotNull @Schema(examples = "papier-part-recycle") String indicator,
        @NotNull @Schema(description = "Of the definition by which it was worked out") int version,
        @NotNull @Schema(examples = "226200012") String buyer,
        @NotNull @Schema(description = "`*` for all, each point bearing its own", examples = "_T") String item,
        @NotNull @Schema(examples = "%") String unit,
        @NotNull int decimals,
        @NotNull Formula formula,
        @Schema(description = "First year of a figure that adds up the years since") Period cumulatedSince,
        @Schema(description = "Of the indicator: what to know before quoting it") String note,
        @NotNull @Schema(description = "Of the ledger: the state that was read") long position,
        @NotNull @Schema(description = "When that position was reached: sent as `asOf` it gives the same again") Instant committedAt,
        @NotNull List<PointView> points) {
}
