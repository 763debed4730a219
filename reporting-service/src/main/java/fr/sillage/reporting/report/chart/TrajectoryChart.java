package fr.sillage.reporting.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.Unit;

/**
 * Values by year against what was aimed at. Solid line and discs for values (hollow where made up), dashes for the target,
 * a tinted corridor for a range: it reads without colour. A year without value is a gap in the line.
 */
public final class TrajectoryChart {

    static final int WIDTH = 400;
    private static final int HEIGHT = 218;
    private static final int TOP = 14;
    private static final int FOOT = 168;
    private static final int RIGHT = WIDTH - 12;
    private static final int TEXT = 12;

    private final Unit unit;
    private final List<ReportContent.Point> values;
    private final AimedPath aims;
    private final int first;
    private final int last;
    private final Scale scale;
    private final double left;

    public TrajectoryChart(Unit unit, List<ReportContent.Point> series, AimedPath aims) {
        this.unit = unit;
        this.values = series.stream().filter(ReportContent.Point::isKnown).toList();
        this.aims = aims;
        this.first = Stream.concat(series.stream().map(ReportContent.Point::year), aims.years()).min(Integer::compare)
                .orElseThrow();
        this.last = Stream.concat(series.stream().map(ReportContent.Point::year), aims.years()).max(Integer::compare)
                .orElseThrow();
        this.scale = Scale.holding(Stream.concat(values.stream().map(ReportContent.Point::value), aims.amounts()).toList(),
                unit.decimals());
        this.left = 10 + scale.ticks().stream().mapToDouble(t -> Svg.widthOf(unit.tick(t), TEXT)).max().orElse(0);
    }

    public String svg(String title, String description) {
        Svg svg = new Svg(WIDTH, HEIGHT, title, description);
        grid(svg);
        LabelPlacer placer = new LabelPlacer(left + 2, 0, WIDTH - 2, FOOT - 1);
        placer.avoidLine(List.of(new Svg.Spot(left, y(BigDecimal.ZERO)), new Svg.Spot(RIGHT, y(BigDecimal.ZERO))));
        drawAims(svg, placer);
        List<Svg.Spot> spots = drawValues(svg, placer);
        label(svg, placer, spots);
        legend(svg);
        return svg.end();
    }

    private void grid(Svg svg) {
        for (BigDecimal tick : scale.ticks()) {
            double y = y(tick);
            svg.line(left, y, RIGHT, y, tick.signum() == 0 ? Svg.MUTED : Svg.GRID, 1);
            svg.text(left - 6, y + 4, "end", TEXT, Svg.MUTED, unit.tick(tick));
        }
        int every = (int) Math.ceil(38.0 * (last - first) / Math.max(1, RIGHT - left - 40));
        for (int year = last; year >= first; year -= Math.max(1, every)) {
            svg.text(x(year), FOOT + 18, "middle", TEXT, Svg.INK, Integer.toString(year));
        }
    }

    private void drawAims(Svg svg, LabelPlacer placer) {
        List<Svg.Spot> line = spots(aims.lines(ReportContent.Bound::value));
        List<Svg.Spot> least = spots(aims.lines(ReportContent.Bound::min));
        List<Svg.Spot> most = spots(aims.lines(ReportContent.Bound::max));
        if (!least.isEmpty() && !most.isEmpty()) {
            List<Svg.Spot> around = new ArrayList<>(least);
            for (int i = most.size() - 1; i >= 0; i--) {
                around.add(most.get(i));
            }
            svg.area(around, Svg.CORRIDOR);
        }
        Stream.of(line, least, most).filter(l -> !l.isEmpty()).forEach(l -> {
            svg.dashed(l, Svg.TARGET);
            placer.avoidLine(l);
        });
    }

    private List<Svg.Spot> spots(List<AimedPath.Step> steps) {
        return steps.stream().map(s -> new Svg.Spot(clamped(x(s.at())), y(s.amount()))).toList();
    }

