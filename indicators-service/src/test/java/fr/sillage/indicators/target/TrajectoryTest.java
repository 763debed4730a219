package fr.sillage.indicators.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TrajectoryTest {

    @Test
    void Steps_hold_until_the_next_one() {
        Trajectory steps = trajectory(Interpolation.STEP, null, point("2024", "50"), point("2025", "100"));

        assertThat(expected(steps, "2024")).isEqualTo("50");
        assertThat(expected(steps, "2024-S1")).isNull();
        assertThat(expected(steps, "2025-S1")).isEqualTo("50");
        assertThat(expected(steps, "2025")).isEqualTo("100");
    }

    @Test
    void After_the_last_point_it_still_holds() {
        Trajectory steps = trajectory(Interpolation.STEP, null, point("2024", "50"), point("2025", "100"));

        assertThat(expected(steps, "2031")).isEqualTo("100");
    }

    @Test
    void Before_the_first_point_nothing_is_expected() {
        assertThat(trajectory(Interpolation.STEP, null, point("2028", "70")).at(Period.of("2027"))).isEmpty();
        assertThat(trajectory(Interpolation.LINEAR, null, point("2028", "70")).at(Period.of("2027"))).isEmpty();
    }

    @Test
    void A_line_starts_at_the_dated_baseline() {
        Trajectory line = trajectory(Interpolation.LINEAR, baseline("2024", "60000"), point("2028", "100000"));

        assertThat(expected(line, "2023")).isNull();
        assertThat(expected(line, "2024")).isEqualTo("60000");
        assertThat(expected(line, "2025")).isEqualTo("70000");
        assertThat(expected(line, "2026-S1")).isEqualTo("75000");
        assertThat(expected(line, "2028")).isEqualTo("100000");
    }

    @Test
    void A_baseline_without_a_date_gives_a_line_no_start() {
        Baseline undated = new Baseline(null, new BigDecimal("60000"), Qualifier.EXACT, null);
        Trajectory line = trajectory(Interpolation.LINEAR, undated, point("2028", "100000"));

        assertThat(line.at(Period.of("2027"))).isEmpty();
    }

    @Test
    void A_third_of_the_way_is_a_third_whatever_leap_years_lie_on_it() {
        Trajectory line = trajectory(Interpolation.LINEAR, null, point("2025", "0"), point("2028", "9"));

        assertThat(expected(line, "2026")).isEqualTo("3");
        assertThat(expected(line, "2027")).isEqualTo("6");
    }

    @Test
    void A_relative_target_is_counted_from_the_baseline() {
        Trajectory emissions = trajectory(Interpolation.STEP, baseline("2019", "40000"), change("2028", "-0.25"),
                change("2035", "-0.5"), change("2050", "-1"));

        assertThat(expected(emissions, "2028")).isEqualTo("30000");
        assertThat(expected(emissions, "2040")).isEqualTo("20000");
        assertThat(expected(emissions, "2050")).isEqualTo("0");
    }

    @Test
    void A_relative_target_without_baseline_cannot_be_told() {
        Target emissions = new Target(TargetKind.ADOPTED, "Plan de transition", Interpolation.STEP, null,
                List.of(change("2028", "-0.25")), null);

        assertThat(Trajectory.of(emissions, null, 0)).isEmpty();
    }

    @Test
    void A_range_stays_a_range() {
        Trajectory files = trajectory(Interpolation.STEP, null, range("2024", "10", "20"));

        assertThat(files.at(Period.of("2026"))).contains(Aim.between(new BigDecimal("10"), new BigDecimal("20")));
    }

    @Test
    void A_line_between_ranges_moves_both_bounds() {
        Trajectory line = trajectory(Interpolation.LINEAR, null, range("2024", "10", "20"), range("2026", "20", "40"));

        assertThat(line.at(Period.of("2025"))).contains(Aim.between(new BigDecimal("15"), new BigDecimal("30")));
    }

    @Test
    void Points_may_be_given_in_any_order() {
        Trajectory steps = trajectory(Interpolation.STEP, null, point("2025", "100"), point("2024", "50"));

        assertThat(steps.last().period()).hasToString("2025");
        assertThat(expected(steps, "2024")).isEqualTo("50");
    }

    @Property(tries = 200)
    void A_line_never_leaves_the_room_between_its_points(@ForAll @IntRange(min = -500, max = 500) int from,
            @ForAll @IntRange(min = -500, max = 500) int to, @ForAll @IntRange(min = 2024, max = 2035) int year) {
        Trajectory line = trajectory(Interpolation.LINEAR, null, point("2024", "" + from), point("2035", "" + to));

        BigDecimal expected = line.at(Period.year(year)).orElseThrow().value();

        assertThat(expected.intValueExact()).isBetween(Math.min(from, to), Math.max(from, to));
    }

    private static Trajectory trajectory(Interpolation interpolation, Baseline baseline, TargetPoint... points) {
        Target target = new Target(TargetKind.ADOPTED, "SPASER", interpolation, baseline, Stream.of(points).toList(), null);
        return Trajectory.of(target, baseline == null ? null : baseline.value(), 0).orElseThrow();
    }

    private static String expected(Trajectory trajectory, String period) {
        Optional<Aim> aim = trajectory.at(Period.of(period));
        return aim.map(found -> found.value().toPlainString()).orElse(null);
    }

    private static Baseline baseline(String period, String value) {
        return new Baseline(Period.of(period), new BigDecimal(value), Qualifier.EXACT, null);
    }

    private static TargetPoint point(String period, String value) {
        return new TargetPoint(Period.of(period), Aim.of(new BigDecimal(value)), null);
    }

    private static TargetPoint range(String period, String min, String max) {
        return new TargetPoint(Period.of(period), Aim.between(new BigDecimal(min), new BigDecimal(max)), null);
    }

    private static TargetPoint change(String period, String change) {
        return new TargetPoint(Period.of(period), null, new BigDecimal(change));
    }
}
