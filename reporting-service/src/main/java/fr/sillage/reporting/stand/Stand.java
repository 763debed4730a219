package fr.sillage.reporting.stand;

import java.util.List;

import fr.sillage.api.Sha256;

/** What an answer that is made anew hangs on, in short: it is another where any of it is, and the same where all of it is. */
public final class Stand {

    /**
     * To be raised with any change of what views and differences tell: until then callers are told that nothing has changed.
     */
    private static final int VERSION = 2;
    private static final int DIGITS = 24;

    private Stand() {
    }

    /** @param parts values that tell all of themselves as text: records, numbers, dates and lists of them */
    public static String of(List<?> parts) {
        return Sha256.of(VERSION + " " + parts).substring(0, DIGITS);
    }
}
