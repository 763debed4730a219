package fr.sillage.indicators.progress;

import java.math.BigDecimal;

import fr.sillage.indicators.indicator.Direction;
import fr.sillage.indicators.indicator.Point;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.target.Aim;
import fr.sillage.indicators.target.TargetPoint;
import fr.sillage.indicators.target.Trajectory;

/**
 * The one rule that tells where a figure stands, in the words of {@link #DESCRIPTION}; {@link Way} tells how much of the way is
 * covered.
 */
public final class ProgressRule {

    /** For those who call it, and for whoever must defend its answer before elected members. */
    static final String DESCRIPTION = """
            What is compared is what is shown, rounded to the indicator's decimals:
            1. no target, no figure, or a target relative to a baseline that is not known: NOT_ASSESSABLE, with the reason;
            2. the figure is only known to be at least so much, and that does not settle it: NOT_ASSESSABLE;
            3. nothing is expected yet: ACHIEVED if the last point of the trajectory is met already, else NOT_ASSESSABLE;
            4. what is expected now is met: ACHIEVED if the last point is met too, else ON_TRACK;
            5. at least half of the way to what is expected now is covered: BEHIND, else OFF_TRACK.

            What is expected is told from `resolvedPoints`, each of which lies in the month in which its period ends: before the \
            first nothing, from the last on what that one asks for; between two of them what the earlier one asks for (STEP), or \
            a straight line, month by month (LINEAR): from + (to - from) x months gone / months between, bound by bound where \
            they are ranges, rounded last. A relative point is baseline x (1 + change). A line begins at the baseline where that \
            has a period before the first point.

            The way starts at the baseline: the share covered is (value - baseline) / (bound - baseline), to four decimals, and 0 \
            for whoever started beyond the bound and fell back. Without one, what is to rise starts at 0, and of what is to fall \
            the share covered is what is expected over what is found; below 0 nothing is covered. For an indicator that is to \
            rise a range asks for its lower bound, for one that is to fall for its upper bound, else for the one that is broken.

            The yearly effort needed is what lies between the figure and the last point of the trajectory, per year. The one \
            observed counts from the baseline where it is dated and not a lower bound; else from the earliest of the same \
            periods of the five years before (`earlier`) that is known, and not a lower bound; where the way of counting changed \
            in those years (BREAK), from then on; where it changed in the figure's own period there is none. The forecast carries \
            the observed pace on, in a straight line and on the figures as shown, to the last point: value + (toValue - \
            fromValue) x monthsAhead / months. There is none from a lower bound, from one figure alone, for what was only \
            published (aggregation NONE), or past the last point.""";

    private static final BigDecimal HALF_OF_THE_WAY = new BigDecimal("0.5");

    private final Direction direction;
    private final Point figure;
    private final Point previous;

    public ProgressRule(Direction direction, Point figure, Point previous) {
        this.direction = direction;
        this.figure = figure;
        this.previous = previous;
    }

    public Progress withoutTarget() {
        return notAssessable(null, null, null, NotAssessable.NO_TARGET);
    }

    /** The target is relative to a baseline that is not known. */
    public Progress withoutTrajectory(BaselineFigure baseline) {
        return notAssessable(baseline, null, null,
                figure.hasValue() ? NotAssessable.NO_BASELINE : NotAssessable.from(figure.reason()));
    }

    /** @param baseline null where the target names none */
    public Progress along(Trajectory trajectory, BaselineFigure baseline) {
        TargetPoint target = trajectory.last();
        Aim expected = trajectory.at(figure.period()).orElse(null);
        if (!trajectory.bounds(direction)) {
            // The indicator's direction was turned round since: a ceiling says nothing of what is to rise.
            return withoutTarget();
        }
        if (!figure.hasValue()) {
            return notAssessable(baseline, target, expected, NotAssessable.from(figure.reason()));
        }
        if (!settles(expected == null ? target.aim() : expected)) {
            return notAssessable(baseline, target, expected, NotAssessable.LOWER_BOUND_ONLY);
        }
        if (expected == null) {
            return target.aim().isMetBy(figure.value(), direction)
                    ? new Progress(figure, previous, baseline, target, null, null, null, ProgressStatus.ACHIEVED, null)
                    : notAssessable(baseline, target, null, NotAssessable.BEFORE_FIRST_POINT);
        }
        return assessed(baseline, target, expected);
    }

    private Progress assessed(BaselineFigure baseline, TargetPoint target, Aim expected) {
        BigDecimal distance = figure.value().subtract(expected.boundFor(figure.value(), direction));
        if (expected.isMetBy(figure.value(), direction)) {
            boolean achieved = target.aim().isMetBy(figure.value(), direction);
            return new Progress(figure, previous, baseline, target, expected, distance, null,
                    achieved ? ProgressStatus.ACHIEVED : ProgressStatus.ON_TRACK, null);
        }
        BigDecimal covered = new Way(baseline == null ? null : baseline.value(), figure.value().subtract(distance))
                .coveredAt(figure.value());
        boolean behind = covered.compareTo(HALF_OF_THE_WAY) >= 0;
        return new Progress(figure, previous, baseline, target, expected, distance, covered,
                behind ? ProgressStatus.BEHIND : ProgressStatus.OFF_TRACK, null);
    }

    /** "More than 1 000" settles that a floor of 900 is reached and a ceiling of 900 broken, and nothing else. */
    private boolean settles(Aim aim) {
        if (figure.qualifier() != Qualifier.AT_LEAST) {
            return true;
        }
        return direction == Direction.UP ? aim.reaches(figure.value()) : !aim.staysUnder(figure.value());
    }

    private Progress notAssessable(BaselineFigure baseline, TargetPoint target, Aim expected, NotAssessable reason) {
        return new Progress(figure, previous, baseline, target, expected, null, null, ProgressStatus.NOT_ASSESSABLE, reason);
    }
}
