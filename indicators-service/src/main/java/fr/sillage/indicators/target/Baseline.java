package fr.sillage.indicators.target;

import java.math.BigDecimal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

/**
 * Where the way to a target starts (<i>Temps 0</i>).
 *
 * @param value as the act states it; null to take the indicator's own figure of that period, whenever it is read
 */
@Schema(name = "Baseline")
public record Baseline(
        Period period,
        @Digits(integer = 15, fraction = 6) @Schema(description = "Absent to read the indicator's own figure of that period") BigDecimal value,
        @Schema(description = "EXACT where absent") Qualifier qualifier,
        @Size(max = 5000) String note) {

    public Baseline {
        qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
    }
}
