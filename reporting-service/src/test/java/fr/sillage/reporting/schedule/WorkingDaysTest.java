package fr.sillage.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static LocalDate day(String month, int nth) {
        return WorkingDays.of(YearMonth.parse(month), nth);
    }

    @Test
    void Weekends_are_passed_over() {
        assertThat(day("2026-02", 1)).isEqualTo("2026-02-02");
        assertThat(day("2026-02", 6)).isEqualTo("2026-02-09");
        assertThat(day("2026-02", -1)).isEqualTo("2026-02-27");
        assertThat(day("2026-01", -2)).isEqualTo("2026-01-29");
    }

    @Test
    void Public_holidays_are_passed_over() {
        assertThat(day("2026-01", 1)).isEqualTo("2026-01-02");
        assertThat(day("2025-05", 1)).isEqualTo("2025-05-02");
        assertThat(day("2026-07", 10)).as("after the 14th").isEqualTo("2026-07-15");
        assertThat(day("2028-08", 11)).as("after the 15th").isEqualTo("2028-08-16");
        assertThat(day("2027-11", 1)).isEqualTo("2027-11-02");
        assertThat(day("2026-12", -5)).as("before Christmas").isEqualTo("2026-12-24");
    }

    /** Easter was on 20 April 2025 and on 5 April 2026; the earliest and the latest in reach are those of 2285 and 2038. */
    @Test
    void So_are_those_that_go_with_Easter() {
        assertThat(day("2025-04", 15)).as("after Easter Monday, the 21st").isEqualTo("2025-04-22");
        assertThat(day("2026-04", 4)).as("after Easter Monday, the 6th").isEqualTo("2026-04-07");
        assertThat(day("2026-05", 8)).as("after Ascension, the 14th, the 8th and the 1st").isEqualTo("2026-05-15");
        assertThat(day("2026-05", -5)).as("before Whit Monday, the 25th").isEqualTo("2026-05-22");
        assertThat(day("2038-04", -4)).as("Easter Monday is the 26th").isEqualTo("2038-04-27");
        assertThat(day("2285-03", 16)).as("Easter Monday is the 23rd").isEqualTo("2285-03-24");
    }

    @Test
    void Every_month_has_as_many_as_may_be_asked_for() {
        IntStream.range(0, 12 * 400).mapToObj(YearMonth.of(2000, 1)::plusMonths).forEach(month -> {
            assertThat(YearMonth.from(WorkingDays.of(month, WorkingDays.FEWEST))).isEqualTo(month);
            assertThat(YearMonth.from(WorkingDays.of(month, -WorkingDays.FEWEST))).isEqualTo(month);
        });
    }
}
