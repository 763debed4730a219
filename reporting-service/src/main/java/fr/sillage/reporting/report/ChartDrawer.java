package fr.sillage.reporting.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;

/**
 * Draws our own charts into a PDF: the few elements that {@link Svg} writes, and no others. A reader of all of SVG took most of
 * the time of a report, and letters drawn as shapes half of the time of its check.
 */
final class ChartDrawer implements SVGDrawer {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String BOLD = "900";

    private final Font regular;
    private final Font bold;

    ChartDrawer(byte[] regular, byte[] bold) {
        this.regular = font(regular);
        this.bold = font(bold);
    }

    private static Font font(byte[] file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("A font of the report cannot be read", e);
        }
    }

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext context, double cssWidth, double cssHeight,
            double dotsPerPixel) {
        return new Chart(svg, dotsPerPixel);
    }

    private void draw(Graphics2D graphics, Element drawing) {
        for (Node node = drawing.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                draw(graphics, element, element.getLocalName());
            }
        }
    }

    private void draw(Graphics2D graphics, Element element, String name) {
        switch (name) {
            case "line" -> paint(graphics, element, new Line2D.Double(number(element, "x1"), number(element, "y1"),
                    number(element, "x2"), number(element, "y2")));
            case "rect" -> paint(graphics, element, new Rectangle2D.Double(number(element, "x"), number(element, "y"),
                    number(element, "width"), number(element, "height")));
            case "circle" -> {
                double radius = number(element, "r");
                paint(graphics, element, new Ellipse2D.Double(number(element, "cx") - radius, number(element, "cy") - radius,
                        2 * radius, 2 * radius));
            }
            case "polyline", "polygon" -> paint(graphics, element, path(element, name));
            case "text" -> write(graphics, element);
            case "title", "desc" -> {
                // said by the alternative text
            }
            default -> throw new IllegalArgumentException("No chart has an element " + name);
        }
    }

    private static Shape path(Element element, String name) {
        Path2D path = new Path2D.Double();
        for (String point : element.getAttribute("points").split(" ")) {
            int comma = point.indexOf(',');
            double x = Double.parseDouble(point.substring(0, comma));
            double y = Double.parseDouble(point.substring(comma + 1));
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        if (name.equals("polygon")) {
            path.closePath();
        }
        return path;
    }

    private static void paint(Graphics2D graphics, Element element, Shape shape) {
        String fill = element.getAttribute("fill");
        if (!fill.isEmpty() && !fill.equals("none")) {
            graphics.setPaint(Color.decode(fill));
            graphics.fill(shape);
        }
        String stroke = element.getAttribute("stroke");
        if (!stroke.isEmpty()) {
            graphics.setPaint(Color.decode(stroke));
            graphics.setStroke(stroke(element));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Element element) {
        float width = (float) number(element, "stroke-width");
        String[] dashes = element.getAttribute("stroke-dasharray").split(" ");
        return dashes.length < 2 ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
                        new float[] { Float.parseFloat(dashes[0]), Float.parseFloat(dashes[1]) }, 0);
    }

    /** With the document's own fonts, which are found by family and style. */
    private void write(Graphics2D graphics, Element element) {
        boolean isBold = BOLD.equals(element.getAttribute("font-weight"));
        float size = (float) number(element, "font-size");
        Font font = (isBold ? bold : regular).deriveFont(size);
        String text = element.getTextContent();
        double width = font.getStringBounds(text, EXACT).getWidth();
        double left = switch (element.getAttribute("text-anchor")) {
            case "middle" -> number(element, "x") - width / 2;
            case "end" -> number(element, "x") - width;
            default -> number(element, "x");
        };
        graphics.setPaint(Color.decode(element.getAttribute("fill")));
        graphics.setFont(isBold ? font.deriveFont(Font.BOLD) : font);
        graphics.drawString(text, (float) left, (float) number(element, "y"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        // charts name no font but ours
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        throw new UnsupportedOperationException("Charts have the fonts of the report");
    }

    @Override
    public void close() {
        // holds nothing that ends with a document
    }

    private final class Chart implements SVGImage {

        private final Element svg;
        private final double dotsPerPixel;

        Chart(Element svg, double dotsPerPixel) {
            this.svg = svg;
            this.dotsPerPixel = dotsPerPixel;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(number(svg, "width") * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(number(svg, "height") * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics((float) x, (float) y, (float) number(svg, "width"), (float) number(svg, "height"),
                    graphics -> draw(graphics, svg));
        }
    }
}
