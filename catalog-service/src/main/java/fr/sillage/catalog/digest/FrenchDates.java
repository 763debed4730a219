package fr.sillage.catalog.digest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Expected dates as people say them. */
final class FrenchDates {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final int YEAR = 4;
    private static final int YEAR_AND_PART = 7;

    private FrenchDates() {
    }

    /** @param text a year, a quarter (2027-Q2), a month or a day */
    static String expected(String text) {
        if (text.length() == YEAR) {
            return text;
        }
        if (text.length() == YEAR_AND_PART && text.charAt(YEAR + 1) == 'Q') {
            char quarter = text.charAt(YEAR + 2);
            return (quarter == '1' ? "1er" : quarter + "e") + " trimestre " + text.substring(0, YEAR);
        }
        if (text.length() == YEAR_AND_PART) {
            return YearMonth.parse(text).format(MONTH);
        }
        LocalDate day = LocalDate.parse(text);
        return (day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth())) + " " + day.format(MONTH);
    }
}
