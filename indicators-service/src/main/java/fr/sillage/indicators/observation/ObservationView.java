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
        String comment,
        @Schema(description = "Why it was corrected") String reason,
        @NotNull @Schema(description = "When this value was written") Instant recordedAt) {

    String key() {
        return buyer + "|" + item + "|" + period;
    }
}
