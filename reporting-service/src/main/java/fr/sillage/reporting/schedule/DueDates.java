package fr.sillage.reporting.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import fr.sillage.reporting.kind.ReportKind;

/**
 * When the reports of a kind are due: at the first moment after the last day that they tell of. So 1 February asks for the
 * annual report of the year before, 15 July for the mid-year note of the same year, and where a cron names several moments only
 * the first has a report. A time that the clocks of the zone skip in spring counts as the time shown after the change; of one
 * that they show twice in autumn the first counts.
 */
record DueDates(ReportKind kind, Occurrences occurrences, ZoneId zone) {

    Instant of(int year) {
        return occurrences.firstAfter(kind.lastDay(year)).orElseThrow().atZone(zone).toInstant();
    }

    /** The years from first to last, both included, whose report is due by now. */
    List<Integer> passed(int first, int last, Instant now) {
        // no year that has not begun is due, however far a period goes
        int begun = Math.min(last, now.atZone(zone).getYear());
        return IntStream.rangeClosed(first, begun).filter(year -> !of(year).isAfter(now)).boxed().toList();
    }
}
