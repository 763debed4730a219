package fr.sillage.api.table;

import java.text.Normalizer;
import java.util.Locale;

/** The name of a column as people write it. */
public final class Heading {

    private Heading() {
    }

    /** Without accents, and whatever its case, spaces and apostrophes. */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[\\p{M}\\p{Cf}]", "")
                .replaceAll("[’‘ʼ`´′]", "'").replaceAll("[\\p{Z}\\s_]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
