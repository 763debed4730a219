package fr.sillage.reporting.stand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What an answer that is made anew hangs on, in short: it is another where any of it is, and the same where all of it is. */
public final class Stand {

    /**
     * To be raised with any change of what views and differences tell: until then callers are told that nothing has changed.
     */
    private static final int VERSION = 2;
    private static final int BYTES = 12;

    private Stand() {
    }

    /** @param parts values that tell all of themselves as text: records, numbers, dates and lists of them */
    public static String of(List<?> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((VERSION + " " + parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
