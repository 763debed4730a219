package fr.sillage.reporting.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A whole and its parts, a stacked bar for each year. Parts go from dark to light with white between them, in the order of the
 * key: it reads in grey. Beyond six parts, the smallest are drawn as one; the table has them all.
 */
public final class SharesChart {

    static final int WIDTH = 640;
    private static final int ROW = 32;
    private static final int LEFT = 52;
    private static final int RIGHT = WIDTH - 4;
    private static final int TEXT = 13;
    private static final int MOST = 6;
    private static final List<String> FILLS = List.of("#0b3f3d", "#2f7a76", "#6fa8a4", "#a9cdca", "#d3e6e4", "#eef4f4");
    private static final int DARK_ONES = 2;
    private static final String OTHERS = "Autres";

    private final Shares shares;

    public SharesChart(Shares shares) {
        this.shares = merged(shares);
    }

    private static Shares merged(Shares shares) {
        if (shares.labels().size() <= MOST) {
            return shares;
        }
        Shares.Year last = shares.years().get(shares.years().size() - 1);
        List<Integer> largest = IntStream.range(0, shares.labels().size()).boxed()
                .sorted((a, b) -> last.percents().get(b).compareTo(last.percents().get(a))).limit(MOST - 1L).sorted().toList();
        List<String> labels = new ArrayList<>(largest.stream().map(shares.labels()::get).toList());
        labels.add(OTHERS);
        return new Shares(labels, shares.years().stream().map(y -> {
            List<BigDecimal> percents = new ArrayList<>(largest.stream().map(y.percents()::get).toList());
            percents.add(BigDecimal.valueOf(100).subtract(percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .max(BigDecimal.ZERO));
            return new Shares.Year(y.year(), percents, y.fictitious());
        }).toList());
    }

    public String svg(String title, String description) {
        int key = shares.years().size() * ROW + 12;
        List<Place> places = places();
        Svg svg = new Svg(WIDTH, key + (places.get(places.size() - 1).line() + 1) * 20 + 4, title, description);
        for (int i = 0; i < shares.years().size(); i++) {
            draw(svg, shares.years().get(i), 4 + i * ROW);
        }
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            svg.outline(place.x(), key + place.line() * 20, 12, 12, Svg.MUTED);
            svg.rect(place.x(), key + place.line() * 20, 12, 12, FILLS.get(i));
            svg.text(place.x() + 17, key + place.line() * 20 + 11, "start", TEXT, Svg.INK, place.label());
        }
        return svg.end();
    }

    private void draw(Svg svg, Shares.Year year, double top) {
        svg.text(LEFT - 8, top + 17, "end", TEXT, Svg.INK, Integer.toString(year.year()));
        svg.outline(LEFT, top + 1, RIGHT - LEFT, ROW - 10, Svg.MUTED);
        double x = LEFT;
        for (int i = 0; i < year.percents().size(); i++) {
            double width = year.percents().get(i).setScale(4, RoundingMode.HALF_UP).doubleValue() / 100 * (RIGHT - LEFT);
            if (width < 0.05) {
                continue;
            }
            svg.rect(x, top + 1, width, ROW - 10, FILLS.get(i));
            svg.line(x + width, top + 1, x + width, top + ROW - 9, "#ffffff", 1.5);
            String text = Shares.percent(year.percents().get(i));
            if (Svg.widthOf(text, TEXT) + 6 < width) {
                svg.bold(x + width / 2, top + 17, "middle", TEXT, i < DARK_ONES ? "#ffffff" : Svg.INK, text);
            }
            x += width;
        }
    }

    /** The key flows over as many lines as it needs. */
    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        double x = LEFT;
        int line = 0;
        for (String label : shares.labels()) {
            String fitting = fitting(label);
            double width = 17 + Svg.widthOf(fitting, TEXT) + 18;
            if (x > LEFT && x + width > RIGHT) {
                x = LEFT;
                line++;
            }
            places.add(new Place(fitting, x, line));
            x += width;
        }
        return places;
    }

    private static String fitting(String label) {
        int most = (int) ((RIGHT - LEFT - 40) / (TEXT * 0.55));
        return label.codePointCount(0, label.length()) <= most ? label
                : label.substring(0, label.offsetByCodePoints(0, most - 1)) + "…";
    }

    private record Place(String label, double x, int line) {
    }
}
