package fr.sillage.reporting.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When yearly reports are due: on a day of the year that follows theirs, at a time on the clocks of a place. A time that the
 * clocks skip in spring counts as the time shown after the change; of one that they show twice in autumn the first counts; 29
 * February is the 28th in other years.
 */
record DueDates(MonthDay day, LocalTime time, ZoneId zone) {

    Instant of(int year) {
        return ZonedDateTime.of(day.atYear(year + 1), time, zone).toInstant();
    }

    /** The years from first to last, both included, whose report is due by now. */
    List<Integer> passed(int first, int last, Instant now) {
        // no year that has not begun is due, however far a period goes
        int begun = Math.min(last, now.atZone(zone).getYear());
        return IntStream.rangeClosed(first, begun).filter(year -> !of(year).isAfter(now)).boxed().toList();
    }
}
