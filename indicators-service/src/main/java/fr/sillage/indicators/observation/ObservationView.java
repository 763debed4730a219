package fr.sillage.indicators.observation;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.period.Period;

public record ObservationView(
        @NotNull @Schema(examples = "papier-consommation") String measure,
        @NotNull @Schema(examples = "226200012") String buyer,
        @NotNull @Schema(description = "`_T` is the declared total", examples = "_T") String item,
        @NotNull Period period,
        @Schema(description = "Absent where the status says so") BigDecimal value,
        @NotNull ObservationStatus status,
        @NotNull Qualifier qualifier,
        @NotNull @Schema(description = "A value that is CONFIDENTIAL, or has become so since, is shown with its words only to those "
                + "who give the buyer's figures") Confidentiality confidentiality,
        String comment,
        @Schema(description = "Why it was corrected") String reason,
        @NotNull @Schema(description = "When it was written: from then on it stood") Instant recordedAt,
        @NotNull @Schema(description = "Position of the ledger at which it was written") long position,
        @Schema(description = "Until when it stood; absent where it was not superseded until the moment read") Instant validTo) {

    String key() {
        return buyer + "|" + item + "|" + period;
    }

    /** Of one version among several. */
    String versionKey() {
        return "%s|%019d".formatted(key(), position);
    }

    boolean isConfidential() {
        return confidentiality == Confidentiality.CONFIDENTIAL;
    }

    Facts.BuyerKey cell() {
        return new Facts.BuyerKey(buyer, new Facts.Key(measure, item, period));
    }

    /** Neither the number nor the words that may repeat it. */
    ObservationView withheld() {
        return new ObservationView(measure, buyer, item, period, null, status, Qualifier.EXACT,
                Confidentiality.CONFIDENTIAL, null, null,
                recordedAt, position, validTo);
    }
}
