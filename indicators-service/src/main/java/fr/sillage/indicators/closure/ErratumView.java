package fr.sillage.indicators.closure;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.period.Period;

/** One change of a figure that had been told. */
@Schema(name = "Erratum")
public record ErratumView(
        @NotNull @Schema(examples = "heures-insertion") String measure,
        @NotNull String title,
        @NotNull @Schema(examples = "h") String unit,
        @NotNull @Schema(examples = "223500018") String buyer,
        @NotNull @Schema(description = "`_T` is the declared total", examples = "_T") String item,
        @NotNull Period period,
        @Schema(description = "What was known before; absent where nothing was") Observed before,
        @NotNull @Schema(description = "What it was changed to; status RETRACTED where it was taken back") Observed after,
        @Schema(description = "Absent only where the change was under way while the year was being closed") String reason,
        String comment,
        @NotNull Instant recordedAt,
        @NotNull @Schema(description = "Of the ledger") long position) {

    String key() {
        return String.join("|", "%019d".formatted(position), buyer, measure, item, period.toString());
    }

    Facts.BuyerKey cell() {
        return new Facts.BuyerKey(buyer, new Facts.Key(measure, item, period));
    }

    /** Neither the numbers nor the words that may repeat them. */
    ErratumView withheld() {
        return new ErratumView(measure, title, unit, buyer, item, period, before == null ? null : before.withheld(),
                after.withheld(), null, null, recordedAt, position);
    }
}
