package fr.sillage.reporting.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads our drawings as a person would look at them. */
public final class Drawings {

    private Drawings() {
    }

    /** No label leaves the drawing or touches another one; no shape leaves the drawing. */
    public static void assertLegible(String svg) {
        Document document = parsed(svg);
        Element root = document.getDocumentElement();
        Rectangle2D drawing = new Rectangle2D.Double(0, 0, number(root, "width"), number(root, "height"));
        assertThat(root.getAttribute("width")).matches("\\d+");
        assertThat(root.getAttribute("height")).matches("\\d+");
        List<Rectangle2D> labels = labels(document);
        for (int i = 0; i < labels.size(); i++) {
            assertThat(drawing.contains(labels.get(i))).as("label %d inside of %s: %s", i, drawing, labels.get(i)).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(labels.get(i).intersects(labels.get(j))).as("labels %d and %d touch", i, j).isFalse();
            }
        }
        NodeList shapes = document.getElementsByTagName("rect");
        for (int i = 0; i < shapes.getLength(); i++) {
            Element rect = (Element) shapes.item(i);
            assertThat(number(rect, "width")).isNotNegative();
            assertThat(number(rect, "height")).isNotNegative();
            assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(drawing.getWidth());
            assertThat(number(rect, "y") + number(rect, "height")).isLessThanOrEqualTo(drawing.getHeight());
        }
    }

    private static Document parsed(String svg) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(svg, e);
        }
    }

    private static List<Rectangle2D> labels(Document document) {
        NodeList texts = document.getElementsByTagName("text");
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double size = number(text, "font-size");
            // What the text takes in our font; the placing allows for more.
            double width = text.getTextContent().length() * size * 0.5;
            double left = switch (text.getAttribute("text-anchor")) {
                case "middle" -> number(text, "x") - width / 2;
                case "end" -> number(text, "x") - width;
                default -> number(text, "x");
            };
            boxes.add(new Rectangle2D.Double(left, number(text, "y") - size * 0.75, width, size * 0.75));
        }
        return boxes;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
