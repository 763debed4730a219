package fr.sillage.indicators.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.sillage.indicators.indicator.Definition;
import fr.sillage.indicators.indicator.Evaluation;
import fr.sillage.indicators.indicator.Point;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.target.Baseline;
import fr.sillage.indicators.target.DatedAim;
import fr.sillage.indicators.target.Target;
import fr.sillage.indicators.target.Trajectory;

/** Holds the figures of one indicator, buyer and item to their target, reading the baseline where the act states none. */
public final class ProgressReading {

    private final Definition definition;
    private final Evaluation evaluation;
    private final Target target;
    private final String item;

    /** @param target null where there is none */
    public ProgressReading(Definition definition, Evaluation evaluation, Target target, String item) {
        this.definition = definition;
        this.evaluation = evaluation;
        this.target = target;
        this.item = item;
    }

    /** As far back as a pace is looked for where the baseline gives none. */
    private static final int YEARS_BACK = 5;

    /** The first year to be read so that the progress of {@code period} can be told. */
    public static int firstYearRead(Definition definition, Target target, Period period) {
        Stream<Period> earlier = target == null ? Stream.empty() : yearsBack(period);
        return Stream.of(baselinePeriod(target), earlier, Stream.of(period.plus(-1))).flatMap(Function.identity())
                .mapToInt(definition::firstYearRead).min()
                .orElseThrow();
    }

    /** The last year to be read for that: a winter ends in the year after its own, and a baseline may come later. */
    public static int lastYearRead(Target target, Period period) {
        return Stream.of(Stream.of(period), baselinePeriod(target)).flatMap(Function.identity())
                .mapToInt(read -> Math.max(read.year(), read.end().getYear())).max().orElseThrow();
    }

    private static Stream<Period> baselinePeriod(Target target) {
        return Stream.ofNullable(target).map(Target::baseline).flatMap(Stream::ofNullable).map(Baseline::period)
                .flatMap(Stream::ofNullable);
    }

    public Progress at(Period period) {
        ProgressRule rule = new ProgressRule(definition.direction(), evaluation.at(period, item),
                evaluation.at(period.plus(-1), item));
        if (target == null) {
            return rule.withoutTarget();
        }
        BaselineFigure baseline = baseline();
        return trajectory(baseline).map(trajectory -> rule.along(trajectory, baseline))
                .orElseGet(() -> rule.withoutTrajectory(baseline));
    }

    /** @param progress as told by {@link #at} */
    public Outlook outlook(Progress progress) {
        return new Outlook(progress, earlier(progress.figure().period()), definition.direction(), definition.decimals());
    }

    /** The figures of the same period one year ago, two years ago and so on; none where there is no target. */
    List<Point> earlier(Period than) {
        return target == null ? List.of() : yearsBack(than).map(period -> evaluation.at(period, item)).toList();
    }

    /** The points between which the trajectory runs; none where it cannot be told. */
    List<DatedAim> resolvedPoints() {
        return Stream.ofNullable(target).flatMap(set -> trajectory(baseline()).stream())
                .flatMap(trajectory -> trajectory.points().stream()).map(DatedAim::from).toList();
    }

    public boolean isProjectable() {
        return evaluation.isProjectable();
    }

    /** The same period one year ago, two years ago and so on; weeks and days have none that is the same. */
    private static Stream<Period> yearsBack(Period period) {
        int perYear = switch (period.granularity()) {
            case SEMESTER -> 2;
            case QUARTER -> 4;
            case MONTH -> 12;
            case YEAR, SCHOOL_YEAR, INTERVAL -> 1;
            case WEEK, DAY -> 0;
        };
        return perYear == 0 ? Stream.empty()
                : IntStream.rangeClosed(1, YEARS_BACK).mapToObj(years -> period.plus(-years * perYear));
    }

    /** What is expected year by year, until the last point or {@code lastYear} if that is later. */
    public List<DatedAim> trajectory(int firstYear, int lastYear) {
        return Stream.ofNullable(target).flatMap(set -> trajectory(baseline()).stream())
                .flatMap(trajectory -> {
                    int end = Math.max(lastYear, trajectory.last().period().year());
                    return Period.year(firstYear).to(Period.year(end)).stream()
                            .flatMap(year -> trajectory.at(year).map(aim -> DatedAim.from(year, aim)).stream());
                }).toList();
    }

    private Optional<Trajectory> trajectory(BaselineFigure baseline) {
        return Trajectory.of(target, baseline == null ? null : baseline.value(), definition.decimals());
    }

    private BaselineFigure baseline() {
        Baseline baseline = target.baseline();
        if (baseline == null) {
            return null;
        }
        if (baseline.value() != null || baseline.period() == null) {
            return new BaselineFigure(baseline.period(), baseline.value(), baseline.qualifier(), null, baseline.note());
        }
        Point figure = evaluation.at(baseline.period(), item);
        return new BaselineFigure(baseline.period(), figure.value(), figure.qualifier(), figure.status(), baseline.note());
    }
}
