package fr.sillage.reporting.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for labels beside points: a label that would touch a line, a marker or another label is left out. */
final class LabelPlacer {

    static final int SIZE = 13;
    private static final double GAP = 8;

    private final double left;
    private final double top;
    private final double right;
    private final double bottom;
    private final List<Box> taken = new ArrayList<>();

    LabelPlacer(double left, double top, double right, double bottom) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    void avoid(Svg.Spot spot) {
        taken.add(new Box(spot.x() - 4, spot.y() - 4, 8, 8));
    }

    void avoidLine(List<Svg.Spot> spots) {
        for (int i = 1; i < spots.size(); i++) {
            Svg.Spot from = spots.get(i - 1);
            Svg.Spot to = spots.get(i);
            int pieces = (int) Math.ceil(Math.hypot(to.x() - from.x(), to.y() - from.y()) / 5);
            for (int k = 0; k <= pieces; k++) {
                double share = pieces == 0 ? 0 : (double) k / pieces;
                taken.add(
                        new Box(from.x() + share * (to.x() - from.x()) - 1, from.y() + share * (to.y() - from.y()) - 1, 2, 2));
            }
        }
    }

    /** The foot of the label's first letter, if there is room above, below, right or left of the point. */
    Optional<Svg.Spot> place(Svg.Spot point, String text) {
        double width = Svg.widthOf(text, SIZE);
        double middle = Math.min(Math.max(point.x() - width / 2, left), right - width);
        List<Box> candidates = List.of(new Box(middle, point.y() - GAP - SIZE, width, SIZE),
                new Box(middle, point.y() + GAP, width, SIZE), new Box(point.x() + GAP, point.y() - SIZE / 2.0, width, SIZE),
                new Box(point.x() - GAP - width, point.y() - SIZE / 2.0, width, SIZE),
                new Box(middle, point.y() - 2.2 * GAP - SIZE, width, SIZE),
                new Box(middle, point.y() + 2.2 * GAP, width, SIZE));
        Optional<Box> free = candidates.stream().filter(this::fits).findFirst();
        free.ifPresent(taken::add);
        return free.map(box -> new Svg.Spot(box.x() + box.width() / 2, box.y() + SIZE - 2));
    }

    private boolean fits(Box box) {
        return box.x() >= left && box.y() >= top && box.x() + box.width() <= right && box.y() + box.height() <= bottom
                && taken.stream().noneMatch(box::touches);
    }

    private record Box(double x, double y, double width, double height) {

        boolean touches(Box other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
        }
    }
}
