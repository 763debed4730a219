package fr.sillage.reporting.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import fr.sillage.reporting.report.french.French;

/**
 * Sets what a team wrote. Whoever writes it is trusted with words and not with a page: markup is shown as it was typed, links
 * go to pages and to mailboxes only, and pictures stand as their words.
 */
public final class Markdown {

    /** Deeper than anyone writes, and far from what would cost the renderer its stack. */
    private static final int DEEPEST = 40;

    private static final int LAST_LEVEL = 6;
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final org.commonmark.renderer.html.HtmlRenderer RENDERER = org.commonmark.renderer.html.HtmlRenderer
            .builder().extensions(TABLES).escapeHtml(true)
            .attributeProviderFactory(context -> Markdown::complete).build();

    private Markdown() {
    }

    /**
     * Well-formed XHTML.
     *
     * @param level of the heading under which the text stands: its own go on from there and skip none
     */
    public static String html(String markdown, int level) {
        Node document = PARSER.parse(HtmlRenderer.writable(markdown));
        document.accept(new Cleaning(level));
        return RENDERER.render(document);
    }

    /** Whether so much stands in one another that it could not be set: whoever takes in words asks first. */
    public static boolean isTooDeep(String markdown) {
        try {
            return depth(PARSER.parse(HtmlRenderer.writable(markdown))) > DEEPEST;
        } catch (StackOverflowError e) {
            // the parser itself goes down one step for each: nothing is held or half done when it runs out of steps
            return true;
        }
    }

    private static int depth(Node document) {
        int deepest = 0;
        Deque<Node> nodes = new ArrayDeque<>();
        Deque<Integer> depths = new ArrayDeque<>();
        nodes.push(document);
        depths.push(0);
        while (!nodes.isEmpty()) {
            Node node = nodes.pop();
            int depth = depths.pop();
            deepest = Math.max(deepest, depth);
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                nodes.push(child);
                depths.push(depth + 1);
            }
        }
        return deepest;
    }

    private static void complete(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableCell cell) {
            attributes.remove("align");
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
        }
    }

    private static final class Cleaning extends AbstractVisitor {

        private final int top;
        /** The levels as they were typed of the headings that enclose what follows, the outermost first. */
        private final Deque<Integer> open = new ArrayDeque<>();

        Cleaning(int level) {
            this.top = level;
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            while (!open.isEmpty() && open.peekLast() >= heading.getLevel()) {
                open.removeLast();
            }
            open.addLast(heading.getLevel());
            int level = top + open.size();
            if (level > LAST_LEVEL) {
                replaceByStrong(heading);
            } else {
                heading.setLevel(level);
            }
        }

        private static void replaceByStrong(Heading heading) {
            Block paragraph = new Paragraph();
            StrongEmphasis strong = new StrongEmphasis();
            moveChildren(heading, strong);
            paragraph.appendChild(strong);
            heading.insertAfter(paragraph);
            heading.unlink();
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            replaceByChildren(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!isAllowed(link.getDestination())) {
                replaceByChildren(link);
            } else if (link.getFirstChild() == null) {
                link.appendChild(new Text(link.getDestination()));
            }
            link.setTitle(null);
        }

        /** Browsers pass over control characters and spaces in a scheme: with any of them it is none of ours. */
        private static boolean isAllowed(String destination) {
            if (destination.startsWith("#")) {
                return destination.length() > 1;
            }
            int colon = destination.indexOf(':');
            return colon > 0 && SCHEMES.contains(destination.substring(0, colon).toLowerCase(Locale.ROOT));
        }

        @Override
        public void visit(Text text) {
            text.setLiteral(typeset(text.getLiteral()));
        }

        private static String typeset(String typed) {
            String words = typed.strip();
            if (words.isEmpty()) {
                return typed;
            }
            int start = typed.indexOf(words);
            return typed.substring(0, start) + French.typeset(words) + typed.substring(start + words.length());
        }

        private static void replaceByChildren(Node node) {
            for (Node child = node.getLastChild(); child != null; child = node.getLastChild()) {
                node.insertAfter(child);
            }
            node.unlink();
        }

        private static void moveChildren(Node from, Node to) {
            for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
                to.appendChild(child);
            }
        }
    }
}
