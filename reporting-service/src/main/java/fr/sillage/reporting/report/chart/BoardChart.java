package fr.sillage.reporting.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.ActionWords;
import fr.sillage.reporting.report.french.French;

/**
 * Where the actions stand: a square for each, a row for each status. Full is done, half full in progress, hollow not begun, and
 * crossed out what is suspended or given up: it reads without colour.
 */
public final class BoardChart {

    private static final int ROW = 30;
    private static final int LABELS = 88;
    private static final int TEXT = 13;
    private static final int SMALL = 12;
    private static final int SIDE = 12;
    private static final int PITCH = 16;
    private static final int COUNTS = 40;

    private final int width;
    private final Map<ReportContent.ActionStatus, Integer> counts;
    private final int inOne;

    public BoardChart(int width, Map<ReportContent.ActionStatus, Integer> counts) {
        this.width = width;
        this.counts = counts;
        int room = (width - LABELS - COUNTS) / PITCH;
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        this.inOne = Math.max(1, (most + room - 1) / room);
    }

    public String svg(String title) {
        List<ReportContent.ActionStatus> shown = shown();
        int foot = shown.size() * ROW + 4;
        Svg svg = new Svg(width, inOne > 1 ? foot + 20 : foot, title, told());
        for (int i = 0; i < shown.size(); i++) {
            draw(svg, shown.get(i), 4 + i * ROW);
        }
        if (inOne > 1) {
            svg.text(LABELS, foot + 12, "start", SMALL, Svg.MUTED, "un carré pour " + inOne + " actions au plus");
        }
        return svg.end();
    }

    public String told() {
        return French.typeset(String.join(" ; ", shown().stream()
                .map(s -> ActionWords.label(s) + " : " + count(s)).toList()));
    }

    /** The three steps of every action are told even at zero; what is out of the ordinary only where it happened. */
    public List<ReportContent.ActionStatus> shown() {
        List<ReportContent.ActionStatus> shown = new ArrayList<>(List.of(ReportContent.ActionStatus.COMPLETED,
                ReportContent.ActionStatus.IN_PROGRESS, ReportContent.ActionStatus.NOT_STARTED));
        List.of(ReportContent.ActionStatus.SUSPENDED, ReportContent.ActionStatus.ABANDONED).stream().filter(s -> count(s) > 0)
                .forEach(shown::add);
        return shown;
    }

    private int count(ReportContent.ActionStatus status) {
        return counts.getOrDefault(status, 0);
    }

    private void draw(Svg svg, ReportContent.ActionStatus status, double top) {
        double middle = top + ROW / 2.0;
        svg.text(LABELS - 8, middle + 4, "end", TEXT, Svg.INK, ActionWords.label(status));
        int squares = (count(status) + inOne - 1) / inOne;
        for (int i = 0; i < squares; i++) {
            square(svg, status, LABELS + i * PITCH, middle - SIDE / 2.0);
        }
        svg.bold(LABELS + squares * PITCH + 4, middle + 4, "start", TEXT, Svg.INK,
                French.number(BigDecimal.valueOf(count(status)), 0));
    }

    private static void square(Svg svg, ReportContent.ActionStatus status, double x, double y) {
        switch (status) {
            case COMPLETED -> svg.rect(x, y, SIDE, SIDE, Svg.VALUE);
            case IN_PROGRESS -> svg.outline(x, y, SIDE, SIDE, Svg.VALUE).rect(x, y + SIDE / 2.0, SIDE, SIDE / 2.0, Svg.VALUE);
            case NOT_STARTED -> svg.outline(x, y, SIDE, SIDE, Svg.VALUE);
            case SUSPENDED -> svg.outline(x, y, SIDE, SIDE, Svg.MUTED).line(x, y + SIDE, x + SIDE, y, Svg.MUTED, 1.5);
            case ABANDONED -> svg.outline(x, y, SIDE, SIDE, Svg.MUTED).line(x, y + SIDE, x + SIDE, y, Svg.MUTED, 1.5)
                    .line(x, y, x + SIDE, y + SIDE, Svg.MUTED, 1.5);
        }
    }
}
