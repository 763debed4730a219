package fr.sillage.catalog.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of Markdown (CommonMark 0.31) that a framework is built of: headings with number signs (4.2), fences (4.5), and
 * lines of anything else. What stands in a quotation or in a list is text, as its lines start otherwise.
 *
 * @see #of
 */
sealed interface MarkdownBlock {

    /** Line of the file at which it starts, from 1. */
    int line();

    record HeadingLine(int line, int level, String title) implements MarkdownBlock {
    }

    /**
     * @param info the first word behind the opening fence, in lower case
     * @param lines what stands between the fences
     * @param whole those and the fences
     */
    record Fence(int line, String info, List<String> lines, List<String> whole, boolean closed) implements MarkdownBlock {
    }

    record TextLine(int line, String text) implements MarkdownBlock {
    }

    Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:[ \t](.*))?");
    Pattern OPENING = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");
    String SIGNS = "#`~";
    Pattern CLOSING_SIGNS = Pattern.compile("(?:^|[ \t])#+$");

    static List<MarkdownBlock> of(String text) {
        List<MarkdownBlock> blocks = new ArrayList<>();
        List<String> lines = List.of(LINE_END.split(text, -1));
        for (int i = 0; i < lines.size(); i++) {
            if (!mayBegin(lines.get(i))) {
                blocks.add(new TextLine(i + 1, lines.get(i)));
                continue;
            }
            Matcher heading = HEADING.matcher(lines.get(i));
            Matcher opening = OPENING.matcher(lines.get(i));
            if (heading.matches()) {
                blocks.add(new HeadingLine(i + 1, heading.group(1).length(), title(heading.group(2))));
            } else if (opening.matches() && !isInlineCode(opening)) {
                Fence fence = fence(lines, i, opening.group(1), opening.group(2).strip());
                blocks.add(fence);
                i += fence.whole().size() - 1;
            } else {
                blocks.add(new TextLine(i + 1, lines.get(i)));
            }
        }
        return blocks;
    }

    /** Most lines are text: they are not worth two patterns. */
    private static boolean mayBegin(String line) {
        String start = line.stripLeading();
        return !start.isEmpty() && SIGNS.indexOf(start.charAt(0)) >= 0;
    }

    private static String title(String text) {
        String title = text == null ? "" : text.strip();
        return CLOSING_SIGNS.matcher(title).replaceFirst("").strip();
    }

    private static boolean isInlineCode(Matcher opening) {
        return opening.group(1).startsWith("`") && opening.group(2).contains("`");
    }

    private static Fence fence(List<String> lines, int start, String opening, String info) {
        String word = info.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        Pattern closing = Pattern.compile(" {0,3}" + opening.charAt(0) + "{" + opening.length() + ",}[ \t]*");
        int end = start + 1;
        while (end < lines.size() && !closing.matcher(lines.get(end)).matches()) {
            end++;
        }
        boolean closed = end < lines.size();
        return new Fence(start + 1, word, lines.subList(start + 1, end), lines.subList(start, closed ? end + 1 : end), closed);
    }
}
