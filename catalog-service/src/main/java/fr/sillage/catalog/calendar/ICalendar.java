package fr.sillage.catalog.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import fr.sillage.catalog.calendar.CalendarEntry.State;

/**
 * A calendar as iCalendar (RFC 5545). Whatever has a day is an event of that day; whatever has none yet, of all the days it may
 * be on, marked as free.
 */
final class ICalendar {

    /** Section 3.1: in octets, the break not counted. */
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final String scheme;
    private final String buyer;
    private final Instant stamp;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param buyer SIREN: with the scheme's code it makes identifiers that no other instance gives
     * @param stamp when what is told last changed
     */
    ICalendar(String scheme, String buyer, Instant stamp) {
        this.scheme = scheme;
        this.buyer = buyer;
        this.stamp = stamp;
    }

    String of(String title, List<CalendarEntry> entries) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Sillage//Calendrier des séances//FR");
        line("X-WR-CALNAME", escaped(title));
        entries.forEach(this::event);
        line("END", "VCALENDAR");
        return text.toString();
    }

    private void event(CalendarEntry entry) {
        boolean dated = entry.sitting() != null;
        line("BEGIN", "VEVENT");
        line("UID", "%s/%s/%s@%s.sillage".formatted(scheme, entry.committee(), entry.occasion(), buyer));
        line("SEQUENCE", String.valueOf(entry.sequence()));
        line("DTSTAMP", STAMP.format(stamp));
        line("DTSTART;VALUE=DATE", date(entry.firstDay()));
        // the end is the first day that is not part of it
        line("DTEND;VALUE=DATE", date(entry.day().plusDays(1)));
        line("SUMMARY", escaped(summary(entry)));
        if (!entry.purposes().isEmpty()) {
            line("DESCRIPTION", escaped(String.join("\n", entry.purposes())));
        }
        line("STATUS", dated ? "CONFIRMED" : "TENTATIVE");
        line("TRANSP", dated ? "OPAQUE" : "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String summary(CalendarEntry entry) {
        if (entry.sitting() != null) {
            return entry.sittingTitle() == null ? entry.title() : entry.title() + "\u202f: " + entry.sittingTitle();
        }
        return entry.title() + (entry.state() == State.LATE ? " (en retard)" : " (date à fixer)");
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** A text value, section 3.3.11; what no value may hold is left out. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\r\n|\r|\n", "\\\\n")
                .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F]", "");
    }

    private void line(String name, String value) {
        int octets = 0;
        for (int character : (name + ":" + value).codePoints().toArray()) {
            String letter = Character.toString(character);
            int size = letter.getBytes(UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += size;
        }
        text.append("\r\n");
    }
}
