package fr.sillage.api.table;

/** One text of a line as it is kept: without the spaces around it, and none where nothing is left. */
public final class Field {

    /** What starts a formula in a spreadsheet (OWASP, CSV injection), or stands before what does. */
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char GUARD = '\'';

    private Field() {
    }

    /** @return null where there is no more than spaces, of whatever kind */
    public static String text(char[] chars, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(chars[from])) {
            from++;
        }
        while (to > from && isBlank(chars[to - 1])) {
            to--;
        }
        return from == to ? null : new String(chars, from, to - from);
    }

    public static String text(String typed) {
        return typed == null ? null : text(typed.toCharArray(), 0, typed.length());
    }

    /**
     * Whether a cell that was read says what was written into it. A workbook keeps a text from looking like a formula by
     * itself:
     * what was typed as a guard is taken for one.
     */
    public static boolean isSame(String read, String written) {
        String kept = text(written);
        if (kept == null) {
            return read.isEmpty();
        }
        String one = kept.replace("\r\n", "\n");
        return read.equals(one) || read.equals(unguarded(one));
    }

    /** Digits and letters first, as nearly all are. A byte order mark within a file comes from files put together. */
    private static boolean isBlank(char c) {
        return c <= ' ' ? c != '\0' : c >= '\u00A0' && (Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B');
    }

    /** So that no spreadsheet takes a text for a formula; numbers stay numbers. */
    public static String guarded(String text) {
        return startsFormula(text) && Decimal.parse(text).isEmpty() ? GUARD + text : text;
    }

    /** What {@link #guarded} put before the text is taken off. */
    public static String unguarded(String text) {
        return text != null && text.charAt(0) == GUARD && startsFormula(text) ? text.substring(1) : text;
    }

    /** Guards before it do not count, or a text that starts with one could not come back as it was. */
    private static boolean startsFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == GUARD) {
            start++;
        }
        return start < text.length() && FORMULA.indexOf(text.charAt(start)) >= 0;
    }
}
