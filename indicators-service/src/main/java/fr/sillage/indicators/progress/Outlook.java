package fr.sillage.indicators.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;

import fr.sillage.indicators.indicator.Direction;
import fr.sillage.indicators.indicator.Point;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.progress.Forecast.NoForecast;
import fr.sillage.indicators.target.TargetPoint;

/**
 * What the way that is left asks for, what was seen so far, and where that pace leads: the second part of
 * {@link ProgressRule#DESCRIPTION}.
 */
final class Outlook {

    private final Progress progress;
    private final List<Point> earlier;
    private final Direction direction;
    private final int decimals;

    /** @param earlier the figures of the same period one year ago, two years ago and so on */
    Outlook(Progress progress, List<Point> earlier, Direction direction, int decimals) {
        this.progress = progress;
        this.earlier = earlier;
        this.direction = direction;
        this.decimals = decimals;
    }

    /** @return null where there is nothing to tell */
    YearlyEffort effort() {
        Pace needed = needed();
        Pace observed = observed();
        return needed == null && observed == null ? null : new YearlyEffort(needed, observed);
    }

    private Pace needed() {
        TargetPoint last = progress.target();
        if (last == null || !told(progress.figure()) || monthsAhead() <= 0
                || last.aim().isMetBy(value(), direction)) {
            return null;
        }
        return Pace.between(progress.figure().period(), value(), last.period(),
                last.aim().boundFor(value(), direction), decimals);
    }

    private Pace observed() {
        Point figure = progress.figure();
        if (!told(figure) || figure.status() == ObservationStatus.BREAK) {
            return null;
        }
        boolean broken = earlier.stream().anyMatch(point -> point.status() == ObservationStatus.BREAK);
        BaselineFigure baseline = progress.baseline();
        if (!broken && baseline != null && baseline.value() != null && baseline.qualifier() != Qualifier.AT_LEAST
                && baseline.period() != null && baseline.period().endMonth().isBefore(figure.period().endMonth())) {
            return Pace.between(baseline.period(), baseline.value(), figure.period(), value(), decimals);
        }
        return earliest() == null ? null
                : Pace.between(earliest().period(), earliest().value(), figure.period(), value(), decimals);
    }

    /** The farthest back that can be compared: nothing before the way of counting changed. */
    private Point earliest() {
        Point earliest = null;
        for (Point point : earlier) {
            if (told(point)) {
                earliest = point;
            }
            if (point.status() == ObservationStatus.BREAK) {
                break;
            }
        }
        return earliest;
    }

    /**
     * @param projectable whether it is known what the figure is made of
     * @return null where there is no last point to look forward to
     */
    Forecast forecast(boolean projectable) {
        TargetPoint last = progress.target();
        if (last == null) {
            return null;
        }
        NoForecast reason = whyNot(projectable);
        if (reason != null) {
            return Forecast.none(last.period(), reason);
        }
        Pace pace = observed();
        BigDecimal gain = pace.toValue().subtract(pace.fromValue()).multiply(BigDecimal.valueOf(monthsAhead()));
        BigDecimal value = pace.toValue().multiply(BigDecimal.valueOf(pace.months())).add(gain)
                .divide(BigDecimal.valueOf(pace.months()), decimals, RoundingMode.HALF_UP);
        return new Forecast(last.period(), value, monthsAhead(), last.aim().isMetBy(value, direction), null);
    }

    private NoForecast whyNot(boolean projectable) {
        if (!progress.figure().hasValue()) {
            return NoForecast.NO_VALUE;
        }
        if (!told(progress.figure())) {
            return NoForecast.LOWER_BOUND_ONLY;
        }
        if (monthsAhead() <= 0) {
            return NoForecast.DEADLINE_PAST;
        }
        if (!projectable) {
            return NoForecast.NOT_PROJECTABLE;
        }
        return observed() == null ? NoForecast.ONE_POINT_ONLY : null;
    }

    private long monthsAhead() {
        return ChronoUnit.MONTHS.between(progress.figure().period().endMonth(), progress.target().period().endMonth());
    }

    private BigDecimal value() {
        return progress.figure().value();
    }

    private static boolean told(Point point) {
        return point.hasValue() && point.qualifier() != Qualifier.AT_LEAST;
    }
}
