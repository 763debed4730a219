package fr.sillage.catalog.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import fr.sillage.api.table.Field;

/**
 * Several things in one cell: a line, or what stands between two bars, for each; what is said of one is set apart by {@code //}
 * between spaces. Where a text has one of these itself, a backslash stands before it.
 */
public final class CellItems {

    private CellItems() {
    }

    /** @param items what is said of each, in its order; null for nothing */
    public static String text(List<List<String>> items) {
        return items.stream().map(CellItems::item).collect(Collectors.joining("\n"));
    }

    private static String item(List<String> fields) {
        int last = fields.size();
        while (last > 1 && fields.get(last - 1) == null) {
            last--;
        }
        return fields.subList(0, last).stream().map(field -> field == null ? "" : escaped(field))
                .collect(Collectors.joining(" // "));
    }

    private static String escaped(String field) {
        var escaped = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' || c == '|' || isSetApart(field, i)) {
                escaped.append('\\');
            }
            escaped.append(c == '\n' ? "\\n" : c);
        }
        return escaped.toString();
    }

    /** What is said of each thing, null where that is nothing. */
    public static List<List<String>> parse(String cell) {
        List<List<String>> items = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        var field = new StringBuilder();
        for (int i = 0; i <= cell.length(); i++) {
            char c = i == cell.length() ? '\n' : cell.charAt(i);
            char next = i + 1 < cell.length() ? cell.charAt(i + 1) : '\n';
            if (c == '\\' && "\\|/n".indexOf(next) >= 0) {
                field.append(next == 'n' ? '\n' : next);
                i++;
            } else if (c == '|' || c == '\n') {
                fields.add(Field.text(field.toString()));
                if (fields.stream().anyMatch(text -> text != null)) {
                    items.add(fields);
                }
                fields = new ArrayList<>();
                field.setLength(0);
            } else if (isSetApart(cell, i)) {
                fields.add(Field.text(field.toString()));
                field.setLength(0);
                i++;
            } else {
                field.append(c);
            }
        }
        return items;
    }

    /** Whether what sets apart stands there: two strokes between spaces. */
    private static boolean isSetApart(String text, int place) {
        return text.startsWith("//", place) && isSpace(text, place - 1) && isSpace(text, place + 2);
    }

    private static boolean isSpace(String cell, int place) {
        return place < 0 || place >= cell.length() || Character.isWhitespace(cell.charAt(place))
                || Character.isSpaceChar(cell.charAt(place));
    }
}