    private double clamped(double x) {
        return Math.min(RIGHT, Math.max(left, x));
    }

    private List<Svg.Spot> drawValues(Svg svg, LabelPlacer placer) {
        List<Svg.Spot> run = new ArrayList<>();
        List<Svg.Spot> all = new ArrayList<>();
        ReportContent.Point before = null;
        for (ReportContent.Point point : values) {
            boolean follows = before != null && point.year() == before.year() + 1
                    && point.status() != ReportContent.ObservationStatus.BREAK;
            if (!follows) {
                drawRun(svg, placer, run);
                run = new ArrayList<>();
            }
            Svg.Spot spot = new Svg.Spot(x(point.year()), y(point.value()));
            run.add(spot);
            all.add(spot);
            before = point;
        }
        drawRun(svg, placer, run);
        for (int i = 0; i < all.size(); i++) {
            svg.disc(all.get(i), values.get(i).isFictitious() ? "#ffffff" : Svg.VALUE, Svg.VALUE);
            placer.avoid(all.get(i));
        }
        return all;
    }

    private static void drawRun(Svg svg, LabelPlacer placer, List<Svg.Spot> run) {
        if (run.size() > 1) {
            svg.solid(run, Svg.VALUE);
            placer.avoidLine(run);
        }
    }

    /** The latest value first, since it matters most, then the last aim, then back in time as far as there is room. */
    private void label(Svg svg, LabelPlacer placer, List<Svg.Spot> spots) {
        for (int i = spots.size() - 1; i >= 0; i--) {
            String text = unit.brief(values.get(i).value());
            placer.place(spots.get(i), text)
                    .ifPresent(at -> svg.bold(at.x(), at.y(), "middle", LabelPlacer.SIZE, Svg.INK, text));
            if (i == spots.size() - 1) {
                labelAims(svg, placer);
            }
        }
    }

    private void labelAims(Svg svg, LabelPlacer placer) {
        aims.last().ifPresent(bound -> Stream.of(bound.value(), bound.max(), bound.min()).filter(Objects::nonNull)
                .forEach(amount -> {
                    String text = unit.briefAim(amount);
                    placer.place(new Svg.Spot(clamped(x(bound.year())), y(amount)), text)
                            .ifPresent(at -> svg.text(at.x(), at.y(), "middle", LabelPlacer.SIZE, Svg.TARGET, text));
                }));
    }

    private void legend(Svg svg) {
        double y = HEIGHT - 10;
        double x = left;
        boolean real = values.stream().anyMatch(p -> !p.isFictitious());
        boolean fictitious = values.stream().anyMatch(ReportContent.Point::isFictitious);
        if (real) {
            x = legendValue(svg, x, y, Svg.VALUE, "valeur");
        }
        if (fictitious) {
            x = legendValue(svg, x, y, "#ffffff", "donnée fictive");
        }
        if (!aims.isEmpty()) {
            svg.dashed(List.of(new Svg.Spot(x, y - 4), new Svg.Spot(x + 26, y - 4)), Svg.TARGET);
            svg.text(x + 31, y, "start", TEXT, Svg.INK, aims.isRange() ? "fourchette visée" : "cible");
        }
    }

    private static double legendValue(Svg svg, double x, double y, String fill, String text) {
        svg.solid(List.of(new Svg.Spot(x, y - 4), new Svg.Spot(x + 24, y - 4)), Svg.VALUE);
        svg.disc(new Svg.Spot(x + 12, y - 4), fill, Svg.VALUE);
        svg.text(x + 30, y, "start", TEXT, Svg.INK, text);
        return x + 46 + Svg.widthOf(text, TEXT);
    }

    private double x(double year) {
        double inset = 24;
        double width = RIGHT - left - 2 * inset;
        return last == first ? left + inset + width / 2 + (year - first) * width
                : left + inset + (year - first) * width / (last - first);
    }

    private double y(BigDecimal value) {
        return FOOT - scale.share(value) * (FOOT - TOP);
    }
}
