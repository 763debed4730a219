package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.time.YearMonth;

/** The dates that schemes print: a year, a month or a day. */
final class Moments {

    private Moments() {
    }

    /** What is due in a year or a month is late from the day after its last. */
    static LocalDate lastDay(String moment) {
        return switch (moment.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(moment), 12, 31);
            case 7 -> YearMonth.parse(moment).atEndOfMonth();
            default -> LocalDate.parse(moment);
        };
    }

    static int year(String moment) {
        return Integer.parseInt(moment.substring(0, 4));
    }
}
