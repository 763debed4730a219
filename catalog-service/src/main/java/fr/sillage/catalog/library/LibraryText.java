package fr.sillage.catalog.library;

import java.math.BigDecimal;
import java.util.List;

/**
 * Texts and figures of an item as they are kept, so that a file that tells the same is known to: line ends of one kind, no
 * spaces around, no character that a spreadsheet cannot hold.
 */
final class LibraryText {

    private static final String UNWRITABLE = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF\\uFEFF\\u200B]";

    private LibraryText() {
    }

    /** @return null where nothing is left */
    static String kept(String typed) {
        if (typed == null) {
            return null;
        }
        String text = typed.replaceAll("\\r\\n?|[\\u2028\\u2029]", "\n").replaceAll(UNWRITABLE, "")
                .replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
        return text.isEmpty() ? null : text;
    }

    static List<String> kept(List<String> typed) {
        return typed == null ? List.of()
                : typed.stream().map(LibraryText::kept).map(text -> text == null ? null : text.replaceAll("\\s*\\n\\s*", " "))
                        .toList();
    }

    /** So that 15 and 15.0 are one figure, and neither is written 1.5E+1. */
    static BigDecimal kept(BigDecimal figure) {
        if (figure == null) {
            return null;
        }
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
