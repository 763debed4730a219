package fr.sillage.reporting.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.ObservationWords;
import fr.sillage.reporting.report.french.Unit;

/**
 * Values against a range to keep to, a row for each year: a framed band for the range, a disc for the value (hollow where made
 * up), and in words beside it whether the one lies within the other.
 */
public final class RangeChart {

    static final int WIDTH = 400;
    private static final int ROW = 30;
    private static final int HEAD = 6;
    private static final int LEFT = 48;
    private static final int TEXT = 12;
    private static final int VERDICTS = 132;
    private static final int RIGHT = WIDTH - VERDICTS;

    private final Unit unit;
    private final List<ReportContent.Point> series;
    private final List<ReportContent.Bound> trajectory;
    private final Scale scale;

    public RangeChart(Unit unit, List<ReportContent.Point> series, List<ReportContent.Bound> trajectory) {
        this.unit = unit;
        this.series = series;
        this.trajectory = trajectory;
        this.scale = Scale.holding(Stream.concat(series.stream().map(ReportContent.Point::value),
                trajectory.stream().filter(b -> isShown(b.year())).flatMap(b -> Stream.of(b.value(), b.min(), b.max())))
                .filter(Objects::nonNull).toList(), unit.decimals());
    }

    private boolean isShown(int year) {
        return series.stream().anyMatch(p -> p.year() == year);
    }

    public String svg(String title, String description) {
        int foot = HEAD + series.size() * ROW;
        Svg svg = new Svg(WIDTH, foot + 46, title, description);
        grid(svg, foot);
        for (int i = 0; i < series.size(); i++) {
            draw(svg, series.get(i), HEAD + i * ROW + ROW / 2.0);
        }
        legend(svg, foot + 38);
        return svg.end();
    }

    private void grid(Svg svg, int foot) {
        double free = -1;
        for (BigDecimal tick : scale.ticks()) {
            svg.line(x(tick), HEAD, x(tick), foot, tick.signum() == 0 ? Svg.MUTED : Svg.GRID, 1);
            double half = Svg.widthOf(unit.tick(tick), TEXT) / 2;
            if (x(tick) - half > free) {
                svg.text(x(tick), foot + 15, "middle", TEXT, Svg.MUTED, unit.tick(tick));
                free = x(tick) + half + 4;
            }
        }
    }

    private void draw(Svg svg, ReportContent.Point point, double middle) {
        svg.text(LEFT - 10, middle + 4, "end", TEXT, Svg.INK, Integer.toString(point.year()));
        ReportContent.Bound range = trajectory.stream().filter(b -> b.year() == point.year() && b.isResolved()).findFirst()
                .orElse(null);
        if (range != null) {
            double from = range.min() == null ? x(scale.least()) : x(range.min());
            double to = range.max() == null ? x(scale.most()) : x(range.max());
            svg.rect(from, middle - 9, to - from, 18, Svg.CORRIDOR);
            if (range.min() != null) {
                svg.line(from, middle - 11, from, middle + 11, Svg.TARGET, 2);
            }
            if (range.max() != null) {
                svg.line(to, middle - 11, to, middle + 11, Svg.TARGET, 2);
            }
        }
        if (point.isKnown()) {
            svg.disc(new Svg.Spot(x(point.value()), middle), point.isFictitious() ? "#ffffff" : Svg.VALUE, Svg.VALUE);
        }
        String words = point.isKnown() ? unit.brief(point.value()) + verdict(point.value(), range)
                : ObservationWords.absence(point);
        svg.bold(RIGHT + 12, middle + 4, "start", TEXT, Svg.INK, words);
    }

    private static String verdict(BigDecimal value, ReportContent.Bound range) {
        if (range == null || range.min() == null && range.max() == null) {
            return "";
        }
        return range.min() != null && value.compareTo(range.min()) < 0 ? French.NARROW_NO_BREAK_SPACE + ": au-dessous"
                : range.max() != null && value.compareTo(range.max()) > 0 ? French.NARROW_NO_BREAK_SPACE + ": au-dessus"
                        : French.NARROW_NO_BREAK_SPACE + ": dedans";
    }

    private void legend(Svg svg, double y) {
        double x = LEFT;
        if (trajectory.stream().anyMatch(b -> isShown(b.year()) && b.isResolved())) {
            svg.rect(x, y - 11, 24, 13, Svg.CORRIDOR);
            svg.line(x, y - 12, x, y + 3, Svg.TARGET, 2);
            svg.line(x + 24, y - 12, x + 24, y + 3, Svg.TARGET, 2);
            svg.text(x + 30, y, "start", TEXT, Svg.INK, "fourchette visée");
            x += 46 + Svg.widthOf("fourchette visée", TEXT);
        }
        if (series.stream().anyMatch(p -> p.isKnown() && p.isFictitious())) {
            svg.disc(new Svg.Spot(x + 5, y - 4), "#ffffff", Svg.VALUE);
            svg.text(x + 15, y, "start", TEXT, Svg.INK, "donnée fictive");
        }
    }

    private double x(BigDecimal value) {
        return LEFT + scale.share(value) * (RIGHT - LEFT);
    }
}
