package fr.sillage.catalog.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The place of a text where words were found. The database marks it in a form of the text that it can read, where hyphens,
 * apostrophes and ligatures are gone; here it is found again in the text as it was written, letter by letter. Nothing of it is
 * markup: whoever shows it may do so as text.
 */
public final class Passage {

    private static final char START = '\uE000';
    private static final char STOP = '\uE001';
    /** Of what the database's parser takes for markup and leaves out. */
    private static final String MARKUP = "[<>&" + START + STOP + "]";
    private static final String CUT_BEFORE = "… ";
    private static final String CUT_AFTER = " …";
    private static final String CLOSING = ".!?…)»”";

    private final String text;
    private final StringBuilder letters = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    @Schema(name = "PassagePart")
    public record Part(@NotNull String text,
            @NotNull @Schema(description = "Whether it is what was looked for") boolean found) {
    }

    private Passage(String text) {
        this.text = text;
        int end = 0;
        for (int at = 0; at < text.length(); at = end) {
            end = at + Character.charCount(text.codePointAt(at));
            String folded = folded(text.codePointAt(at));
            for (int i = 0; i < folded.length(); i++) {
                starts.add(at);
                ends.add(end);
            }
            if (Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK && !ends.isEmpty()) {
                // an accent of its own belongs to the letter before it
                ends.set(ends.size() - 1, end);
            }
            letters.append(folded);
        }
    }

    /** The forms of a text in which the database looks. */
    static List<String> forms(String text) {
        return Compounds.forms(text.replaceAll(MARKUP, " "));
    }

    /**
     * @param marked part of one of the {@link #forms} of the text, with marks; null where there is none
     * @return empty where nothing is marked
     */
    static List<Part> of(String text, String marked) {
        return marked == null || marked.indexOf(START) < 0 ? List.of() : new Passage(text).parts(marked);
    }

    private List<Part> parts(String marked) {
        StringBuilder told = new StringBuilder();
        List<Integer> turns = new ArrayList<>(List.of(0));
        marked.codePoints().forEach(c -> {
            if (c == START || c == STOP) {
                turns.add(told.length());
            } else {
                told.append(folded(c));
            }
        });
        turns.add(told.length());
        int first = letters.indexOf(told.toString());
        if (told.isEmpty() || first < 0) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        int at = starts.get(first);
        if (first > 0) {
            parts.add(new Part(CUT_BEFORE, false));
        }
        // turn after turn, what is between marks is found and what is between those is not
        for (int i = 1; i < turns.size(); i++) {
            boolean found = i % 2 == 0;
            int end = found ? ends.get(first + turns.get(i) - 1)
                    : i == turns.size() - 1 ? end(first + told.length())
                            : starts.get(first + turns.get(i));
            if (end > at) {
                parts.add(new Part(text.substring(at, end), found));
                at = end;
            }
        }
        if (at < text.stripTrailing().length()) {
            parts.add(new Part(CUT_AFTER, false));
        }
        return parts;
    }

    /** The end of the last word, with what closes its sentence. */
    private int end(int letter) {
        int end = ends.get(letter - 1);
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Letters without accents and digits; nothing for all else. */
    private static String folded(int codePoint) {
        if (!Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.MODIFIER_LETTER) {
            return "";
        }
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{N}]", "")
                .replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").replace("Æ", "ae").toLowerCase(Locale.ROOT);
    }
}
