package fr.sillage.catalog.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What {@code Accept-Encoding} says (RFC 9110, 12.5.3). */
final class AcceptedEncodings {

    private static final String ANY = "*";

    private final Map<String, Boolean> said = new HashMap<>();

    private AcceptedEncodings() {
    }

    /** @param header null where there is none: then only what is not encoded is taken */
    static AcceptedEncodings of(String header) {
        var accepted = new AcceptedEncodings();
        for (String part : header == null ? new String[0] : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] coding = part.replace(" ", "").split(";");
            accepted.said.put(coding[0], coding.length < 2 || !coding[1].matches("q=0(\\.0*)?"));
        }
        return accepted;
    }

    boolean contain(String coding) {
        return said.getOrDefault(coding, said.getOrDefault(ANY, false));
    }
}
