package fr.sillage.indicators.observation;

import static fr.sillage.indicators.measure.Quantity.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.period.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;

class RollupTest {

    private static final Period YEAR = Period.of("2025");

    private final Map<Facts.Key, Observed> observations = new HashMap<>();

    @Test
    void A_flow_of_twelve_months_is_their_sum() {
        months(12, "10");

        Amount year = year(TimeAggregation.SUM);

        assertThat(year.value()).isEqualByComparingTo("120");
        assertThat(year.coverage()).isEqualTo(Coverage.months(12, 12));
    }

    @Test
    void Nine_months_are_not_a_year() {
        months(9, "10");

        Amount year = year(TimeAggregation.SUM);

        assertThat(year.value()).isNull();
        assertThat(year.status()).isEqualTo(ObservationStatus.MISSING);
        assertThat(year.coverage()).isEqualTo(Coverage.months(9, 12));
        assertThat(year.missing()).containsExactly(new Missing("hours", TOTAL, Period.of("2025-Q4")));
    }

    @Test
    void Of_a_year_of_which_nothing_is_known_the_year_is_missing() {
        Amount year = year(TimeAggregation.SUM);

        assertThat(year.missing()).containsExactly(new Missing("hours", TOTAL, YEAR));
        assertThat(year.coverage()).isEqualTo(Coverage.months(0, 12));
    }

    @Test
    void A_declared_year_wins_over_its_months() {
        months(12, "10");
        given("2025", "130");

        assertThat(year(TimeAggregation.SUM).value()).isEqualByComparingTo("130");
    }

    @Test
    void Semesters_quarters_and_months_may_be_mixed() {
        given("2025-S1", "60");
        given("2025-Q3", "30");
        List.of("2025-10", "2025-11", "2025-12").forEach(month -> given(month, "5"));

        Amount year = year(TimeAggregation.SUM);

        assertThat(year.value()).isEqualByComparingTo("105");
        assertThat(year.coverage().complete()).isTrue();
    }

    @Test
    void A_stock_is_that_of_the_last_month() {
        given("2025-11", "180");
        given("2025-12", "200");

        Amount year = year(TimeAggregation.LAST);

        assertThat(year.value()).isEqualByComparingTo("200");
        assertThat(year.coverage()).isEqualTo(Coverage.months(2, 12));
    }

    @Test
    void A_stock_known_until_September_is_not_known_at_the_end_of_the_year() {
        months(9, "180");

        Amount year = year(TimeAggregation.LAST);

        assertThat(year.value()).isNull();
        assertThat(year.missing()).extracting(Missing::period).containsExactly(Period.of("2025-Q4"));
    }

    @Test
    void An_average_weighs_each_month_alike() {
        given("2025-S1", "10");
        given("2025-Q3", "20");
        List.of("2025-10", "2025-11", "2025-12").forEach(month -> given(month, "40"));

        assertThat(year(TimeAggregation.AVERAGE).value()).isEqualByComparingTo("20");
    }

    @Test
    void What_cannot_be_made_up_from_parts_must_be_declared() {
        months(12, "10");

        Amount year = year(TimeAggregation.NONE);

        assertThat(year.value()).isNull();
        assertThat(year.missing()).extracting(Missing::period).containsExactly(YEAR);
    }

    @Test
    void A_month_that_does_not_apply_adds_nothing_and_is_not_missed() {
        months(12, "10");
        observations.put(key("2025-07"), Observed.without(ObservationStatus.NOT_APPLICABLE));

        Amount sum = year(TimeAggregation.SUM);

        assertThat(sum.value()).isEqualByComparingTo("110");
        assertThat(sum.status()).isEqualTo(ObservationStatus.NORMAL);
        assertThat(sum.coverage().complete()).isTrue();
        assertThat(year(TimeAggregation.AVERAGE).value()).isEqualByComparingTo("10");
    }

    @Test
    void A_year_of_months_that_do_not_apply_does_not_apply() {
        IntStream.rangeClosed(1, 12).forEach(month -> observations.put(key("2025-%02d".formatted(month)),
                Observed.without(ObservationStatus.NOT_APPLICABLE)));

        assertThat(year(TimeAggregation.SUM).isNotApplicable()).isTrue();
        assertThat(year(TimeAggregation.AVERAGE).isNotApplicable()).isTrue();
    }

