package fr.sillage.catalog.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.api.table.Column;
import fr.sillage.api.table.Decimal;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.vocabulary.Term;

/**
 * A cell that is to become a field. An empty one leaves nothing there; what cannot be read is told.
 *
 * @param faults told what of the cell is not understood, with the heading of the column as pointer
 */
public record Cell<C extends Column>(C column, String text, List<Fault> faults) {

    public void fault(String code, Object... arguments) {
        faults.add(Fault.at(column.heading(), code, arguments));
    }

    public void text(ObjectNode node, String name) {
        node.remove(name);
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    /** Set apart by spaces or commas. */
    public void codes(ObjectNode node, String name) {
        list(node, name, SurveyWords.codes(text));
    }

    /** Set apart by bars. */
    public void texts(ObjectNode node, String name) {
        list(node, name, SurveyWords.parts(text));
    }

    private static void list(ObjectNode node, String name, List<String> texts) {
        ArrayNode list = node.putArray(name);
        texts.forEach(list::add);
    }

    public void truth(ObjectNode node, String name) {
        SurveyWords.truth(text).ifPresentOrElse(truth -> node.put(name, truth), () -> fault("survey-no-truth", text));
    }

    public void number(ObjectNode node, String name) {
        node.remove(name);
        if (!text.isEmpty()) {
            SurveyWords.number(text).ifPresentOrElse(number -> node.put(name, number), () -> fault("survey-no-number", text));
        }
    }

    public void whole(ObjectNode node, String name) {
        node.remove(name);
        if (!text.isEmpty()) {
            SurveyWords.number(text).filter(number -> number.stripTrailingZeros().scale() <= 0 && number.precision() < 9)
                    .map(BigDecimal::intValue)
                    .ifPresentOrElse(number -> node.put(name, number), () -> fault("survey-no-number", text));
        }
    }

    /** A day, month, quarter or year. */
    public void date(ObjectNode node, String name) {
        node.remove(name);
        if (!text.isEmpty()) {
            SurveyDates.parse(text).ifPresentOrElse(date -> node.put(name, date), () -> fault("survey-no-date", text));
        }
    }

    public void day(ObjectNode node, String name) {
        date(node, name);
        if (node.has(name) && !isDay(node.get(name).asText())) {
            node.remove(name);
            fault("survey-no-date", text);
        }
    }

    private static boolean isDay(String date) {
        try {
            return LocalDate.parse(date) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    public <T extends Term> void term(ObjectNode node, String name, T[] list) {
        node.remove(name);
        if (!text.isEmpty()) {
            named(list, text).ifPresent(term -> node.put(name, term.name()));
        }
    }

    /** A share in %, with its sign or without. */
    public void share(ObjectNode node, String name) {
        node.remove(name);
        if (!text.isEmpty()) {
            Decimal.parse(text).map(Decimal::value).ifPresentOrElse(share -> node.put(name, share),
                    () -> fault("survey-no-number", text));
        }
    }

    /** Terms of a list, set apart by bars. */
    public <T extends Term> void terms(ObjectNode node, String name, T[] list) {
        ArrayNode terms = node.putArray(name);
        for (String part : SurveyWords.parts(text)) {
            named(list, part).ifPresent(term -> terms.add(term.name()));
        }
    }

    /** The term that a text names; where it names none that is told. */
    public <T extends Term> Optional<T> named(T[] list, String word) {
        Optional<T> term = SurveyWords.term(list, word);
        if (term.isEmpty()) {
            fault("survey-no-such-word", word, SurveyWords.labels(list));
        }
        return term;
    }

    /** Several things, as {@link CellItems} has them, each with a text for each of the names. */
    public List<ObjectNode> items(ObjectNode node, String list, String... names) {
        ArrayNode array = node.putArray(list);
        List<ObjectNode> items = new ArrayList<>();
        for (List<String> fields : CellItems.parse(text)) {
            if (fields.size() > names.length) {
                fault("sheet-cell", String.join(" // ", fields.stream().map(field -> field == null ? "" : field).toList()),
                        names.length);
                continue;
            }
            ObjectNode item = array.addObject();
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i) != null) {
                    item.put(names[i], fields.get(i));
                }
            }
            items.add(item);
        }
        return items;
    }

    /** As {@link #items}, of things that are texts and no more. */
    public void lines(ObjectNode node, String list) {
        ArrayNode array = node.putArray(list);
        CellItems.parse(text).forEach(fields -> array
                .add(String.join(" // ", fields.stream().map(field -> field == null ? "" : field).toList())));
    }
}
