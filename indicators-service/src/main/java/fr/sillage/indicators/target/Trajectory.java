package fr.sillage.indicators.target;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.sillage.indicators.indicator.Direction;
import fr.sillage.indicators.period.Period;

/** What a target expects at any time, its relative points resolved against a baseline. */
public final class Trajectory {

    private final List<TargetPoint> knots;
    private final Interpolation interpolation;
    private final int decimals;

    private Trajectory(List<TargetPoint> knots, Interpolation interpolation, int decimals) {
        this.knots = knots;
        this.interpolation = interpolation;
        this.decimals = decimals;
    }

    /**
     * @param baseline the figure where the way starts; null where it is not known
     * @return nothing where the target is relative to a baseline that is not known
     */
    public static Optional<Trajectory> of(Target target, BigDecimal baseline, int decimals) {
        if (target.isRelative() && baseline == null) {
            return Optional.empty();
        }
        Stream<TargetPoint> points = target.points().stream().map(point -> point.resolved(baseline));
        List<TargetPoint> knots = Stream.concat(start(target, baseline), points).toList();
        return Optional.of(new Trajectory(knots, target.interpolation(), decimals));
    }

    /** A line needs somewhere to start; a step does not, and a baseline is nothing to be held. */
    private static Stream<TargetPoint> start(Target target, BigDecimal baseline) {
        boolean line = target.interpolation() == Interpolation.LINEAR && baseline != null
                && target.baseline().period() != null
                && target.baseline().period().isBefore(target.points().get(0).period());
        return line ? Stream.of(new TargetPoint(target.baseline().period(), Aim.of(baseline), null)) : Stream.empty();
    }

    /** Those between which it runs, not rounded: what is relative is worked out, and a line begins at its baseline. */
    public List<TargetPoint> points() {
        return knots;
    }

    /** The point at which the way ends. */
    public TargetPoint last() {
        TargetPoint last = knots.get(knots.size() - 1);
        return new TargetPoint(last.period(), last.aim().rounded(decimals), null);
    }

    public boolean bounds(Direction direction) {
        return knots.stream().allMatch(knot -> knot.aim().bounds(direction));
    }

    /** Nothing before the first point; after the last one, what that one asked for. */
    public Optional<Aim> at(Period period) {
        TargetPoint before = null;
        for (TargetPoint knot : knots) {
            if (knot.period().endMonth().isAfter(period.endMonth())) {
                return before == null ? Optional.empty() : Optional.of(between(before, knot, period).rounded(decimals));
            }
            before = knot;
        }
        return Optional.of(before.aim().rounded(decimals));
    }

    private Aim between(TargetPoint before, TargetPoint after, Period period) {
        if (interpolation == Interpolation.STEP) {
            return before.aim();
        }
        BigDecimal gone = months(before.period(), period);
        BigDecimal whole = months(before.period(), after.period());
        return before.aim().towards(after.aim(), gone, whole);
    }

    private static BigDecimal months(Period from, Period to) {
        return BigDecimal.valueOf(MONTHS.between(from.endMonth(), to.endMonth()));
    }
}
