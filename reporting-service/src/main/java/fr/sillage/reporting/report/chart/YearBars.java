package fr.sillage.reporting.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Unit;

/**
 * What was counted year by year, as upright bars: hollow where made up, a dash where nothing is known, nothing but the zero
 * line and its figure for zero.
 */
public final class YearBars {

    static final int WIDTH = 400;
    static final int HEIGHT = 190;
    private static final int TOP = 24;
    private static final int FOOT = 142;
    private static final int RIGHT = WIDTH - 8;
    private static final int TEXT = 12;
    private static final double WIDEST = 56;

    private final Unit unit;
    private final TreeMap<Integer, ReportContent.Point> points;
    private final int first;
    private final int last;
    private final Scale scale;
    private final double left;
    private final double step;

    public YearBars(Unit unit, List<ReportContent.Point> series) {
        this.unit = unit;
        this.points = series.stream()
                .collect(Collectors.toMap(ReportContent.Point::year, p -> p, (a, b) -> b, TreeMap::new));
        this.first = points.firstKey();
        this.last = points.lastKey();
        this.scale = Scale.holding(
                series.stream().filter(ReportContent.Point::isKnown).map(ReportContent.Point::value).toList(), unit.decimals());
        this.left = 10 + scale.ticks().stream().mapToDouble(t -> Svg.widthOf(unit.tick(t), TEXT)).max().orElse(0);
        this.step = (RIGHT - left) / (last - first + 1);
    }

    public String svg(String title, String description) {
        Svg svg = new Svg(WIDTH, HEIGHT, title, description);
        for (BigDecimal tick : scale.ticks()) {
            svg.line(left, y(tick), RIGHT, y(tick), tick.signum() == 0 ? Svg.MUTED : Svg.GRID, 1);
            svg.text(left - 6, y(tick) + 4, "end", TEXT, Svg.MUTED, unit.tick(tick));
        }
        for (int year = first; year <= last; year++) {
            draw(svg, year);
        }
        writeYears(svg);
        writeValues(svg);
        legend(svg);
        return svg.end();
    }

    private void draw(Svg svg, int year) {
        ReportContent.Point point = points.get(year);
        if (point == null || !point.isKnown()) {
            svg.text(x(year), y(BigDecimal.ZERO) - 4, "middle", TEXT, Svg.MUTED, "–");
            return;
        }
        double width = Math.min(WIDEST, step * 0.66);
        double top = Math.min(y(point.value()), y(BigDecimal.ZERO));
        double height = Math.abs(y(point.value()) - y(BigDecimal.ZERO));
        if (height < 0.05) {
            return;
        }
        if (point.isFictitious()) {
            svg.outline(x(year) - width / 2, top, width, Math.max(1, height), Svg.VALUE);
        } else {
            svg.rect(x(year) - width / 2, top, width, Math.max(1, height), Svg.VALUE);
        }
    }

    private void writeYears(Svg svg) {
        int every = (int) Math.ceil(Svg.widthOf("2000", TEXT) * 1.25 / step);
        for (int year = last; year >= first; year -= every) {
            svg.text(x(year), FOOT + 18, "middle", TEXT, Svg.INK, Integer.toString(year));
        }
    }

    /** From the last one back; those that would touch a neighbour's are left to the table. */
    private void writeValues(Svg svg) {
        double free = WIDTH - 1;
        for (int year = last; year >= first; year--) {
            ReportContent.Point point = points.get(year);
            if (point == null || !point.isKnown()) {
                continue;
            }
            String text = unit.brief(point.value());
            double half = Svg.widthOf(text, TEXT) / 2;
            double middle = Math.min(x(year), WIDTH - 1 - half);
            if (middle + half <= free && middle - half >= left - 4) {
                double above = Math.min(y(point.value()), y(BigDecimal.ZERO)) - 5;
                svg.bold(middle, above, "middle", TEXT, Svg.INK, text);
                free = middle - half - 4;
            }
        }
    }

    private void legend(Svg svg) {
        List<String> parts = new ArrayList<>();
        if (points.values().stream().anyMatch(p -> p.isKnown() && p.isFictitious())) {
            parts.add("barre creuse : donnée fictive");
        }
        if (points.values().stream().anyMatch(p -> !p.isKnown()) || points.size() <= last - first) {
            parts.add("tiret : pas de valeur");
        }
        if (!parts.isEmpty()) {
            svg.text(left, HEIGHT - 8, "start", TEXT, Svg.MUTED, French.typeset(String.join(" ; ", parts)));
        }
    }

    private double x(int year) {
        return left + (year - first + 0.5) * step;
    }

    private double y(BigDecimal value) {
        return FOOT - scale.share(value) * (FOOT - TOP);
    }
}
