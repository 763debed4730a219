package fr.sillage.reporting.report.difference;

import fr.sillage.reporting.report.french.LongText;

/** Finds where two texts begin and cease to differ, to the word: what stands around it is told for a few words only. */
record Changed(DifferencePage.Part before, DifferencePage.Part after) {

    private static final int AROUND = 80;
    private static final String REST = "…";

    static Changed between(String was, String is) {
        int head = commonHead(was, is);
        int tail = commonTail(was, is, head);
        return new Changed(part(was, head, tail), part(is, head, tail));
    }

    private static int commonHead(String was, String is) {
        int most = Math.min(was.length(), is.length());
        int same = 0;
        while (same < most && was.charAt(same) == is.charAt(same)) {
            same++;
        }
        while (!isBetweenWords(was, same) || !isBetweenWords(is, same)) {
            same--;
        }
        return same;
    }

    private static int commonTail(String was, String is, int head) {
        int most = Math.min(was.length(), is.length()) - head;
        int same = 0;
        while (same < most && was.charAt(was.length() - 1 - same) == is.charAt(is.length() - 1 - same)) {
            same++;
        }
        while (!isBetweenWords(was, was.length() - same) || !isBetweenWords(is, is.length() - same)) {
            same--;
        }
        return same;
    }

    private static boolean isBetweenWords(String text, int at) {
        return at == 0 || at == text.length() || Character.isWhitespace(text.charAt(at - 1))
                || Character.isWhitespace(text.charAt(at));
    }

    private static DifferencePage.Part part(String text, int head, int tail) {
        int from = Math.max(0, head - AROUND);
        int until = Math.min(text.length(), text.length() - tail + AROUND);
        return new DifferencePage.Part((from > 0 ? REST : "") + whole(text.substring(from, head)),
                LongText.shortenedPassage(whole(text.substring(head, text.length() - tail))),
                whole(text.substring(text.length() - tail, until)) + (until < text.length() ? REST : ""));
    }

    /** A character that was cut in two could not be written. */
    private static String whole(String text) {
        String end = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))
                ? text.substring(0, text.length() - 1)
                : text;
        return !end.isEmpty() && Character.isLowSurrogate(end.charAt(0)) ? end.substring(1) : end;
    }
}
