package fr.sillage.reporting.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as people say it, by the clocks of the schedule: "1er février 2026 à 6 h 00". */
public final class FrenchMoment {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H'\u00A0h\u00A0'mm", Locale.FRENCH);

    private FrenchMoment() {
    }

    public static String of(Instant instant, ZoneId zone) {
        ZonedDateTime time = instant.atZone(zone);
        return day(time) + " à " + TIME.format(time);
    }

    static String day(ZonedDateTime time) {
        return (time.getDayOfMonth() == 1 ? "1er" : time.getDayOfMonth()) + "\u00A0" + MONTH.format(time);
    }
}
