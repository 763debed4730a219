package fr.sillage.catalog.schemefile;

import java.time.Duration;

import jakarta.ws.rs.core.MediaType;

import fr.sillage.api.Precondition;
import fr.sillage.api.Sha256;

/**
 * A file that somebody sent to be taken over into a scheme.
 *
 * @param code of the scheme that the URL names
 * @param key under which the report is remembered; null for none
 */
record SchemeUpload(String code, MediaType type, byte[] file, Strategy strategy, Precondition precondition, String key) {

    static final Duration LONGEST = Duration.ofMinutes(10);

    /** Stands for all that makes it what it is. */
    String digest() {
        return Sha256.of(code + " " + type + " " + strategy + " " + Sha256.of(file));
    }
}
