package fr.sillage.reporting.report.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSFloat;

/**
 * Rectangles of one opaque colour, to be filled at once. The layout draws the border between two rows of a table for each cell,
 * and once for each row: of these one long rectangle is left.
 */
final class FilledRectangles {

    /** Of a point: far less than any printer shows. */
    private static final double PRECISION = 10_000;

    private final Map<Height, List<Width>> rows = new LinkedHashMap<>();

    private record Height(float bottom, float top) {
    }

    private record Width(float left, float right) {

        boolean touches(Width other) {
            return left <= other.right && other.left <= right;
        }

        Width with(Width other) {
            return new Width(Math.min(left, other.left), Math.max(right, other.right));
        }
    }

    /** Two corners that face each other, in any order. */
    void add(float x1, float y1, float x2, float y2) {
        Width width = new Width(Math.min(x1, x2), Math.max(x1, x2));
        List<Width> row = rows.computeIfAbsent(new Height(Math.min(y1, y2), Math.max(y1, y2)), h -> new ArrayList<>());
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).touches(width)) {
                row.set(i, row.get(i).with(width));
                return;
            }
        }
        row.add(width);
    }

    /** @return what fills them; they are forgotten */
    List<Object> drain() {
        List<Object> tokens = new ArrayList<>();
        rows.forEach((height, row) -> row.forEach(width -> {
            tokens.add(new COSFloat(width.left()));
            tokens.add(new COSFloat(height.bottom()));
            tokens.add(length(width.left(), width.right()));
            tokens.add(length(height.bottom(), height.top()));
            tokens.add(Operator.getOperator(OperatorName.APPEND_RECT));
        }));
        if (!tokens.isEmpty()) {
            tokens.add(Operator.getOperator(OperatorName.FILL_NON_ZERO));
        }
        rows.clear();
        return tokens;
    }

    private static COSFloat length(float from, float to) {
        return new COSFloat((float) (Math.round((to - from) * PRECISION) / PRECISION));
    }
}
