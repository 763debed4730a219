package fr.sillage.reporting.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import fr.sillage.reporting.report.french.French;

/** Horizontal bars with their labels and values in words; a tick marks the aim of a line, a hollow bar a made-up value. */
public final class BarChart {

    private static final int ROW = 34;
    private static final int TEXT = 13;
    private static final int SMALL = 12;
    private static final int LINES = 2;

    private final int width;
    private final List<Bar> bars;
    private final Scale scale;
    private final int labels;
    private String legend = "";

    public BarChart(int width, List<Bar> bars) {
        this.width = width;
        this.bars = bars;
        this.labels = width / 2 - 20;
        this.scale = Scale.holding(
                bars.stream().flatMap(b -> Stream.of(b.value(), b.aim())).filter(Objects::nonNull).toList(), 1);
    }

    public static String told(List<Bar> bars) {
        return French.typeset(String.join(" ; ", bars.stream().map(b -> b.label() + " : " + b.text()).toList()));
    }

    /** Says what a tick and a hollow bar mean, where there are any. */
    public BarChart withLegend(int year) {
        List<String> parts = new ArrayList<>();
        if (bars.stream().anyMatch(b -> b.aim() != null)) {
            parts.add("trait épais : niveau attendu en " + year);
        }
        if (bars.stream().anyMatch(Bar::hollow)) {
            parts.add("barre creuse : donnée fictive");
        }
        legend = French.typeset(String.join(" ; ", parts));
        return this;
    }

    public String svg(String title, String description) {
        int foot = bars.size() * ROW + 8;
        Svg svg = new Svg(width, legend.isEmpty() ? foot : foot + 22, title, description);
        for (int i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), 4 + i * ROW);
        }
        svg.line(x(BigDecimal.ZERO), 0, x(BigDecimal.ZERO), foot, Svg.MUTED, 1);
        if (!legend.isEmpty()) {
            svg.text(labels, foot + 16, "start", SMALL, Svg.MUTED, legend);
        }
        return svg.end();
    }

    private void draw(Svg svg, Bar bar, double top) {
        List<String> lines = wrapped(bar.label());
        for (int i = 0; i < lines.size(); i++) {
            svg.text(labels - 8, top + ROW / 2.0 + 4 + (i - (lines.size() - 1) / 2.0) * 14, "end", TEXT, Svg.INK, lines.get(i));
        }
        double after = x(BigDecimal.ZERO);
        if (bar.value() != null && bar.value().signum() != 0) {
            double from = Math.min(x(BigDecimal.ZERO), x(bar.value()));
            double to = Math.max(x(BigDecimal.ZERO), x(bar.value()));
            if (bar.hollow()) {
                svg.outline(from, top + 7, to - from, ROW - 14, Svg.VALUE);
            } else {
                svg.rect(from, top + 7, to - from, ROW - 14, Svg.VALUE);
            }
            after = to;
        }
        if (bar.aim() != null) {
            double aim = x(bar.aim());
            svg.line(aim, top + 2, aim, top + ROW - 2, Svg.TARGET, 3);
            after = aim >= after && aim < after + 8 + Svg.widthOf(bar.text(), TEXT) ? aim : after;
        }
        svg.bold(after + 7, top + ROW / 2.0 + 4, "start", TEXT, Svg.INK, bar.text());
    }

    /** Room is kept at the right for the longest value in words. */
    private double x(BigDecimal value) {
        double texts = bars.stream().mapToDouble(b -> Svg.widthOf(b.text(), TEXT)).max().orElse(0) + 10;
        double room = Math.max(40, width - labels - texts);
        return labels + scale.share(value) * room;
    }

    private List<String> wrapped(String label) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ")) {
            if (!line.isEmpty() && Svg.widthOf(line + " " + word, TEXT) > labels) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.size() <= LINES ? lines : List.of(lines.get(0), lines.get(1) + "…");
    }

    public record Bar(String label, BigDecimal value, String text, BigDecimal aim, boolean hollow) {

        public static Bar counting(String label, long count) {
            return new Bar(label, BigDecimal.valueOf(count), French.number(BigDecimal.valueOf(count), 0), null, false);
        }
    }
}
