package fr.sillage.indicators.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.sillage.indicators.period.Period;

class DueTest {

    @ParameterizedTest
    @CsvSource({ "2025, 3, 31, 2026-03-31", "2025, 2, 31, 2026-02-28", "2023, 2, , 2024-02-29", "2025, 2, 15, 2026-02-15",
            "2025-S1, 1, 15, 2025-07-15", "2025-Q4, 1, , 2026-01-31", "2025-07, 1, 30, 2025-08-30",
            "2025-01, 1, 30, 2025-02-28",
            "2025-07, 3, 31, 2025-10-31" })
    void A_figure_is_due_so_many_months_after_its_period(String period, int monthsAfter, Integer day, LocalDate dueOn) {
        assertThat(new Due(monthsAfter, day).on(Period.of(period))).isEqualTo(dueOn);
    }
}
