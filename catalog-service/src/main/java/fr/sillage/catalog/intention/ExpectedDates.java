package fr.sillage.catalog.intention;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.sillage.catalog.scheme.PartialDates;

/** What an {@link ExpectedDate} can mean. */
public final class ExpectedDates {

    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-Q([1-4])");

    private ExpectedDates() {
    }

    /** First day that the text can mean. */
    public static LocalDate first(String text) {
        Matcher quarter = QUARTER.matcher(text);
        return quarter.matches() ? firstMonth(quarter).atDay(1) : PartialDates.first(text);
    }

    /** Last day that the text can mean. */
    public static LocalDate last(String text) {
        Matcher quarter = QUARTER.matcher(text);
        return quarter.matches() ? firstMonth(quarter).plusMonths(2).atEndOfMonth() : PartialDates.last(text);
    }

    private static YearMonth firstMonth(Matcher quarter) {
        return YearMonth.of(Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)) - 2);
    }
}
