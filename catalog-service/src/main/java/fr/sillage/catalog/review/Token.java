package fr.sillage.catalog.review;

import java.security.SecureRandom;
import java.util.Base64;

import fr.sillage.api.Sha256;

/** What a link bears instead of an account: nobody guesses it, and who reads the database cannot use it. */
public record Token(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Token fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it. Unsalted and fast, as there is nothing in 256 random bits to be tried out. */
    public String sha256() {
        return Sha256.of(text);
    }

    /** It is not to stand in a log. */
    @Override
    public String toString() {
        return "Token";
    }
}
