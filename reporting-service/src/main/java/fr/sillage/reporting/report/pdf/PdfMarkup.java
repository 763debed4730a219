package fr.sillage.reporting.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import fr.sillage.reporting.report.french.French;

/**
 * Adds to the page what only a PDF asks for: bookmarks from its headings, the words of its drawings and of its links as
 * attributes.
 */
final class PdfMarkup {

    private static final Set<String> BOOKMARKED = Set.of("h2", "h3", "h4");

    /** In characters: about a page. */
    private static final int PIECE = 4_000;

    private static final String EXPLANATION = "Le signe " + Glyphs.REPLACEMENT + " remplace, dans ce PDF, un caractère que sa "
            + "police ne sait pas écrire ; la page HTML du même rapport le montre.";

    private final Document page;
    private final Glyphs glyphs;

    /** All at once, in order: each search of the parser's own walks through the whole page. */
    private final List<Element> elements = new ArrayList<>();

    PdfMarkup(Document page, Glyphs glyphs) {
        this.page = page;
        this.glyphs = glyphs;
        collect(page.getDocumentElement());
    }

    private void collect(Element element) {
        elements.add(element);
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element below) {
                collect(below);
            }
        }
    }

    private List<Element> named(String name) {
        return elements.stream().filter(e -> e.getTagName().equals(name)).toList();
    }

    private Element first(String name) {
        return named(name).get(0);
    }

    void complete() {
        removeScreenStyle();
        describeDrawings();
        describeLinks();
        addSubject();
        addBookmarks();
        if (replaceUnwritable(first("body"))) {
            explainReplacement();
        }
    }

    /** After all that a PDF holds as text and does not draw: that may well be in any script. Says whether it found some. */
    private boolean replaceUnwritable(Node above) {
        boolean any = false;
        for (Node node = above.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE) {
                String text = node.getNodeValue();
                String writable = glyphs.writable(text);
                if (!writable.equals(text)) {
                    node.setNodeValue(writable);
                    any |= writable.contains(Glyphs.REPLACEMENT);
                }
                splitLong((Text) node);
            } else {
                any |= replaceUnwritable(node);
            }
        }
        return any;
    }

    /** The layout copies the rest of a text for each of its lines: two megabytes in one took a minute. */
    private static void splitLong(Text text) {
        if (text.getLength() > 2 * PIECE) {
            int space = text.getNodeValue().indexOf(' ', PIECE);
            text.splitText(space < 0 ? PIECE : space + 1);
        }
    }

    private void explainReplacement() {
        Element explanation = page.createElement("p");
        explanation.setAttribute("class", "note");
        explanation.setTextContent(French.typeset(EXPLANATION));
        first("main").appendChild(explanation);
    }

    /** Where a PDF reader looks for the description. */
    private void addSubject() {
        for (Element meta : named("meta")) {
            if ("description".equals(meta.getAttribute("name"))) {
                Element subject = page.createElement("meta");
                subject.setAttribute("name", "subject");
                subject.setAttribute("content", meta.getAttribute("content"));
                meta.getParentNode().appendChild(subject);
                return;
            }
        }
    }

    /** It speaks of grids and of widths of screens, which the PDF's reader of styles does not know. */
    private void removeScreenStyle() {
        for (Element style : named("style")) {
            if ("screen".equals(style.getAttribute("media"))) {
                style.getParentNode().removeChild(style);
            }
        }
    }

    private void describeLinks() {
        for (Element link : named("a")) {
            link.setAttribute("title", link.getTextContent().strip());
        }
    }

    private void describeDrawings() {
        for (Element drawing : named("svg")) {
            drawing.setAttribute("alt", text(drawing, "title") + ". " + text(drawing, "desc"));
        }
    }

    private static String text(Element drawing, String name) {
        return drawing.getElementsByTagName(name).item(0).getTextContent();
    }

    private void addBookmarks() {
        Element bookmarks = page.createElement("bookmarks");
        Element[] open = new Element[7];
        open[1] = bookmarks;
        for (Element element : elements) {
            if (BOOKMARKED.contains(element.getTagName()) && element.hasAttribute("id")) {
                int level = element.getTagName().charAt(1) - '0';
                open[level] = bookmark(element);
                parent(open, level).appendChild(open[level]);
                for (int below = level + 1; below < open.length; below++) {
                    open[below] = null;
                }
            }
        }
        first("head").appendChild(bookmarks);
    }

    private static Node parent(Element[] open, int level) {
        int above = level - 1;
        while (open[above] == null) {
            above--;
        }
        return open[above];
    }

    private Element bookmark(Element heading) {
        Element bookmark = page.createElement("bookmark");
        bookmark.setAttribute("name", heading.getTextContent().strip());
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        return bookmark;
    }
}
