package fr.sillage.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;

/** Instants as callers send them. */
public final class Instants {

    private static final ValueRange YEARS = ValueRange.of(1900, 2200);

    private Instants() {
    }

    /**
     * @param name of the query parameter
     * @return as exact as the database keeps it
     * @throws ProblemException 400 where what was sent is no instant
     */
    public static Instant parameter(String name, String text) {
        try {
            Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            YEARS.checkValidValue(instant.atOffset(ZoneOffset.UTC).getYear(), ChronoField.YEAR);
            return instant;
        } catch (DateTimeException noInstantOrBeyondWhatIsKept) {
            throw ProblemException.of(ProblemType.UNREADABLE, "parameter-no-instant", name, text);
        }
    }
}
