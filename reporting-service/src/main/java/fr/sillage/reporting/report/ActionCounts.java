package fr.sillage.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import fr.sillage.reporting.report.chart.BoardChart;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.ActionWords;
import fr.sillage.reporting.report.french.French;

/** Counts the actions by their situation, in words and as a chart. */
final class ActionCounts {

    private static final int CHART_WIDTH = 316;
    private static final String TITLE = "Actions par situation";

    private final ReportContent content;
    private final LocalDate on;

    ActionCounts(ReportContent content, LocalDate on) {
        this.content = content;
        this.on = on;
    }

    ReportPage.Tile tile(ReportContent.ActionStatus status, String one, String many) {
        return ReportPage.Tile.counting(content.board().get(status), one, many);
    }

    private int count() {
        return content.board().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Null where the scheme has no actions: nothing is said of them then. */
    ReportPage.Counting all() {
        if (count() == 0) {
            return null;
        }
        BoardChart chart = new BoardChart(CHART_WIDTH, content.board());
        return new ReportPage.Counting(sentence(), chart.svg(TITLE),
                new ReportPage.Table(TITLE, List.of("Situation", "Actions"), chart.shown().stream().map(this::row).toList()));
    }

    private ReportPage.Row row(ReportContent.ActionStatus status) {
        return new ReportPage.Row(ActionWords.label(status),
                List.of(French.number(BigDecimal.valueOf(content.board().get(status)), 0)));
    }

    private String sentence() {
        List<String> parts = Arrays.stream(ReportContent.ActionStatus.values()).filter(s -> content.board().get(s) > 0)
                .map(s -> content.board().get(s) + " " + adjective(s, content.board().get(s))).toList();
        return "Au " + French.date(on) + ", le schéma compte " + French.count(count(), "action", "actions")
                + French.NARROW_NO_BREAK_SPACE + ": " + French.list(parts) + ".";
    }

    private static String adjective(ReportContent.ActionStatus status, int count) {
        String label = ActionWords.label(status).toLowerCase(Locale.FRENCH);
        return status == ReportContent.ActionStatus.IN_PROGRESS || count < 2 ? label
                : status == ReportContent.ActionStatus.NOT_STARTED ? "non initiées" : label + "s";
    }
}
