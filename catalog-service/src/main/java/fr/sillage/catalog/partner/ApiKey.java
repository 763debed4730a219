package fr.sillage.catalog.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.sillage.api.Sha256;

/** {@code sillage_<id>_<43 characters>}: found by its id, known by its digest, told by its first word where it leaks. */
record ApiKey(String id, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("sillage_([0-9a-f]{12})_[A-Za-z0-9_-]{43}");

    static ApiKey random() {
        String id = HexFormat.of().formatHex(bytes(ID_BYTES));
        return new ApiKey(id,
                "sillage_" + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES)));
    }

    static Optional<ApiKey> read(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() ? Optional.of(new ApiKey(matcher.group(1), text)) : Optional.empty();
    }

    String sha256() {
        return Sha256.of(text);
    }

    /** In a time that does not tell how much of it was right. */
    boolean hasDigest(String sha256) {
        return MessageDigest.isEqual(sha256().getBytes(StandardCharsets.US_ASCII), sha256.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** It is a secret: never in a log. */
    @Override
    public String toString() {
        return "key " + id;
    }
}
