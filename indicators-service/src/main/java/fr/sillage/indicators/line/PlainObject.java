package fr.sillage.indicators.line;

import java.util.Arrays;

import fr.sillage.api.table.Field;

/**
 * Reads an object as programs write it: flat, of names that are known, with texts that hold no escape. Nearly all lines are so,
 * and it takes a third of a parser's time. Anything else, and all that is wrong, is left to the parser.
 */
final class PlainObject {

    /** Longer ones are left to the parser, which has its limits. */
    private static final int LONGEST_NUMBER = 40;

    private final char[] buffer;
    private final String[] texts = new String[Column.ALL.size()];
    /** What the columns held last: a file repeats itself. */
    private final String[] last = new String[Column.ALL.size()];
    private int at;
    private int end;

    /** @param buffer in which the lines will stand */
    PlainObject(char[] buffer) {
        this.buffer = buffer;
    }

    /** @return a text for each {@link Column}, good until the next call; null where this is for the parser */
    String[] read(int from, int to) {
        at = from;
        end = to;
        Arrays.fill(texts, null);
        if (!takes('{')) {
            return null;
        }
        do {
            if (!property()) {
                return null;
            }
        } while (takes(','));
        return takes('}') && next() == '\0' && at == end ? texts : null;
    }

    private boolean property() {
        int name = text();
        Column column = name < 0 ? null : column(name, at - 1);
        if (column == null || texts[column.ordinal()] != null || !takes(':')) {
            return false;
        }
        char first = next();
        if (first == 'n') {
            return takesNull();
        }
        int start = first == '"' ? text() : number();
        if (start < 0) {
            return false;
        }
        texts[column.ordinal()] = first == '"' ? known(column, start, at - 1) : new String(buffer, start, at - start);
        return true;
    }

    private Column column(int from, int to) {
        for (Column column : Column.ALL) {
            if (equal(column.code(), from, to)) {
                return column;
            }
        }
        return null;
    }

    private String known(Column column, int from, int to) {
        String before = last[column.ordinal()];
        if (before == null || !equal(before, from, to)) {
            last[column.ordinal()] = Field.text(buffer, from, to);
        }
        return last[column.ordinal()];
    }

    private boolean equal(String text, int from, int to) {
        int length = text.length();
        if (length != to - from) {
            return false;
        }
        // texts differ in their last characters first
        for (int i = length - 1; i >= 0; i--) {
            if (text.charAt(i) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** @return where the text begins that a quotation mark ends just before where it now stands; -1 where none does */
    private int text() {
        if (!takes('"')) {
            return -1;
        }
        int start = at;
        while (at < end) {
            char c = buffer[at++];
            if (c == '"') {
                return start;
            }
            if (c == '\\' || c < ' ') {
                return -1;
            }
        }
        return -1;
    }

    /** @return where the number begins that ends where it now stands; -1 where there is none */
    private int number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int whole = at;
        int digits = digits();
        if (digits == 0 || digits > 1 && buffer[whole] == '0') {
            return -1;
        }
        if (peek() == '.') {
            at++;
            if (digits() == 0) {
                return -1;
            }
        }
        // an exponent follows, or what makes it no number
        boolean ended = at < end && (peek() == ',' || peek() == '}' || isSpace(peek()));
        return ended && at - start <= LONGEST_NUMBER ? start : -1;
    }

    private int digits() {
        int from = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return at - from;
    }

    private boolean takesNull() {
        boolean taken = equal("null", at, Math.min(end, at + 4));
        at += 4;
        return taken;
    }

    private boolean takes(char wanted) {
        boolean taken = next() == wanted;
        at += taken ? 1 : 0;
        return taken;
    }

    /** @return the next character that is no space; U+0000 at the end */
    private char next() {
        while (isSpace(peek())) {
            at++;
        }
        return peek();
    }

    private char peek() {
        return at < end ? buffer[at] : '\0';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\r' || c == '\t';
    }
}
