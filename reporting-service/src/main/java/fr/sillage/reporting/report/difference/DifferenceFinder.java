package fr.sillage.reporting.report.difference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.ProgressWords;

/** Lays two editions of a report side by side. What is in both alike is not told. */
public final class DifferenceFinder {

    private final ReportContent before;
    private final ReportContent after;

    public DifferenceFinder(ReportContent before, ReportContent after) {
        this.before = before;
        this.after = after;
    }

    public Difference find() {
        List<Difference.Figure> figures = figures();
        List<Difference.Result> results = results();
        List<Difference.ActionStatus> actions = actions();
        List<Difference.Lacking> arrived = without(lacking(before), lacking(after));
        List<Difference.Lacking> missing = without(lacking(after), lacking(before));
        ToldChanges told = new ToldChanges(figures, results, actions,
                Stream.concat(arrived.stream(), missing.stream()).toList());
        ContentChanges changes = new ContentChanges(told.without(before), told.without(after));
        return new Difference(figures, results, actions, changes.words(), arrived, missing, changes.others());
    }

    /** One line of an indicator, with where it stands. */
    private record Line(ReportContent.Objective objective, ReportContent.Indicator indicator, ReportContent.Item item) {

        String key() {
            return indicator.code() + "|" + indicator.buyer().siren() + "|" + item.code();
        }
    }

    /** An indicator of two objectives is told with the first. */
    private static Map<String, Line> lines(ReportContent content) {
        Map<String, Line> lines = new LinkedHashMap<>();
        content.allObjectives().forEach(objective -> objective.indicators().forEach(indicator -> indicator.items().forEach(
                item -> {
                    Line line = new Line(objective, indicator, item);
                    lines.putIfAbsent(line.key(), line);
                })));
        return lines;
    }

    private List<Difference.Figure> figures() {
        return paired(lines(before), lines(after), (was, is) -> {
            Line known = is == null ? was : is;
            return paired(points(was), points(is), (old, now) -> Objects.equals(value(old), value(now)) ? Stream.empty()
                    : Stream.of(figure(known, old == null ? now : old, value(old), value(now)))).stream();
        });
    }

    private static Map<Integer, ReportContent.Point> points(Line line) {
        Map<Integer, ReportContent.Point> points = new LinkedHashMap<>();
        if (line != null) {
            line.item().series().forEach(point -> points.put(point.year(), point));
        }
        return points;
    }

    /** The same number written with more zeros is the same. */
    private static Difference.Value value(ReportContent.Point point) {
        return point == null ? null
                : new Difference.Value(point.value() == null ? null : plain(point), name(point.status()),
                        name(point.qualifier()), point.reason());
    }

    private static BigDecimal plain(ReportContent.Point point) {
        return new BigDecimal(point.value().stripTrailingZeros().toPlainString());
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Difference.Figure figure(Line line, ReportContent.Point point, Difference.Value was, Difference.Value is) {
        ReportContent.Indicator indicator = line.indicator();
        return new Difference.Figure(line.objective().code(), indicator.code(), indicator.title(), indicator.unit(),
                indicator.decimals(), indicator.buyer().siren(), indicator.buyer().name(), line.item().code(),
                line.item().label(), point.year(), was, is);
    }

    private List<Difference.Result> results() {
        return paired(lines(before), lines(after), (was, is) -> {
            String old = situation(was);
            String now = situation(is);
            Line line = is == null ? was : is;
            return Objects.equals(old, now) && Objects.equals(status(was), status(is)) ? Stream.empty()
                    : Stream.of(new Difference.Result(line.objective().code(), line.indicator().code(),
                            line.indicator().title(), line.indicator().buyer().siren(), line.indicator().buyer().name(),
                            line.item().code(), line.item().label(), status(was), status(is), old, now));
        });
    }

    private static String status(Line line) {
        return line == null || line.item().progress() == null ? null : line.item().progress().status().name();
    }

    /** As the report says it, where one status may read otherwise: above a range is not late. */
    private static String situation(Line line) {
        return line == null || line.item().progress() == null ? null : ProgressWords.label(line.item().progress());
    }

    private List<Difference.ActionStatus> actions() {
        return paired(byCode(before), byCode(after), (was, is) -> was != null && is != null && was.status() == is.status()
                ? Stream.empty()
                : Stream.of(new Difference.ActionStatus((is == null ? was : is).code(), (is == null ? was : is).title(),
                        was == null ? null : was.status().name(), is == null ? null : is.status().name())));
    }

    private static Map<String, ReportContent.Action> byCode(ReportContent content) {
        Map<String, ReportContent.Action> actions = new LinkedHashMap<>();
        content.allActions().forEach(action -> actions.put(action.code(), action));
        return actions;
    }

    private static List<Difference.Lacking> lacking(ReportContent content) {
        Missing missing = content.missing();
        return Stream.of(missing.values().stream().map(Difference.Lacking::of),
                missing.unknownIndicators().stream().map(Difference.Lacking::of),
                missing.completions().stream().map(Difference.Lacking::of))
                .flatMap(s -> s).distinct().toList();
    }

    private static List<Difference.Lacking> without(List<Difference.Lacking> these, List<Difference.Lacking> those) {
        return these.stream().filter(one -> !those.contains(one)).toList();
    }

    /** What is told of each key of either side, in the order of the later one. */
    private static <K, V, T> List<T> paired(Map<K, V> was, Map<K, V> is, BiFunction<V, V, Stream<T>> told) {
        Set<K> keys = new LinkedHashSet<>(is.keySet());
        keys.addAll(was.keySet());
        List<T> all = new ArrayList<>();
        keys.forEach(key -> told.apply(was.get(key), is.get(key)).forEach(all::add));
        return all;
    }
}
