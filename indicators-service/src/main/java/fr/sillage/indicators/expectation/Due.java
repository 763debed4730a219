package fr.sillage.indicators.expectation;

import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.period.Period;

/** By when a figure must be there, told from the end of its period: the same words serve years and months. */
@Schema(description = "Three months after and day 31: the figures of 2025 by 31 March 2026, those of July by 31 October")
public record Due(
        @NotNull @Min(1) @Max(60) @Schema(description = "How many months after the last month of the period", examples = "3") int monthsAfter,
        @Min(1) @Max(31) @Schema(description = "Day of that month, or its last day where it has no such day; its last day where absent", examples = "31") Integer day) {

    /** The last day on which the figure of a period is in time. */
    LocalDate on(Period period) {
        YearMonth month = period.endMonth().plusMonths(monthsAfter);
        return day == null || day > month.lengthOfMonth() ? month.atEndOfMonth() : month.atDay(day);
    }
}
