package fr.sillage.reporting.report.chart;

import java.util.List;

/**
 * Writes one drawing. Everything is said in attributes, because the PDF's {@code ChartDrawer} knows of no style sheet; it
 * draws the elements that are written here, and no others.
 */
final class Svg {

    static final String INK = "#1f2933";
    static final String MUTED = "#52606d";
    static final String GRID = "#dfe3e8";
    static final String VALUE = "#0b5351";
    static final String TARGET = "#a3480f";
    static final String CORRIDOR = "#f3e9e0";

    /** As {@code ChartDrawer} knows it, and every browser. */
    private static final String BOLD = "900";

    private final StringBuilder out = new StringBuilder(2048);

    Svg(int width, int height, String title, String description) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"").append(width).append("\" height=\"")
                .append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" font-family=\"'Source Sans 3', sans-serif\"><title>").append(escaped(title))
                .append("</title><desc>").append(escaped(description)).append("</desc>");
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke, double width) {
        out.append("<line x1=\"").append(px(x1)).append("\" y1=\"").append(px(y1)).append("\" x2=\"").append(px(x2))
                .append("\" y2=\"").append(px(y2)).append("\" stroke=\"").append(stroke).append("\" stroke-width=\"")
                .append(px(width)).append("\"/>");
        return this;
    }

    Svg rect(double x, double y, double width, double height, String fill) {
        out.append("<rect x=\"").append(px(x)).append("\" y=\"").append(px(y)).append("\" width=\"").append(px(width))
                .append("\" height=\"").append(px(height)).append("\" fill=\"").append(fill).append("\"/>");
        return this;
    }

    Svg outline(double x, double y, double width, double height, String stroke) {
        out.append("<rect x=\"").append(px(x)).append("\" y=\"").append(px(y)).append("\" width=\"").append(px(width))
                .append("\" height=\"").append(px(height)).append("\" fill=\"#ffffff\" stroke=\"").append(stroke)
                .append("\" stroke-width=\"1.5\"/>");
        return this;
    }

    Svg disc(Spot at, String fill, String stroke) {
        out.append("<circle cx=\"").append(px(at.x())).append("\" cy=\"").append(px(at.y())).append("\" r=\"4\" fill=\"")
                .append(fill).append("\" stroke=\"").append(stroke).append("\" stroke-width=\"2\"/>");
        return this;
    }

    Svg solid(List<Spot> spots, String stroke) {
        return path(spots, stroke, "2.5", "");
    }

    Svg dashed(List<Spot> spots, String stroke) {
        return path(spots, stroke, "2", " stroke-dasharray=\"6 4\"");
    }

    private Svg path(List<Spot> spots, String stroke, String width, String more) {
        out.append("<polyline points=\"").append(points(spots)).append("\" fill=\"none\" stroke=\"").append(stroke)
                .append("\" stroke-width=\"").append(width).append('"').append(more).append("/>");
        return this;
    }

    Svg area(List<Spot> spots, String fill) {
        out.append("<polygon points=\"").append(points(spots)).append("\" fill=\"").append(fill).append("\"/>");
        return this;
    }

    Svg text(double x, double y, String anchor, int size, String fill, String text) {
        return text(x, y, anchor, size, fill, "normal", text);
    }

    Svg bold(double x, double y, String anchor, int size, String fill, String text) {
        return text(x, y, anchor, size, fill, BOLD, text);
    }

    private Svg text(double x, double y, String anchor, int size, String fill, String weight, String text) {
        out.append("<text x=\"").append(px(x)).append("\" y=\"").append(px(y)).append("\" text-anchor=\"").append(anchor)
                .append("\" font-size=\"").append(size).append("\" font-weight=\"").append(weight).append("\" fill=\"")
                .append(fill).append("\">").append(escaped(text)).append("</text>");
        return this;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    /** A little more than the text takes in our font, so that a browser's own font finds room too. */
    static double widthOf(String text, int size) {
        return text.codePointCount(0, text.length()) * size * 0.55;
    }

    private static String points(List<Spot> spots) {
        StringBuilder points = new StringBuilder();
        spots.forEach(s -> points.append(points.isEmpty() ? "" : " ").append(px(s.x())).append(',').append(px(s.y())));
        return points.toString();
    }

    /** Tenths of a pixel, without a needless ".0". */
    private static String px(double value) {
        long tenths = Math.round(value * 10);
        String whole = (tenths < 0 && tenths > -10 ? "-" : "") + tenths / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths % 10);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    record Spot(double x, double y) {
    }
}
