package fr.sillage.indicators.ingestion;

import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/** What becomes of the good lines of a file that has bad ones. */
enum Mode {
    /** They are taken. */
    @JsonProperty("partial")
    PARTIAL,
    /** Nothing is: all or none. */
    @JsonProperty("atomic")
    ATOMIC;

    static Mode of(String text) {
        return Stream.of(values()).filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text)).findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.UNREADABLE, "mode-unknown", text));
    }
}
