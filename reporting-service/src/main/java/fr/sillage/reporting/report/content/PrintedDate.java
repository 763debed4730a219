package fr.sillage.reporting.report.content;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates as schemes print them: a year, a month or a day, such as {@code 2026}, {@code 2026-06} and {@code 2026-06-30}. */
public final class PrintedDate {

    private PrintedDate() {
    }

    public static boolean isDay(String date) {
        return date.length() == 10;
    }

    public static boolean isMonth(String date) {
        return date.length() == 7;
    }

    /** What is due in a year or a month is late from the day after its last. */
    public static LocalDate lastDay(String date) {
        return isDay(date) ? LocalDate.parse(date)
                : isMonth(date) ? YearMonth.parse(date).atEndOfMonth() : LocalDate.of(year(date), 12, 31);
    }

    /** Whether what is due by a date is late; a date that is null never comes. */
    public static boolean isOver(String date, LocalDate today) {
        return date != null && lastDay(date).isBefore(today);
    }

    public static int year(String date) {
        return Integer.parseInt(date.substring(0, 4));
    }

    /**
     * Whether what is done every year is due in this one: with only an end it is due from the year of that end on, with neither
     * every year.
     *
     * @param from null where it has no start
     * @param until null where it has no end
     */
    public static boolean isDueIn(int year, String from, String until) {
        if (from == null) {
            return until == null || year(until) <= year;
        }
        return year(from) <= year && (until == null || year <= year(until));
    }
}
