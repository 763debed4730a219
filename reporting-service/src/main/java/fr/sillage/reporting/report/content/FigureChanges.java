package fr.sillage.reporting.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds the figures that two editions tell of the same year, and not alike. */
final class FigureChanges {

    private record Place(String indicator, String buyer, String item, int year) {
    }

    record Figure(String objective, ReportContent.Indicator indicator, ReportContent.Item item, int year, Errata.Known known) {
    }

    private FigureChanges() {
    }

    static List<Errata.Change> between(ReportContent told, ReportContent now) {
        Map<Place, Figure> before = figures(told);
        return figures(now).entrySet().stream().filter(entry -> before.containsKey(entry.getKey()))
                .map(entry -> change(before.get(entry.getKey()).known(), entry.getValue())).flatMap(Optional::stream).toList();
    }

    private static Optional<Errata.Change> change(Errata.Known was, Figure figure) {
        ReportContent.Indicator indicator = figure.indicator();
        return areShownAlike(was, figure.known(), indicator.decimals()) ? Optional.empty()
                : Optional.of(new Errata.Change(figure.objective(), indicator.code(), indicator.title(), indicator.buyer(),
                        figure.item().code(), figure.item().label(), figure.year(), was, figure.known(), indicator.unit(),
                        indicator.decimals()));
    }

    /** What differs in decimals that nobody is shown was not told otherwise. */
    private static boolean areShownAlike(Errata.Known was, Errata.Known is, int decimals) {
        return Objects.equals(shown(was, decimals), shown(is, decimals)) && Objects.equals(was.qualifier(), is.qualifier())
                && Objects.equals(was.status(), is.status());
    }

    private static BigDecimal shown(Errata.Known known, int decimals) {
        return known.value() == null ? null : known.value().setScale(decimals, RoundingMode.HALF_UP);
    }

    /** An indicator of two objectives is told with the first, what a series began with where the series does not tell it. */
    private static Map<Place, Figure> figures(ReportContent content) {
        Map<Place, Figure> figures = new LinkedHashMap<>();
        content.allObjectives().forEach(o -> o.indicators().forEach(i -> i.items().forEach(item -> {
            item.series().forEach(point -> put(figures, new Figure(o.code(), i, item, point.year(), known(point))));
            if (item.baseline() != null && item.baseline().year() != null) {
                put(figures, new Figure(o.code(), i, item, item.baseline().year(), known(item.baseline())));
            }
        })));
        return figures;
    }

    private static void put(Map<Place, Figure> figures, Figure figure) {
        figures.putIfAbsent(new Place(figure.indicator().code(), figure.indicator().buyer().siren(), figure.item().code(),
                figure.year()), figure);
    }

    private static Errata.Known known(ReportContent.Point point) {
        return point.isKnown() ? new Errata.Known(point.value(), point.qualifier(), point.status().name())
                : new Errata.Known(null, null, "CONFIDENTIAL".equals(point.reason()) ? point.reason() : point.status().name());
    }

    private static Errata.Known known(ReportContent.Baseline baseline) {
        return new Errata.Known(baseline.value(), baseline.value() == null ? null : baseline.qualifier(),
                baseline.status() == null ? null : baseline.status().name());
    }
}
