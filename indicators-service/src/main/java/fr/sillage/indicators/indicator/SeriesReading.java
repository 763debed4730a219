package fr.sillage.indicators.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.period.Period;

/** Tells the points of an indicator over time, with what was asked for beside each. */
final class SeriesReading {

    private final Definition definition;
    private final Evaluation evaluation;
    private final Map<String, Measure> measures;
    private final Set<With> parts;

    SeriesReading(Definition definition, Evaluation evaluation, Map<String, Measure> measures, Set<With> parts) {
        this.definition = definition;
        this.evaluation = evaluation;
        this.measures = measures;
        this.parts = parts;
    }

    List<PointView> points(String item, Period first, Period last) {
        return first.to(last).stream().map(period -> point(item, first, period)).toList();
    }

    /** Item by item, the whole after its parts. */
    List<PointView> points(List<String> items, Period first, Period last) {
        Measure numerator = measures.get(definition.formula().numerator().measure());
        return Stream.concat(items.stream(), Stream.of(Quantity.TOTAL))
                .flatMap(item -> points(item, first, last).stream().map(point -> point.of(item, numerator.labelOf(item))))
                .toList();
    }

    private PointView point(String item, Period first, Period period) {
        Point point = evaluation.at(period, item);
        PointView view = PointView.from(point, definition, measures);
        if (parts.isEmpty()) {
            return view;
        }
        return view.with(
                parts.contains(With.CHANGE) ? ChangeView.between(evaluation.at(period.plus(-1), item), point) : null,
                parts.contains(With.SHARE) ? share(item, point) : null,
                parts.contains(With.CUMULATED) ? cumulated(item, first, period) : null,
                parts.contains(With.OPERANDS) ? evaluation.sources(period, item).stream()
                        .map(source -> SourceView.from(source, measures)).toList()
                        : null);
    }

    /** Shares of ratios say nothing, and the whole is the whole. */
    private ShareView share(String item, Point point) {
        return definition.formula().hasDenominator() || item.equals(Quantity.TOTAL) ? null
                : ShareView.of(point, evaluation.at(point.period(), Quantity.TOTAL));
    }

    private CumulatedView cumulated(String item, Period first, Period period) {
        if (!evaluation.addsUp()) {
            return null;
        }
        Period from = switch (period.granularity()) {
            case SEMESTER, QUARTER, MONTH, DAY -> period.firstFrom(Period.year(period.year()).start());
            case WEEK -> Period.of(period.year() + "-W01");
            case YEAR, SCHOOL_YEAR, INTERVAL -> first;
        };
        return CumulatedView.from(from, evaluation.over(from, period, item), measures);
    }
}
