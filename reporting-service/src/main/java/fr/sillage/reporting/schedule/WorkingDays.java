package fr.sillage.reporting.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days on which France works: Monday to Friday without the public holidays of article L3133-1 of the Code du travail. Those
 * that only Alsace, Moselle or one of the overseas départements has are left out.
 */
final class WorkingDays {

    /** No month has fewer working days. */
    static final int FEWEST = 15;

    private WorkingDays() {
    }

    /** @param nth 1 is the first of the month, -1 the last; from -{@value #FEWEST} to {@value #FEWEST}, and not 0 */
    static LocalDate of(YearMonth month, int nth) {
        Set<LocalDate> holidays = holidays(month.getYear());
        List<LocalDate> days = month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(day)).toList();
        return days.get(nth > 0 ? nth - 1 : days.size() + nth);
    }

    private static Set<LocalDate> holidays(int year) {
        LocalDate easter = easter(year);
        return Stream.of(
                LocalDate.of(year, 1, 1), LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 8), LocalDate.of(year, 7, 14),
                LocalDate.of(year, 8, 15), LocalDate.of(year, 11, 1), LocalDate.of(year, 11, 11), LocalDate.of(year, 12, 25),
                easter.plusDays(1), easter.plusDays(39), easter.plusDays(50)).collect(Collectors.toSet());
    }

    /** Easter Sunday, after Gauss, Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
