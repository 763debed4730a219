package fr.sillage.indicators.observation;

import java.time.DateTimeException;
import java.time.Instant;

import fr.sillage.api.Ledger;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/**
 * Where a page of versions starts. It holds the state that the first page showed, which all that follow show too.
 *
 * @param after the key of the last version of the page before; empty for the first page
 */
record VersionCursor(Ledger.Position at, String after) {

    /** @throws ProblemException 400 where the text was not made here */
    static VersionCursor read(String text, Ledger.Position stand) {
        if (text.isEmpty()) {
            return new VersionCursor(stand, "");
        }
        try {
            String[] parts = text.split("\\|", 3);
            return new VersionCursor(new Ledger.Position(Long.parseLong(parts[0]), Instant.parse(parts[1])), parts[2]);
        } catch (NumberFormatException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.of(ProblemType.UNREADABLE, "cursor-unreadable");
        }
    }

    String text() {
        return at.position() + "|" + at.committedAt() + "|" + after;
    }
}
