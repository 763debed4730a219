package fr.sillage.reporting.view;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ReportContent.ProgressStatus;

/** The lines of figures of a scheme, in the order of its objectives. */
final class Lines {

    private final Map<String, List<Figures.Figure>> figures;

    Lines(Figures figures) {
        this.figures = figures.figures().stream().collect(Collectors.groupingBy(Figures.Figure::indicator));
    }

    List<Line> of(CatalogSnapshot.Objective objective) {
        return objective.indicators().stream().flatMap(code -> figures.getOrDefault(code, List.of()).stream())
                .flatMap(figure -> figure.items().stream().map(item -> new Line(objective, figure, item))).toList();
    }

    List<Line> of(Collection<CatalogSnapshot.Objective> objectives) {
        return objectives.stream().flatMap(objective -> of(objective).stream()).toList();
    }

    List<Figures.Figure> figuresOf(CatalogSnapshot.Objective objective) {
        return objective.indicators().stream().flatMap(code -> figures.getOrDefault(code, List.of()).stream()).toList();
    }

    /** Named by the objective, without a definition in the indicators service. */
    List<String> unknownAmong(CatalogSnapshot.Objective objective) {
        return objective.indicators().stream().filter(code -> !figures.containsKey(code)).toList();
    }

    /** Where the lines stand that have a target, each once; every status has its count. */
    static Map<ProgressStatus, Integer> counts(List<Line> lines) {
        var counts = new EnumMap<ProgressStatus, Integer>(ProgressStatus.class);
        for (ProgressStatus status : ProgressStatus.values()) {
            counts.put(status, 0);
        }
        distinct(lines).stream().filter(Line::hasTarget).forEach(line -> counts.merge(line.progress(), 1, Integer::sum));
        return counts;
    }

    static Collection<Line> distinct(List<Line> lines) {
        return lines.stream().collect(Collectors.toMap(Line::key, line -> line, (first, second) -> first,
                LinkedHashMap::new)).values();
    }
}
