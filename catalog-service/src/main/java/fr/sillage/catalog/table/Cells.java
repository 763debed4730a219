package fr.sillage.catalog.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import fr.sillage.api.Fault;
import fr.sillage.api.table.Decimal;
import fr.sillage.api.table.Field;
import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.vocabulary.Term;

/** The cells of a line on their way to a body: what cannot be read is noted with the heading of its column, and is null. */
public final class Cells<C extends Enum<C> & FormColumn> {

    private static final int DAY_LENGTH = 10;

    private final Map<C, String> texts;
    private final List<Fault> faults = new ArrayList<>();

    public Cells(Map<C, String> texts) {
        this.texts = texts;
    }

    /**
     * What a line says over what was there; a cell that says what the export says leaves it as it is, to the last space.
     *
     * @param was what the export says, empty where there is nothing yet
     */
    static <C extends Enum<C> & FormColumn> Cells<C> over(Map<C, String> was, TableRow<C> row) {
        Map<C, String> is = new HashMap<>(was);
        row.texts().forEach((column, text) -> {
            if (column.pointer() != null && !Field.isSame(text, was.getOrDefault(column, ""))) {
                is.put(column, text);
            }
        });
        return new Cells<>(is);
    }

    /** Whether they say that and no more. */
    boolean say(Map<C, String> said) {
        return texts.equals(said);
    }

    public List<Fault> faults() {
        return faults;
    }

    public void fault(C column, String code, Object... arguments) {
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
        return number(column,
                Decimal.parse(texts.getOrDefault(column, "")).filter(decimal -> !decimal.percent()).map(Decimal::value));
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

    /** In euros, with their sign or without. */
    public BigDecimal amount(C column) {
        return number(column, SurveyWords.number(texts.getOrDefault(column, "")));
    }

    /** In %, with its sign or without. */
    public BigDecimal share(C column) {
        return number(column, Decimal.parse(texts.getOrDefault(column, "")).map(Decimal::value));
    }

    private BigDecimal number(C column, Optional<BigDecimal> read) {
        if (text(column) != null && read.isEmpty()) {
            fault(column, "cell-no-number", text(column));
        }
        return read.orElse(null);
    }

    public <T extends Term> T term(C column, T[] list) {
        return text(column) == null ? null : term(column, list, text(column));
    }

    /** The term that a part of a cell names. */
    public <T extends Term> T term(C column, T[] list, String word) {
        Optional<T> term = SurveyWords.term(list, word);
        if (term.isEmpty()) {
            fault(column, "cell-no-term", word, SurveyWords.labels(list));
        }
        return term.orElse(null);
    }

    /** Terms between bars. */
    public <T extends Term> List<T> terms(C column, T[] list) {
        return SurveyWords.parts(texts.getOrDefault(column, "")).stream().map(word -> term(column, list, word))
                .filter(Objects::nonNull).toList();
    }

    /** Set apart by spaces or commas. */
    public List<String> codes(C column) {
        return SurveyWords.codes(texts.getOrDefault(column, ""));
    }

    /** What stands there a line each, or between bars. */
    public List<String> items(C column) {
        return CellItems.parse(texts.getOrDefault(column, "")).stream().map(Cells::whole).toList();
    }

    /**
     * As {@link #items}, of things of which several things are said, set apart by {@code //}.
     *
     * @param most how many are said of each at most
     * @return for each thing as many texts, null where nothing is said
     */
    public List<List<String>> items(C column, int most) {
        List<List<String>> items = new ArrayList<>();
        for (List<String> fields : CellItems.parse(texts.getOrDefault(column, ""))) {
            if (fields.size() > most) {
                fault(column, "sheet-cell", whole(fields), most);
            } else {
                items.add(Arrays.asList(fields.toArray(new String[most])));
            }
        }
        return items;
    }

    private static String whole(List<String> fields) {
        return fields.stream().map(field -> Objects.toString(field, "")).collect(Collectors.joining(" // "));
    }
}
