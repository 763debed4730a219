package fr.sillage.catalog.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.Decimal;
import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.vocabulary.Term;

/** The cells of a line on their way to a body: what cannot be read is noted with the heading of its column, and is null. */
public final class Cells<C extends Enum<C> & FormColumn> {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final int DAY_LENGTH = 10;

    private final Map<C, String> texts;
    private final List<Fault> faults = new ArrayList<>();

    public Cells(Map<C, String> texts) {
        this.texts = texts;
    }

    /**
     * The code that a line names what it is about by.
     *
     * @throws ProblemException 422 where it is none
     */
    public static <C extends Enum<C> & FormColumn> String code(TableRow<C> row, C column) {
        return matching(row, column, CODE, "cell-no-code");
    }

    /** As {@link #code}, the year. */
    public static <C extends Enum<C> & FormColumn> int year(TableRow<C> row, C column) {
        return Integer.parseInt(matching(row, column, YEAR, "cell-no-year"));
    }

    private static <C extends Enum<C> & FormColumn> String matching(TableRow<C> row, C column, Pattern pattern,
            String rule) {
        String text = row.text(column);
        if (!pattern.matcher(text).matches()) {
            throw ProblemException.broken(List.of(Fault.at(column.heading(), rule, text)));
        }
        return text;
    }

    public List<Fault> faults() {
        return faults;
    }

    private void fault(C column, String code, Object... arguments) {
        faults.add(Fault.at(column.heading(), code, arguments));
    }

    /** Null where nothing stands there. */
    public String text(C column) {
        String text = texts.getOrDefault(column, "");
        return text.isEmpty() ? null : text;
    }

    /** Of what is said on this line alone; a cell filled in is at fault. */
    public void none(C column, String code) {
        if (text(column) != null) {
            fault(column, code, text(column));
        }
    }

    public LocalDate day(C column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<String> day = SurveyDates.parse(text).filter(date -> date.length() == DAY_LENGTH);
        if (day.isEmpty()) {
            fault(column, "cell-no-day", text);
        }
        return day.map(LocalDate::parse).orElse(null);
    }

    /** A year, a month or a day. */
    public String date(C column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<String> date = SurveyDates.parse(text).filter(parsed -> parsed.indexOf('Q') < 0);
        if (date.isEmpty()) {
            fault(column, "cell-no-date", text);
        }
        return date.orElse(null);
    }

    public BigDecimal number(C column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<BigDecimal> number = Decimal.parse(text).filter(decimal -> !decimal.percent()).map(Decimal::value);
        if (number.isEmpty()) {
            fault(column, "cell-no-number", text);
        }
        return number.orElse(null);
    }

    /** A whole number. */
    public Integer count(C column) {
        BigDecimal number = number(column);
        try {
            return number == null ? null : Integer.valueOf(number.intValueExact());
        } catch (ArithmeticException e) {
            fault(column, "cell-no-count", text(column));
            return null;
        }
    }

    public <T extends Term> T term(C column, T[] list) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<T> term = SurveyWords.term(list, text);
        if (term.isEmpty()) {
            fault(column, "cell-no-term", text, SurveyWords.labels(list));
        }
        return term.orElse(null);
    }

    /** What stands there a line each, or between bars. */
    public List<String> items(C column) {
        return CellItems.parse(texts.getOrDefault(column, "")).stream()
                .map(fields -> fields.stream().map(field -> field == null ? "" : field).collect(Collectors.joining(" // ")))
                .toList();
    }
}
