package fr.sillage.indicators.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.indicators.indicator.Direction;
import fr.sillage.indicators.indicator.Point;
import fr.sillage.indicators.indicator.Reason;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Coverage;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.target.Aim;
import fr.sillage.indicators.target.Baseline;
import fr.sillage.indicators.target.Interpolation;
import fr.sillage.indicators.target.Target;
import fr.sillage.indicators.target.TargetKind;
import fr.sillage.indicators.target.TargetPoint;
import fr.sillage.indicators.target.Trajectory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProgressRuleTest {

    @Test
    void The_last_point_met_is_achieved() {
        Progress progress = rising("72", line("2024", "40", "2028", "72"));

        assertThat(progress.status()).isEqualTo(ProgressStatus.ACHIEVED);
        assertThat(progress.expected().value()).isEqualByComparingTo("48");
        assertThat(progress.distance()).isEqualByComparingTo("24");
        assertThat(progress.covered()).isNull();
    }

    @Test
    void The_trajectory_kept_is_on_track() {
        assertThat(rising("48", line("2024", "40", "2028", "72")).status()).isEqualTo(ProgressStatus.ON_TRACK);
    }

    @Test
    void Half_of_the_way_from_the_baseline_is_behind_and_less_is_off_track() {
        Progress half = rising("44", line("2024", "40", "2028", "72"));
        Progress less = rising("43.9", line("2024", "40", "2028", "72"));

        assertThat(half.status()).isEqualTo(ProgressStatus.BEHIND);
        assertThat(half.covered()).isEqualByComparingTo("0.5");
        assertThat(half.distance()).isEqualByComparingTo("-4");
        assertThat(less.status()).isEqualTo(ProgressStatus.OFF_TRACK);
    }

    @Test
    void Without_a_baseline_the_way_up_starts_at_0() {
        assertThat(rising("25", steps("2024", "50", "2025", "100")).status()).isEqualTo(ProgressStatus.OFF_TRACK);
        assertThat(rising("50", steps("2024", "50", "2025", "100")).status()).isEqualTo(ProgressStatus.BEHIND);
    }

    @Test
    void Without_a_baseline_twice_the_ceiling_is_half_of_the_way_down() {
        Target ceiling = target(Interpolation.STEP, null, point("2025", "6"));

        assertThat(progress(Direction.DOWN, figure("5.9"), ceiling).status()).isEqualTo(ProgressStatus.ACHIEVED);
        assertThat(progress(Direction.DOWN, figure("12"), ceiling).status()).isEqualTo(ProgressStatus.BEHIND);
        assertThat(progress(Direction.DOWN, figure("12.1"), ceiling).status()).isEqualTo(ProgressStatus.OFF_TRACK);
    }

    @Test
    void What_falls_from_its_baseline_is_on_its_way_down() {
        Target emissions = target(Interpolation.LINEAR, baseline("2020", "100"), change("2030", "-0.5"));

        assertThat(progress(Direction.DOWN, figure("75"), emissions).status()).isEqualTo(ProgressStatus.ON_TRACK);
        assertThat(progress(Direction.DOWN, figure("80"), emissions).status()).isEqualTo(ProgressStatus.BEHIND);
        assertThat(progress(Direction.DOWN, figure("90"), emissions).status()).isEqualTo(ProgressStatus.OFF_TRACK);
        assertThat(progress(Direction.DOWN, figure("110"), emissions).covered()).isEqualByComparingTo("-0.4");
    }

    @Test
    void Whoever_fell_back_from_what_is_expected_is_off_track() {
        Target floor = target(Interpolation.STEP, baseline("2020", "80"), point("2025", "70"));

        Progress progress = progress(Direction.UP, figure("69"), floor);

        assertThat(progress.status()).isEqualTo(ProgressStatus.OFF_TRACK);
        assertThat(progress.covered()).isEqualByComparingTo("0");
    }

    @Test
    void A_range_is_met_within_its_bounds() {
        Target files = target(Interpolation.STEP, null, range("2024", "10", "20"));

        assertThat(progress(Direction.RANGE, figure("10"), files).status()).isEqualTo(ProgressStatus.ACHIEVED);
        assertThat(progress(Direction.RANGE, figure("20"), files).distance()).isEqualByComparingTo("0");
        assertThat(progress(Direction.RANGE, figure("7"), files).status()).isEqualTo(ProgressStatus.BEHIND);
        assertThat(progress(Direction.RANGE, figure("7"), files).distance()).isEqualByComparingTo("-3");
        assertThat(progress(Direction.RANGE, figure("3"), files).status()).isEqualTo(ProgressStatus.OFF_TRACK);
        assertThat(progress(Direction.RANGE, figure("23"), files).distance()).isEqualByComparingTo("3");
        assertThat(progress(Direction.RANGE, figure("23"), files).status()).isEqualTo(ProgressStatus.BEHIND);
    }

    @Test
    void A_range_for_what_is_to_rise_asks_for_its_lower_bound() {
        Target agec = target(Interpolation.STEP, null, range("2024", "20", "40"));

        assertThat(progress(Direction.UP, figure("55"), agec).status()).isEqualTo(ProgressStatus.ACHIEVED);
        assertThat(progress(Direction.UP, figure("19"), agec).status()).isEqualTo(ProgressStatus.BEHIND);
    }

    @Test
    void No_target_is_said_so_whatever_the_figure() {
        Progress progress = new ProgressRule(Direction.UP, figure("12"), null).withoutTarget();

        assertThat(progress.status()).isEqualTo(ProgressStatus.NOT_ASSESSABLE);
        assertThat(progress.reason()).isEqualTo(NotAssessable.NO_TARGET);
        assertThat(progress.figure().value()).isEqualByComparingTo("12");
    }

    @Test
    void A_figure_that_is_not_there_is_not_0() {
        for (Reason reason : Reason.values()) {
            Progress progress = progress(Direction.UP, without(reason), line("2024", "40", "2028", "72"));

            assertThat(progress.status()).isEqualTo(ProgressStatus.NOT_ASSESSABLE);
            assertThat(progress.reason()).hasToString(reason.name());
            assertThat(progress.expected().value()).isEqualByComparingTo("48");
            assertThat(progress.distance()).isNull();
        }
    }

    @Test
    void A_baseline_that_is_not_known_is_said_so() {
        Progress progress = new ProgressRule(Direction.DOWN, figure("12"), null).withoutTrajectory(null);

        assertThat(progress.reason()).isEqualTo(NotAssessable.NO_BASELINE);
    }

    @Test
    void Before_the_first_point_only_a_target_met_early_can_be_told() {
        Target later = target(Interpolation.STEP, null, point("2028", "70"));

        assertThat(rising("71", later).status()).isEqualTo(ProgressStatus.ACHIEVED);
        assertThat(rising("69", later).status()).isEqualTo(ProgressStatus.NOT_ASSESSABLE);
        assertThat(rising("69", later).reason()).isEqualTo(NotAssessable.BEFORE_FIRST_POINT);
    }

    @Test
    void At_least_so_much_settles_a_floor_it_reaches_and_a_ceiling_it_breaks() {
        Target bound = target(Interpolation.STEP, null, point("2025", "900"));

        assertThat(progress(Direction.UP, atLeast("1000"), bound).status()).isEqualTo(ProgressStatus.ACHIEVED);
        assertThat(progress(Direction.UP, atLeast("800"), bound).reason()).isEqualTo(NotAssessable.LOWER_BOUND_ONLY);
        assertThat(progress(Direction.DOWN, atLeast("1000"), bound).status()).isEqualTo(ProgressStatus.BEHIND);
        assertThat(progress(Direction.DOWN, atLeast("800"), bound).reason()).isEqualTo(NotAssessable.LOWER_BOUND_ONLY);
    }

    @Test
    void A_ceiling_says_nothing_of_what_is_to_rise() {
        Target ceilingOnly = target(Interpolation.STEP, null, new TargetPoint(Period.of("2025"),
                Aim.between(null, BigDecimal.TEN), null));

        assertThat(progress(Direction.UP, figure("12"), ceilingOnly).reason()).isEqualTo(NotAssessable.NO_TARGET);
    }

    @Property(tries = 300)
    void A_better_figure_never_stands_worse(@ForAll @IntRange(min = 0, max = 200) int figure,
            @ForAll @IntRange(min = 0, max = 50) int more, @ForAll @IntRange(min = 0, max = 100) int start,
            @ForAll @IntRange(min = 1, max = 150) int end) {
        Target line = line("2020", "" + start, "2030", "" + end);

        ProgressStatus worse = rising("" + figure, line).status();
        ProgressStatus better = rising("" + (figure + more), line).status();

        assertThat(better).isLessThanOrEqualTo(worse);
    }

    private static Progress rising(String value, Target target) {
        return progress(Direction.UP, figure(value), target);
    }

    private static Progress progress(Direction direction, Point figure, Target target) {
        BigDecimal start = target.baseline() == null ? null : target.baseline().value();
        BaselineFigure baseline = start == null ? null
                : new BaselineFigure(target.baseline().period(), start, Qualifier.EXACT, null, null);
        return new ProgressRule(direction, figure, null).along(Trajectory.of(target, start, 1).orElseThrow(), baseline);
    }

    private static Target line(String from, String start, String until, String end) {
        return target(Interpolation.LINEAR, baseline(from, start), point(until, end));
    }

    private static Target steps(String first, String value, String second, String then) {
        return target(Interpolation.STEP, null, point(first, value), point(second, then));
    }

    private static Target target(Interpolation interpolation, Baseline baseline, TargetPoint... points) {
        return new Target(TargetKind.ADOPTED, "SPASER", interpolation, baseline, Stream.of(points).toList(), null);
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

    private static Point figure(String value) {
        return point(new BigDecimal(value), Qualifier.EXACT, null);
    }

    private static Point atLeast(String value) {
        return point(new BigDecimal(value), Qualifier.AT_LEAST, null);
    }

    private static Point without(Reason reason) {
        return point(null, Qualifier.EXACT, reason);
    }

    private static Point point(BigDecimal value, Qualifier qualifier, Reason reason) {
        return new Point(Period.of("2025"), value, value, value, null, ObservationStatus.NORMAL, qualifier,
                Confidentiality.FREE, reason, List.of(),
                Coverage.months(12, 12), List.of(), null);
    }
}
