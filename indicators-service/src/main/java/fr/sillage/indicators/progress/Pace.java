package fr.sillage.indicators.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.period.Period;

/** How fast a figure went, or has to go, from one value to another. */
@Schema(name = "Pace")
public record Pace(
        @NotNull @Schema(examples = "2023") Period from,
        @NotNull @Schema(examples = "70000") BigDecimal fromValue,
        @NotNull @Schema(examples = "2025") Period to,
        @NotNull @Schema(examples = "82640") BigDecimal toValue,
        @NotNull @Schema(description = "From the end of the one period to the end of the other", examples = "24") long months,
        @NotNull @Schema(description = "(toValue - fromValue) x 12 / months, to two decimals more than the figure has", examples = "6320.00") BigDecimal perYear) {

    private static final int MORE_DECIMALS = 2;

    static Pace between(Period from, BigDecimal fromValue, Period to, BigDecimal toValue, int decimals) {
        long months = ChronoUnit.MONTHS.between(from.endMonth(), to.endMonth());
        BigDecimal perYear = toValue.subtract(fromValue).multiply(BigDecimal.valueOf(12))
                .divide(BigDecimal.valueOf(months), decimals + MORE_DECIMALS, RoundingMode.HALF_UP);
        return new Pace(from, fromValue, to, toValue, months, perYear);
    }
}
