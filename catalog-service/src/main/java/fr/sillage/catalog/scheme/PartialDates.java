package fr.sillage.catalog.scheme;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** What a {@link PartialDate} can mean. */
public final class PartialDates {

    private PartialDates() {
    }

    /** First day that the text can mean. */
    public static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    /** Last day that the text can mean. */
    public static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }
}
