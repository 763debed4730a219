package fr.sillage.reporting.report.pdf;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;

/**
 * Draws our own charts into a PDF: the few elements that {@code Svg} writes, and no others. A reader of all of SVG took most of
 * the time of a report, and letters drawn as shapes half of the time of its check. It draws on the page itself, as the layout
 * does, which says colours, strokes and fonts where they change and not for each line.
 */
final class ChartDrawer implements SVGDrawer {

    private static final String BOLD = "900";

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext context, double cssWidth, double cssHeight,
            double dotsPerPixel) {
        return new Chart(svg, dotsPerPixel);
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

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private record Chart(Element svg, double dotsPerPixel) implements SVGImage {

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
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(dotsPerPixel, dotsPerPixel);
            new Drawing(device, context, place).draw(svg);
        }
    }

    /** @param place of the drawing's pixels in the dots of the page */
    private record Drawing(OutputDevice device, RenderingContext context, AffineTransform place) {

        void draw(Element drawing) {
            for (Node node = drawing.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    draw(element, element.getLocalName());
                }
            }
        }

        private void draw(Element element, String name) {
            switch (name) {
                case "line" -> paint(element, new Line2D.Double(number(element, "x1"), number(element, "y1"),
                        number(element, "x2"), number(element, "y2")));
                case "rect" -> paint(element, new Rectangle2D.Double(number(element, "x"), number(element, "y"),
                        number(element, "width"), number(element, "height")));
                case "circle" -> {
                    double radius = number(element, "r");
                    paint(element, new Ellipse2D.Double(number(element, "cx") - radius, number(element, "cy") - radius,
                            2 * radius, 2 * radius));
                }
                case "polyline", "polygon" -> paint(element, path(element, name));
                case "text" -> write(element);
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

        private void paint(Element element, Shape shape) {
            Shape placed = place.createTransformedShape(shape);
            String fill = element.getAttribute("fill");
            if (!fill.isEmpty() && !fill.equals("none")) {
                device.setColor(colour(fill));
                device.fill(placed);
            }
            String stroke = element.getAttribute("stroke");
            if (!stroke.isEmpty()) {
                device.setColor(colour(stroke));
                device.setStroke(stroke(element));
                device.draw(placed);
            }
        }

        private static FSRGBColor colour(String code) {
            return new FSRGBColor(Integer.decode(code));
        }

        private BasicStroke stroke(Element element) {
            float width = dots(number(element, "stroke-width"));
            String[] dashes = element.getAttribute("stroke-dasharray").split(" ");
            return dashes.length < 2 ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
                    : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
                            new float[] { dots(Double.parseDouble(dashes[0])), dots(Double.parseDouble(dashes[1])) }, 0);
        }

        private float dots(double pixels) {
            return (float) (pixels * place.getScaleX());
        }

        private void write(Element element) {
            FontSpecification wanted = new FontSpecification();
            wanted.families = new String[] { ReportFonts.FAMILY };
            wanted.size = dots(number(element, "font-size"));
            wanted.fontStyle = IdentValue.NORMAL;
            wanted.fontWeight = BOLD.equals(element.getAttribute("font-weight")) ? IdentValue.BOLD : IdentValue.NORMAL;
            FSFont font = context.getFont(wanted);
            String text = element.getTextContent();
            int width = context.getTextRenderer().getWidth(context.getFontContext(), font, text);
            Point2D start = place.transform(new Point2D.Double(number(element, "x"), number(element, "y")), null);
            double left = switch (element.getAttribute("text-anchor")) {
                case "middle" -> start.getX() - width / 2.0;
                case "end" -> start.getX() - width;
                default -> start.getX();
            };
            device.setColor(colour(element.getAttribute("fill")));
            device.setFont(font);
            context.getTextRenderer().drawString(device, text, (float) left, (float) start.getY());
        }
    }
}
