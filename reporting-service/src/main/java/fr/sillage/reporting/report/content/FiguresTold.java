package fr.sillage.reporting.report.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Of which measures a report tells which years: those of its series and of what they began with. Of its own year it tells all
 * that its figures hang on.
 */
public final class FiguresTold {

    private final int year;
    private final Map<String, Set<Integer>> yearsOfMeasure = new HashMap<>();
    private final Set<Integer> years = new TreeSet<>();

    public FiguresTold(ReportContent content) {
        this.year = content.year();
        years.add(year);
        content.allObjectives().flatMap(o -> o.indicators().stream()).forEach(indicator -> {
            Set<Integer> told = new TreeSet<>();
            indicator.items().forEach(item -> yearsOf(item).forEach(told::add));
            years.addAll(told);
            indicator.measures()
                    .forEach(measure -> yearsOfMeasure.computeIfAbsent(measure, any -> new TreeSet<>()).addAll(told));
        });
    }

    private static Stream<Integer> yearsOf(ReportContent.Item item) {
        return Stream.concat(item.series().stream().map(ReportContent.Point::year),
                Stream.ofNullable(item.baseline()).map(ReportContent.Baseline::year).filter(year -> year != null));
    }

    /** In their order, none after the report's own. */
    public Set<Integer> years() {
        return years;
    }

    /** Contents frozen before measures were kept may tell any. */
    public boolean tells(String measure, int of) {
        return yearsOfMeasure.isEmpty() ? years.contains(of)
                : yearsOfMeasure.containsKey(measure) && (of == year || yearsOfMeasure.get(measure).contains(of));
    }
}
