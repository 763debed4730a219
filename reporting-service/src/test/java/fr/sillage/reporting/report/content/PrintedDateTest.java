package fr.sillage.reporting.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDateTest {

    @ParameterizedTest
    @CsvSource({ "2026, 2026-12-31", "2026-06, 2026-06-30", "2024-02, 2024-02-29", "2025-02, 2025-02-28",
            "2026-06-15, 2026-06-15" })
    void A_year_and_a_month_end_with_their_last_day(String printed, LocalDate lastDay) {
        assertThat(PrintedDate.lastDay(printed)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({ "2026", "2026-06", "2026-06-30" })
    void Each_tells_its_year(String printed) {
        assertThat(PrintedDate.year(printed)).isEqualTo(2026);
    }

    @ParameterizedTest
    @CsvSource({ "2024, false", "2025, true", "2026, true", "2027, true", "2028, false" })
    void What_has_a_start_and_an_end_is_due_in_their_years_and_between(int year, boolean due) {
        assertThat(PrintedDate.isDueIn(year, "2025-09-01", "2027-03")).isEqualTo(due);
    }

    @Test
    void What_has_only_a_start_is_due_from_its_year_on() {
        assertThat(PrintedDate.isDueIn(2024, "2025-09", null)).isFalse();
        assertThat(PrintedDate.isDueIn(2025, "2025-09", null)).isTrue();
        assertThat(PrintedDate.isDueIn(2040, "2025-09", null)).isTrue();
    }

    @Test
    void What_has_only_an_end_is_due_from_the_year_of_that_end_on() {
        assertThat(PrintedDate.isDueIn(2024, null, "2025")).isFalse();
        assertThat(PrintedDate.isDueIn(2025, null, "2025")).isTrue();
        assertThat(PrintedDate.isDueIn(2026, null, "2025")).isTrue();
    }

    @Test
    void What_has_neither_is_due_every_year() {
        assertThat(PrintedDate.isDueIn(2026, null, null)).isTrue();
    }
}
