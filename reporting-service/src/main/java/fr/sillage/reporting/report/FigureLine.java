package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.sillage.reporting.report.content.ReportContent;

/**
 * One figure of a report: an indicator of a buyer, one of its items, one year. An indicator that serves several objectives
 * gives its figures once.
 *
 * @param objectives codes of those it serves
 * @param expected what the trajectory expects of that year; null where nothing is
 */
public record FigureLine(List<String> objectives, ReportContent.Indicator indicator, ReportContent.Item item,
        ReportContent.Point point, ReportContent.Bound expected) {

    /** In the order in which the report tells them. */
    public static List<FigureLine> of(ReportContent content) {
        List<FigureLine> lines = new ArrayList<>();
        objectivesByIndicator(content).forEach((indicator, objectives) -> indicator.items()
                .forEach(item -> item.series()
                        .forEach(point -> lines.add(new FigureLine(objectives, indicator, item, point,
                                item.trajectory().stream().filter(b -> b.year() == point.year() && b.isResolved()).findFirst()
                                        .orElse(null))))));
        return lines;
    }

    public static Map<ReportContent.Indicator, List<String>> objectivesByIndicator(ReportContent content) {
        Map<ReportContent.Indicator, List<String>> objectives = new LinkedHashMap<>();
        content.allObjectives().forEach(o -> o.indicators()
                .forEach(i -> objectives.computeIfAbsent(i, any -> new ArrayList<>()).add(o.code())));
        return objectives;
    }

    /** Short words, the ones that a file of figures to take in is written with; none for an ordinary value. */
    public static String status(ReportContent.ObservationStatus status) {
        return switch (status) {
            case NORMAL -> "";
            case PROVISIONAL -> "provisoire";
            case ESTIMATED -> "estimé";
            case IMPUTED -> "imputé";
            case BREAK -> "rupture";
            case MISSING -> "manquant";
            case NOT_APPLICABLE -> "sans objet";
            case FICTITIOUS -> "fictif";
        };
    }

    /** Of other statuses than those of observations, such as RETRACTED, there is none. */
    public static Optional<ReportContent.ObservationStatus> status(String name) {
        return Arrays.stream(ReportContent.ObservationStatus.values()).filter(s -> s.name().equals(name)).findFirst();
    }

    public static String qualifier(ReportContent.Qualifier qualifier) {
        return qualifier == null || qualifier == ReportContent.Qualifier.EXACT ? ""
                : qualifier == ReportContent.Qualifier.ABOUT ? "environ" : "au moins";
    }
}