    @Test
    void A_month_said_to_be_missing_is_missing() {
        months(12, "10");
        observations.put(key("2025-03"), Observed.without(ObservationStatus.MISSING));

        Amount year = year(TimeAggregation.SUM);

        assertThat(year.missing()).extracting(Missing::period).containsExactly(Period.of("2025-03"));
        assertThat(year.coverage()).isEqualTo(Coverage.months(11, 12));
    }

    @Test
    void One_made_up_month_makes_the_year_made_up() {
        months(12, "10");
        observations.put(key("2025-03"),
                new Observed(BigDecimal.TEN, ObservationStatus.FICTITIOUS, Qualifier.EXACT, Confidentiality.FREE));
        observations.put(key("2025-04"),
                new Observed(BigDecimal.TEN, ObservationStatus.ESTIMATED, Qualifier.AT_LEAST, Confidentiality.FREE));

        Amount year = year(TimeAggregation.SUM);

        assertThat(year.status()).isEqualTo(ObservationStatus.FICTITIOUS);
        assertThat(year.qualifier()).isEqualTo(Qualifier.AT_LEAST);
    }

    @Test
    void Zero_is_a_figure() {
        months(12, "0");

        Amount year = year(TimeAggregation.SUM);

        assertThat(year.value()).isEqualByComparingTo("0");
        assertThat(year.hasValue()).isTrue();
    }

    @Test
    void A_month_is_made_of_its_days_and_says_how_many_are_known() {
        IntStream.rangeClosed(1, 28).forEach(day -> given("2025-02-%02d".formatted(day), "2"));
        IntStream.rangeClosed(1, 28).forEach(day -> given("2025-03-%02d".formatted(day), "2"));

        assertThat(of("2025-02", TimeAggregation.SUM).value()).isEqualByComparingTo("56");
        assertThat(of("2025-02", TimeAggregation.AVERAGE).value()).isEqualByComparingTo("2");
        assertThat(of("2025-02", TimeAggregation.LAST).value()).isEqualByComparingTo("2");
        assertThat(of("2025-03", TimeAggregation.SUM).value()).isNull();
        assertThat(of("2025-03", TimeAggregation.SUM).coverage()).isEqualTo(new Coverage(28, 31, Coverage.Unit.DAY));
        assertThat(of("2025-Q1", TimeAggregation.SUM).coverage()).isEqualTo(new Coverage(56, 90, Coverage.Unit.DAY));
        assertThat(of("2025-Q1", TimeAggregation.SUM).missing()).extracting(Missing::period).map(Period::toString)
                .containsExactly("2025-01", "2025-03-29", "2025-03-30", "2025-03-31");
    }

    @Test
    void A_week_is_made_of_its_days_across_the_end_of_a_year_and_makes_up_nothing() {
        List.of("2025-12-29", "2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04")
                .forEach(day -> given(day, "1"));
        given("2026-W02", "7");

        assertThat(of("2026-W01", TimeAggregation.SUM).value()).isEqualByComparingTo("7");
        assertThat(of("2026-01", TimeAggregation.SUM).coverage()).isEqualTo(new Coverage(4, 31, Coverage.Unit.DAY));
    }

    @Test
    void Each_day_weighs_the_same_in_an_average_made_of_months_and_days() {
        given("2025-01", "10");
        IntStream.rangeClosed(1, 28).forEach(day -> given("2025-02-%02d".formatted(day), "38"));
        given("2025-03", "10");

        // (31 x 10 + 28 x 38 + 31 x 10) / 90, not (10 + 38 + 10) / 3
        assertThat(of("2025-Q1", TimeAggregation.AVERAGE).value()).isEqualByComparingTo("18.71111111111111111111111111111111");
    }

    @Test
    void Days_of_one_month_do_not_change_how_another_is_counted() {
        given("2024-05-03", "1");
        observations.put(key("2025-02-01"), Observed.without(ObservationStatus.RETRACTED));
        observations.put(new Facts.Key("hours", "other", Period.of("2025-02-01")), Observed.of("1"));
        given("2025-01", "10");
        given("2025-02", "38");

        assertThat(of("2025-Q1", TimeAggregation.SUM).coverage()).isEqualTo(Coverage.months(2, 3));
        assertThat(of("2025-Q1", TimeAggregation.SUM).missing()).extracting(Missing::period)
                .containsExactly(Period.of("2025-03"));
        given("2025-03", "12");
        assertThat(of("2025-Q1", TimeAggregation.AVERAGE).value()).isEqualByComparingTo("20");
    }

