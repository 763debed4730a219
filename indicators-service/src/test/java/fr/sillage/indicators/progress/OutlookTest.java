package fr.sillage.indicators.progress;

import static fr.sillage.indicators.measure.Quantity.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.indicators.indicator.Definition;
import fr.sillage.indicators.indicator.Direction;
import fr.sillage.indicators.indicator.Evaluation;
import fr.sillage.indicators.indicator.Formula;
import fr.sillage.indicators.indicator.Operand;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.measure.TimeAggregation;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.progress.Forecast.NoForecast;
import fr.sillage.indicators.target.Aim;
import fr.sillage.indicators.target.Baseline;
import fr.sillage.indicators.target.Interpolation;
import fr.sillage.indicators.target.Target;
import fr.sillage.indicators.target.TargetKind;
import fr.sillage.indicators.target.TargetPoint;

class OutlookTest {

    private final Map<Facts.Key, Observed> observations = new HashMap<>();

    @Test
    void What_is_needed_and_what_was_seen_can_be_redone_by_hand() {
        given("2023", "70000");
        given("2025", "82640");

        Outlook outlook = outlook(Direction.UP, "2025",
                target(baseline("2023", null, Qualifier.EXACT), value("2028", "100000")));

        // (100 000 - 82 640) / 3 years; (82 640 - 70 000) / 2 years
        assertThat(outlook.effort().needed().perYear()).isEqualByComparingTo("5786.67");
        assertThat(outlook.effort().observed().perYear()).isEqualByComparingTo("6320");
        assertThat(outlook.effort().observed().months()).isEqualTo(24);
        // 82 640 + 12 640 x 36 / 24
        assertThat(outlook.forecast(true)).isEqualTo(
                new Forecast(Period.of("2028"), new BigDecimal("101600"), 36L, true, null));
    }

    @Test
    void A_baseline_of_more_than_70000_tells_no_pace_and_the_known_years_do() {
        observations.put(key("2023"), new Observed(new BigDecimal("70000"), ObservationStatus.NORMAL, Qualifier.AT_LEAST,
                Confidentiality.FREE));
        given("2024", "74380");
        given("2025", "82640");

        Outlook outlook = outlook(Direction.UP, "2025",
                target(baseline("2023", "70000", Qualifier.AT_LEAST), value("2028", "100000")));

        assertThat(outlook.effort().observed().from()).isEqualTo(Period.of("2024"));
        assertThat(outlook.forecast(true).value()).isEqualByComparingTo("107420");
    }

    @Test
    void From_a_figure_of_at_least_so_much_nothing_is_foretold() {
        given("2024", "74380");
        observations.put(key("2025"), new Observed(new BigDecimal("80000"), ObservationStatus.NORMAL, Qualifier.AT_LEAST,
                Confidentiality.FREE));

        Outlook outlook = outlook(Direction.UP, "2025", target(null, value("2028", "100000")));

        assertThat(outlook.effort()).isNull();
        assertThat(outlook.forecast(true).reason()).isEqualTo(NoForecast.LOWER_BOUND_ONLY);
    }

    @Test
    void What_is_to_fall_is_foretold_downwards_and_against_its_relative_target() {
        given("2019", "400");
        given("2024", "350");

        Outlook outlook = outlook(Direction.DOWN, "2024",
                target(baseline("2019", null, Qualifier.EXACT),
                        new TargetPoint(Period.of("2029"), null, new BigDecimal("-0.5"))));

        assertThat(outlook.effort().needed().perYear()).isEqualByComparingTo("-30");
        assertThat(outlook.effort().observed().perYear()).isEqualByComparingTo("-10");
        assertThat(outlook.forecast(true).value()).isEqualByComparingTo("300");
        assertThat(outlook.forecast(true).met()).isFalse();
    }

    @Test
    void A_range_needs_nothing_more_where_it_is_kept_and_a_forecast_may_leave_it() {
        given("2024", "12");
        given("2025", "16");
        TargetPoint range = new TargetPoint(Period.of("2028"), Aim.between(BigDecimal.TEN, new BigDecimal("20")), null);

        Outlook outlook = outlook(Direction.RANGE, "2025", target(null, range));

        assertThat(outlook.effort().needed()).isNull();
        assertThat(outlook.forecast(true).value()).isEqualByComparingTo("28");
        assertThat(outlook.forecast(true).met()).isFalse();
    }

    @Test
    void A_quarter_is_held_to_the_same_quarter_of_the_years_before() {
        given("2024-Q1", "10");
        given("2024-Q4", "90");
        given("2025-Q1", "14");

        Outlook outlook = outlook(Direction.UP, "2025-Q1", target(null, value("2026-Q1", "20")));

        assertThat(outlook.effort().observed().from()).isEqualTo(Period.of("2024-Q1"));
        assertThat(outlook.forecast(true).value()).isEqualByComparingTo("18");
    }

    @Test
    void Nothing_before_a_change_of_the_way_of_counting_is_compared() {
        given("2022", "10");
        observations.put(key("2023"), new Observed(new BigDecimal("50"), ObservationStatus.BREAK, Qualifier.EXACT,
                Confidentiality.FREE));
        given("2025", "60");

        Outlook outlook = outlook(Direction.UP, "2025", target(baseline("2021", "5", Qualifier.EXACT), value("2027", "100")));

        assertThat(outlook.effort().observed().from()).isEqualTo(Period.of("2023"));
        assertThat(outlook.forecast(true).value()).isEqualByComparingTo("70");
    }

    @Test
    void What_cannot_be_foretold_says_why() {
        given("2025", "60");

        assertThat(outlook(Direction.UP, "2025", target(null, value("2028", "100"))).forecast(true).reason())
                .isEqualTo(NoForecast.ONE_POINT_ONLY);
        assertThat(outlook(Direction.UP, "2025", target(null, value("2025", "100"))).forecast(true).reason())
                .isEqualTo(NoForecast.DEADLINE_PAST);
        assertThat(outlook(Direction.UP, "2024", target(null, value("2028", "100"))).forecast(true).reason())
                .isEqualTo(NoForecast.NO_VALUE);
        assertThat(outlook(Direction.UP, "2025", target(null, value("2028", "100"))).forecast(false).reason())
                .isEqualTo(NoForecast.NOT_PROJECTABLE);
        assertThat(outlook(Direction.UP, "2025", null).forecast(true)).isNull();
    }

    private Outlook outlook(Direction direction, String period, Target target) {
        Definition definition = new Definition("hours", 1, "", "h", 0, direction, "", Formula.amount(Operand.of("hours")), null,
                null, null);
        Evaluation evaluation = new Evaluation(definition,
                Map.of("hours", new Quantity("hours", TimeAggregation.SUM, List.of())), new Facts(observations),
                Confidentiality.FREE);
        ProgressReading reading = new ProgressReading(definition, evaluation, target, TOTAL);
        return reading.outlook(reading.at(Period.of(period)));
    }

    private static Target target(Baseline baseline, TargetPoint... points) {
        return new Target(TargetKind.ADOPTED, "", Interpolation.LINEAR, baseline, List.of(points), null);
    }

    private static Baseline baseline(String period, String value, Qualifier qualifier) {
        return new Baseline(Period.of(period), value == null ? null : new BigDecimal(value), qualifier, null);
    }

    private static TargetPoint value(String period, String value) {
        return new TargetPoint(Period.of(period), Aim.of(new BigDecimal(value)), null);
    }

    private void given(String period, String value) {
        observations.put(key(period), Observed.of(value));
    }

    private static Facts.Key key(String period) {
        return new Facts.Key("hours", TOTAL, Period.of(period));
    }
}
