package fr.sillage.catalog.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.sillage.api.table.Heading;

/** Expected dates as French teams write them: 2027, T2 2027, 03/2027, 15/03/2027; what Excel makes of them (mars-27); ISO. */
public final class SurveyDates {

    private static final List<String> MONTHS = List.of("janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept",
            "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?");
    private static final Pattern QUARTER = Pattern.compile("(?:t|trimestre )([1-4])[ /-]*([0-9]{4})");
    private static final Pattern QUARTER_IN_WORDS = Pattern
            .compile("([1-4])(?:er|e|eme) trim(?:estre|\\.)? ?(?:de )?([0-9]{4})");
    private static final Pattern YEAR_QUARTER = Pattern.compile("([0-9]{4})[ /-]*t([1-4])");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("([a-z]+)\\.?[ -]([0-9]{4}|[0-9]{2})");

    private SurveyDates() {
    }

    public static Optional<String> parse(String typed) {
        if (ISO.matcher(typed).matches()) {
            return Optional.of(typed);
        }
        String text = Heading.plain(typed);
        Matcher words = QUARTER_IN_WORDS.matcher(text);
        Matcher quarter = QUARTER.matcher(text);
        Matcher yearFirst = YEAR_QUARTER.matcher(text);
        Matcher day = DAY.matcher(text);
        Matcher month = MONTH.matcher(text);
        Matcher named = MONTH_IN_WORDS.matcher(text);
        try {
            if (words.matches()) {
                return Optional.of(words.group(2) + "-Q" + words.group(1));
            } else if (quarter.matches()) {
                return Optional.of(quarter.group(2) + "-Q" + quarter.group(1));
            } else if (yearFirst.matches()) {
                return Optional.of(yearFirst.group(1) + "-Q" + yearFirst.group(2));
            } else if (day.matches()) {
                return Optional.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)).toString());
            } else if (month.matches()) {
                return Optional.of(YearMonth.of(number(month, 2), number(month, 1)).toString());
            } else if (named.matches()) {
                return monthOf(named.group(1)).map(of -> YearMonth.of(year(named.group(2)), of).toString());
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    private static Optional<Integer> monthOf(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (word.startsWith(MONTHS.get(i))) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** @param date as an intention has it */
    public static String text(String date) {
        return switch (date.length()) {
            case 4 -> date;
            case 7 -> date.charAt(5) == 'Q' ? "T" + date.charAt(6) + " " + date.substring(0, 4)
                    : date.substring(5) + "/" + date.substring(0, 4);
            default -> date.substring(8) + "/" + date.substring(5, 7) + "/" + date.substring(0, 4);
        };
    }
}
