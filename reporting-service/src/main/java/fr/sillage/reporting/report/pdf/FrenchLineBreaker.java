package fr.sillage.reporting.report.pdf;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Java would end a line after the apostrophe of "l’année", at a narrow no-break space and inside "2024-2028"; a French printer
 * would not.
 */
final class FrenchLineBreaker implements FSTextBreaker {

    private static final char NARROW = '\u202F';

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRENCH);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next > 0 && next < text.length() && holdsTogether(text.charAt(next - 1), text.charAt(next))) {
            next = breaks.next();
        }
        return next;
    }

    private static boolean holdsTogether(char before, char after) {
        return before == '’' && Character.isLetterOrDigit(after) || before == NARROW || after == NARROW
                || before == '-' && Character.isDigit(after);
    }
}
