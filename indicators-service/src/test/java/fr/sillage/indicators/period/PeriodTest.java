package fr.sillage.indicators.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
            "2025, YEAR, 2025-01-01, 2025-12-31",
            "2025-S2, SEMESTER, 2025-07-01, 2025-12-31",
            "2025-Q3, QUARTER, 2025-07-01, 2025-09-30",
            "2024-02, MONTH, 2024-02-01, 2024-02-29",
            "2025-W01, WEEK, 2024-12-30, 2025-01-05",
            "2026-W53, WEEK, 2026-12-28, 2027-01-03",
            "2025-07-14, DAY, 2025-07-14, 2025-07-14",
            "1900, YEAR, 1900-01-01, 1900-12-31",
            "2200-12, MONTH, 2200-12-01, 2200-12-31",
            "2025/2026, SCHOOL_YEAR, 2025-09-01, 2026-08-31",
            "2025-11-01/P5M, INTERVAL, 2025-11-01, 2026-03-31",
            "2025-11-15/P4M, INTERVAL, 2025-11-15, 2026-03-14",
            "2025-01-01/P2Y, INTERVAL, 2025-01-01, 2026-12-31" })
    void A_text_names_the_days_it_covers(String text, Granularity granularity, LocalDate start, LocalDate end) {
        Period period = Period.of(text);

        assertThat(period.granularity()).isEqualTo(granularity);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "25", "2025-", "2025-S3", "2025-Q0", "2025-13", "2025-00", "2025-W00", "2025-W53",
            "2025-02-29", "2025-7", "2025q3", "0204", "1899-12", "2201", "9999",
            " 2025", "2025 ", "2025-t3", "T3 2025", "07/2025", "2025/07", "2025-T5", "2025/2027", "2025-2026", "2200/2201",
            "2025-01-01/", "2025-01-01/P", "2025-01-01/P0M", "2025-01-01/PM", "2025-01-01/P5", "2025-01-01/P2D",
            "2025-01-01/P1W", "2025-13-01/P5M", "2025-01-31/P1M", "2025-01-01/P5M1Y", "2025-01-01/P99999M",
            "2190-01-01/P20Y", "2025-01-01/2025-03-31", "2025/P5M", "2025-07-14T10:00", "\u0662\u0660\u0662\u0665",
            "2025-0\u0663" })
    void What_is_no_period_is_not_taken_for_one(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "2025-T3, 2025-Q3",
            "2025-07-01/P1M, 2025-07",
            "2025-07-01/P3M, 2025-Q3",
            "2025-07-01/P6M, 2025-S2",
            "2025-01-01/P12M, 2025",
            "2025-01-01/P1Y, 2025",
            "2025-09-01/P1Y, 2025/2026",
            "2025-02-01/P1Y, 2025-02-01/P1Y",
            "2025-11-01/P1Y6M, 2025-11-01/P18M",
            "2025-11-01/P24M, 2025-11-01/P2Y",
            "2025-07-14/P1D, 2025-07-14",
            "2024-12-30/P7D, 2025-W01",
            "2024-12-30/P1W, 2025-W01" })
    void A_period_written_otherwise_is_the_same_period(String written, String canonical) {
        assertThat(Period.of(written)).isEqualTo(Period.of(canonical)).hasToString(canonical);
    }

    @Test
    void After_a_winter_comes_the_next_winter_and_after_two_years_the_next_two() {
        assertThat(Period.of("2025-11-01/P5M").plus(-1)).hasToString("2024-11-01/P5M");
        assertThat(Period.of("2025-11-01/P5M").countTo(Period.of("2027-11-01/P5M"))).isEqualTo(3);
        assertThat(Period.of("2025-01-01/P2Y").plus(1)).hasToString("2027-01-01/P2Y");
        assertThat(Period.of("2025/2026").to(Period.of("2027/2028"))).extracting(Period::toString)
                .containsExactly("2025/2026", "2026/2027", "2027/2028");
    }

    @Test
    void A_school_year_and_an_interval_count_in_the_year_they_start_in_and_are_made_of_the_longest_periods_they_hold() {
        assertThat(Period.of("2025/2026").year()).isEqualTo(2025);
        assertThat(Period.of("2025/2026").parts()).extracting(Period::toString).containsExactly("2025-09", "2025-Q4", "2026-S1",
                "2026-07", "2026-08");
        assertThat(Period.of("2025-11-01/P5M").year()).isEqualTo(2025);
        assertThat(Period.of("2025-11-01/P5M").parts()).extracting(Period::toString).containsExactly("2025-11", "2025-12",
                "2026-Q1");
        assertThat(Period.of("2024-01-01/P30M").parts()).extracting(Period::toString).containsExactly("2024", "2025",
                "2026-S1");
        assertThat(Period.of("2025-11-15/P5M").parts()).isEmpty();
    }

    @Test
    void A_cumulation_starts_with_the_first_period_of_its_kind() {
        assertThat(Period.of("2015-07").firstFrom(LocalDate.of(2010, 1, 1))).hasToString("2010-01");
        assertThat(Period.of("2015/2016").firstFrom(LocalDate.of(2010, 1, 1))).hasToString("2010/2011");
        assertThat(Period.of("2015-W10").firstFrom(LocalDate.of(2010, 1, 1))).hasToString("2010-W01");
        assertThat(Period.of("2009/2010").firstFrom(LocalDate.of(2010, 1, 1))).hasToString("2010/2011");
        assertThat(Period.of("2008").firstFrom(LocalDate.of(2010, 1, 1))).hasToString("2010");
    }

    @Test
    void A_year_is_its_semesters_its_quarters_its_months() {
        assertThat(Period.of("2025").parts()).extracting(Period::toString).containsExactly("2025-S1", "2025-S2");
        assertThat(Period.of("2025-S2").parts()).extracting(Period::toString).containsExactly("2025-Q3", "2025-Q4");
        assertThat(Period.of("2025-Q4").parts()).extracting(Period::toString)
                .containsExactly("2025-10", "2025-11", "2025-12");
        assertThat(Period.of("2024-02").parts()).hasSize(29).last().hasToString("2024-02-29");
        assertThat(Period.of("2026-W01").parts()).hasSize(7).first().hasToString("2025-12-29");
    }

    @Test
    void A_period_ends_in_the_month_of_its_last_day() {
        assertThat(Period.of("2028").endMonth()).isEqualTo(YearMonth.of(2028, 12));
        assertThat(Period.of("2026-S1").endMonth()).isEqualTo(YearMonth.of(2026, 6));
    }

    @Test
    void A_span_counts_both_ends() {
        assertThat(Period.of("2009").to(Period.of("2015"))).hasSize(7).last().hasToString("2015");
        assertThat(Period.of("2015").to(Period.of("2009"))).isEmpty();
    }

    @Test
    void A_span_has_one_length_of_period() {
        assertThatThrownBy(() -> Period.of("2015").to(Period.of("2016-Q1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void A_years_text_sorts_before_those_of_its_parts_and_after_those_of_the_year_before() {
        Stream<String> sorted = Stream.of("2026", "2025-W31", "2025-S1", "2025", "2025-Q3", "2025/2026", "2024/2025",
                "2025-11-01/P5M", "2024-12").sorted();

        assertThat(sorted).containsExactly("2024-12", "2024/2025", "2025", "2025-11-01/P5M", "2025-Q3", "2025-S1",
                "2025-W31", "2025/2026", "2026");
    }

    @Property
    void Text_and_period_are_the_same_thing(@ForAll("periods") Period period) {
        assertThat(Period.of(period.toString())).isEqualTo(period);
    }

    @Property
    void Periods_of_one_length_follow_each_other_without_gap(@ForAll("periods") Period period) {
        assertThat(period.plus(1).start()).isEqualTo(period.end().plusDays(1));
        assertThat(period.plus(1).plus(-1)).isEqualTo(period);
    }

    @Property
    void Parts_cover_the_whole(@ForAll("periods") Period period) {
        var parts = period.parts();
        if (!parts.isEmpty()) {
            assertThat(parts.get(0).start()).isEqualTo(period.start());
            assertThat(parts.get(parts.size() - 1).end()).isEqualTo(period.end());
        }
    }

    @Property
    void Counting_and_listing_agree(@ForAll("periods") Period period) {
        assertThat(period.countTo(period.plus(7))).isEqualTo(period.to(period.plus(7)).size());
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(Arbitraries.integers().between(1990, 2060), Arbitraries.integers().between(1, 365),
                Arbitraries.of(Granularity.values())).as(PeriodTest::around);
    }

    private static Period around(int year, int day, Granularity granularity) {
        LocalDate date = LocalDate.ofYearDay(year, day);
        Period first = Period.of(switch (granularity) {
            case YEAR -> "2000";
            case SEMESTER -> "2000-S1";
            case QUARTER -> "2000-Q1";
            case MONTH -> "2000-01";
            case WEEK -> "2000-W01";
            case DAY -> "2000-01-01";
            case SCHOOL_YEAR -> "2000/2001";
            case INTERVAL -> "2000-03-15/P1Y2M";
        });
        return first.firstFrom(date);
    }
}
