package fr.sillage.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import fr.sillage.api.ClockProducer;
import fr.sillage.reporting.kind.ReportKind;

class DueDatesTest {

    private static DueDates at(String date, String time) {
        return annual(new When(date, null, null, time));
    }

    private static DueDates cron(String cron) {
        return annual(new When(null, null, cron, null));
    }

    private static DueDates annual(When when) {
        return new DueDates(ReportKind.ANNUAL, Occurrences.of(when), ClockProducer.PARIS);
    }

    @Test
    void The_report_of_a_year_is_due_in_the_next_at_the_time_of_the_place() {
        assertThat(at("02-01", "06:00").of(2025)).isEqualTo("2026-02-01T05:00:00Z");
        assertThat(at("07-01", "06:00").of(2025)).isEqualTo("2026-07-01T04:00:00Z");
        assertThat(cron("0 6 1 2 *").of(2025)).isEqualTo("2026-02-01T05:00:00Z");
    }

    @Test
    void A_mid_year_note_is_due_in_its_own_year_once_its_half_is_over() {
        When july = new When("07-15", null, null, null);
        assertThat(new DueDates(ReportKind.MID_YEAR, Occurrences.of(july), ClockProducer.PARIS).of(2025))
                .isEqualTo("2025-07-15T04:00:00Z");
        When monthly = new When(null, null, "0 6 1 * *", null);
        assertThat(new DueDates(ReportKind.MID_YEAR, Occurrences.of(monthly), ClockProducer.PARIS).of(2025))
                .isEqualTo("2025-07-01T04:00:00Z");
        assertThat(annual(july).of(2025)).isEqualTo("2026-07-15T04:00:00Z");
    }

    @Test
    void A_time_that_the_clocks_skip_in_spring_counts_as_the_time_shown_after() {
        // on 29 March 2026 the clocks of Paris go from 2:00 to 3:00
        assertThat(at("03-29", "02:30").of(2025)).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(cron("30 2 29 3 *").of(2025)).isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void Of_a_time_that_comes_twice_in_autumn_the_first_counts() {
        // on 25 October 2026 the clocks of Paris show 2:30 at 0:30 and at 1:30 UTC
        assertThat(at("10-25", "02:30").of(2025)).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(cron("30 2 25 10 *").of(2025)).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void The_29th_of_February_is_the_28th_in_other_years() {
        assertThat(at("02-29", "06:00").of(2026)).isEqualTo("2027-02-28T05:00:00Z");
        assertThat(at("02-29", "06:00").of(2027)).isEqualTo("2028-02-29T05:00:00Z");
    }

    @Test
    void A_cron_that_names_no_moment_of_a_year_lets_its_report_wait_for_the_next() {
        assertThat(cron("0 6 29 2 *").of(2025)).isEqualTo("2028-02-29T05:00:00Z");
        assertThat(cron("0 6 29 2 *").of(2027)).isEqualTo("2028-02-29T05:00:00Z");
        assertThat(cron("0 6 29 2 *").passed(2025, 2028, Instant.parse("2028-03-01T00:00:00Z"))).containsExactly(2025, 2026,
                2027);
    }

    @Test
    void Of_the_many_moments_of_a_cron_the_first_of_the_year_has_the_report() {
        assertThat(cron("* * * * *").of(2025)).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(cron("0 8 * 3-5 MON").of(2025)).isEqualTo("2026-03-02T07:00:00Z");
    }

    @Test
    void A_working_day_moves_with_the_calendar() {
        DueDates first = annual(new When(null, new When.WorkingDay(2, 1), null, "06:00"));
        assertThat(first.of(2025)).isEqualTo("2026-02-02T05:00:00Z");
        assertThat(first.of(2026)).isEqualTo("2027-02-01T05:00:00Z");
    }

    @Test
    void A_year_is_due_from_the_very_instant_on() {
        DueDates dates = at("02-01", "06:00");
        assertThat(dates.passed(2024, 2028, Instant.parse("2026-02-01T04:59:59Z"))).containsExactly(2024);
        assertThat(dates.passed(2024, 2028, Instant.parse("2026-02-01T05:00:00Z"))).containsExactly(2024, 2025);
    }

    @Test
    void Whatever_fell_while_nobody_looked_is_due_but_nothing_outside_the_years() {
        DueDates dates = at("02-01", "06:00");
        assertThat(dates.passed(2024, 2028, Instant.parse("2040-01-01T00:00:00Z")))
                .containsExactly(2024, 2025, 2026, 2027, 2028);
        assertThat(dates.passed(2024, 2028, Instant.parse("2024-12-31T00:00:00Z"))).isEmpty();
        assertThat(dates.passed(2029, 2028, Instant.parse("2040-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void A_period_without_a_sensible_end_is_looked_through_no_further_than_now() {
        assertThat(at("02-01", "06:00").passed(2024, 999_999_999, Instant.parse("2026-02-01T05:00:00Z")))
                .containsExactly(2024, 2025);
    }
}
