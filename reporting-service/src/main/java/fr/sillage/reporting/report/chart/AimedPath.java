package fr.sillage.reporting.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.ReportContent;

/** What is aimed at year by year, up to the horizon of the scheme: the line or the corridor of a chart. */
public final class AimedPath {

    private final TreeMap<Integer, ReportContent.Bound> bounds = new TreeMap<>();
    private final boolean stepped;

    public AimedPath(ReportContent.Item item, int horizon) {
        List<ReportContent.Bound> dated = item.target() == null ? List.of() : item.target().points();
        stepped = item.target() == null || item.target().interpolation() == ReportContent.Interpolation.STEP;
        Stream.concat(dated.stream(), item.trajectory().stream()).filter(ReportContent.Bound::isResolved)
                .filter(b -> b.year() <= horizon).forEach(b -> bounds.put(b.year(), b));
        item.series().stream().mapToInt(ReportContent.Point::year).min().ifPresent(this::beginAt);
        if (stepped && !bounds.isEmpty()) {
            hold(bounds.lastEntry().getValue(), horizon);
        }
    }

    /** What was aimed at before the first figure is of no interest, but for a step that still holds. */
    private void beginAt(int first) {
        Map.Entry<Integer, ReportContent.Bound> before = bounds.lowerEntry(first);
        if (stepped && before != null && !bounds.containsKey(first)) {
            hold(before.getValue(), first);
        }
        bounds.headMap(first).clear();
    }

    /** What was once reached is to be kept: a step holds until the next one, the last until the horizon. */
    private void hold(ReportContent.Bound step, int until) {
        bounds.put(until, new ReportContent.Bound(until, step.value(), step.min(), step.max(), null));
    }

    public boolean isEmpty() {
        return bounds.isEmpty();
    }

    boolean isRange() {
        return bounds.values().stream().anyMatch(b -> b.value() == null);
    }

    Stream<Integer> years() {
        return bounds.keySet().stream();
    }

    Stream<BigDecimal> amounts() {
        return bounds.values().stream().flatMap(b -> Stream.of(b.value(), b.min(), b.max())).filter(a -> a != null);
    }

    Optional<ReportContent.Bound> last() {
        return Optional.ofNullable(bounds.lastEntry()).map(Map.Entry::getValue);
    }

    /** Corners of the line; a stepped one holds its level and begins and ends half a year beyond its points. */
    List<Step> lines(Function<ReportContent.Bound, BigDecimal> amount) {
        List<Step> steps = new ArrayList<>();
        BigDecimal before = null;
        for (ReportContent.Bound bound : bounds.values()) {
            BigDecimal value = amount.apply(bound);
            if (value == null) {
                continue;
            }
            if (stepped && before != null) {
                steps.add(new Step(bound.year() - 0.5, before));
            }
            steps.add(new Step(stepped || bounds.size() == 1 ? bound.year() - 0.5 : bound.year(), value));
            before = value;
        }
        if (before != null && (stepped || bounds.size() == 1)) {
            steps.add(new Step(bounds.lastKey() + 0.5, before));
        }
        return steps;
    }

    record Step(double at, BigDecimal amount) {
    }
}