    @Test
    void A_school_year_is_made_of_its_months_and_says_how_many_are_known() {
        List.of("2025-09", "2025-10", "2025-11", "2025-12").forEach(month -> given(month, "10"));
        given("2026-S1", "60");
        given("2026-07", "10");

        assertThat(of("2025/2026", TimeAggregation.SUM).value()).isNull();
        assertThat(of("2025/2026", TimeAggregation.SUM).coverage()).isEqualTo(Coverage.months(11, 12));
        assertThat(of("2025/2026", TimeAggregation.SUM).missing()).extracting(Missing::period)
                .containsExactly(Period.of("2026-08"));
        given("2026-08", "5");
        assertThat(of("2025/2026", TimeAggregation.SUM).value()).isEqualByComparingTo("115");
        assertThat(of("2025/2026", TimeAggregation.LAST).value()).isEqualByComparingTo("5");
    }

    @Test
    void A_winter_is_made_of_its_months_and_quarters() {
        given("2025-11", "4");
        given("2025-12", "6");
        given("2026-Q1", "30");

        assertThat(of("2025-11-01/P5M", TimeAggregation.SUM).value()).isEqualByComparingTo("40");
        assertThat(of("2025-11-01/P5M", TimeAggregation.SUM).coverage()).isEqualTo(Coverage.months(5, 5));
        // half a month is never made of a month
        assertThat(of("2025-11-15/P4M", TimeAggregation.SUM).hasValue()).isFalse();
    }

    @Test
    void A_figure_is_never_split() {
        given("2025", "1200");

        assertThat(of("2025-01", TimeAggregation.SUM).hasValue()).isFalse();
        assertThat(of("2025-Q1", TimeAggregation.AVERAGE).hasValue()).isFalse();
    }

    @Test
    void One_secret_month_makes_the_year_secret() {
        months(12, "10");
        observations.put(key("2025-04"),
                new Observed(BigDecimal.ONE, ObservationStatus.NORMAL, Qualifier.EXACT, Confidentiality.CONFIDENTIAL));

        assertThat(year(TimeAggregation.SUM).confidentiality()).isEqualTo(Confidentiality.CONFIDENTIAL);
        assertThat(year(TimeAggregation.AVERAGE).confidentiality()).isEqualTo(Confidentiality.CONFIDENTIAL);
        assertThat(year(TimeAggregation.LAST).confidentiality()).isEqualTo(Confidentiality.FREE);
    }

    @Property(tries = 100)
    void The_year_is_the_same_from_months_and_from_their_quarters(
            @ForAll @Size(12) List<@BigRange(min = "0", max = "100000") BigDecimal> figures) {
        Map<Facts.Key, Observed> monthly = new HashMap<>();
        Map<Facts.Key, Observed> quarterly = new HashMap<>();
        for (int quarter = 0; quarter < 4; quarter++) {
            List<BigDecimal> three = figures.subList(3 * quarter, 3 * quarter + 3);
            for (int month = 0; month < 3; month++) {
                monthly.put(key("2025-%02d".formatted(3 * quarter + month + 1)), observed(three.get(month)));
            }
            quarterly.put(key("2025-Q" + (quarter + 1)), observed(three.stream().reduce(BigDecimal::add).orElseThrow()));
        }

        assertThat(year(monthly).value()).isEqualByComparingTo(year(quarterly).value());
    }

    private static Amount year(Map<Facts.Key, Observed> observations) {
        return new Rollup(new Facts(observations)).amount(quantity(TimeAggregation.SUM), TOTAL, YEAR);
    }

    private Amount year(TimeAggregation aggregation) {
        return new Rollup(new Facts(observations)).amount(quantity(aggregation), TOTAL, YEAR);
    }

    private Amount of(String period, TimeAggregation aggregation) {
        return new Rollup(new Facts(observations)).amount(quantity(aggregation), TOTAL, Period.of(period));
    }

    private static Quantity quantity(TimeAggregation aggregation) {
        return new Quantity("hours", aggregation, List.of());
    }

    private void months(int count, String value) {
        IntStream.rangeClosed(1, count).forEach(month -> given("2025-%02d".formatted(month), value));
    }

    private void given(String period, String value) {
        observations.put(key(period), Observed.of(value));
    }

    private static Observed observed(BigDecimal value) {
        return new Observed(value, ObservationStatus.NORMAL, Qualifier.EXACT, Confidentiality.FREE);
    }

    private static Facts.Key key(String period) {
        return new Facts.Key("hours", TOTAL, Period.of(period));
    }
}
