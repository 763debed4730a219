package fr.sillage.reporting.run;

import java.time.Instant;

/**
 * A report that a schedule wants.
 *
 * @param lateAt from when on it is late where it is not made
 */
public record DueReport(String scheme, String kind, int year, Instant dueAt, Instant lateAt) {

    public boolean isLate(Instant now) {
        return !lateAt.isAfter(now);
    }
}
