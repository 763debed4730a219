package fr.sillage.catalog.survey;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.catalog.vocabulary.Term;

/**
 * A cell that is to become a field. An empty one leaves nothing there; what cannot be read is told.
 *
 * @param faults told what of the cell is not understood, with the heading of the column as pointer
 */
record SurveyCell(SurveyColumn column, String text, List<Fault> faults) {

    void fault(String code, Object... arguments) {
        faults.add(Fault.at(column.heading(), code, arguments));
    }

    void text(ObjectNode node, String name) {
        node.remove(name);
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    /** Set apart by spaces or commas. */
    void codes(ObjectNode node, String name) {
        list(node, name, SurveyWords.codes(text));
    }

    /** Set apart by bars. */
    void texts(ObjectNode node, String name) {
        list(node, name, SurveyWords.parts(text));
    }

    private static void list(ObjectNode node, String name, List<String> texts) {
        ArrayNode list = node.putArray(name);
        texts.forEach(list::add);
    }

    void truth(ObjectNode node, String name) {
        SurveyWords.truth(text).ifPresentOrElse(truth -> node.put(name, truth), () -> fault("survey-no-truth", text));
    }

    void number(ObjectNode node, String name) {
        node.remove(name);
        if (!text.isEmpty()) {
            SurveyWords.number(text).ifPresentOrElse(number -> node.put(name, number), () -> fault("survey-no-number", text));
        }
    }

    void whole(ObjectNode node, String name) {
        node.remove(name);
        if (!text.isEmpty()) {
            SurveyWords.number(text).filter(number -> number.stripTrailingZeros().scale() <= 0 && number.precision() < 9)
                    .map(BigDecimal::intValue)
                    .ifPresentOrElse(number -> node.put(name, number), () -> fault("survey-no-number", text));
        }
    }

    /** A day, month, quarter or year. */
    void date(ObjectNode node, String name) {
        node.remove(name);
        if (!text.isEmpty()) {
            SurveyDates.parse(text).ifPresentOrElse(date -> node.put(name, date), () -> fault("survey-no-date", text));
        }
    }

    void day(ObjectNode node, String name) {
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

    <T extends Term> void term(ObjectNode node, String name, T[] list) {
        node.remove(name);
        if (!text.isEmpty()) {
            SurveyWords.term(list, text).ifPresentOrElse(term -> node.put(name, term.name()),
                    () -> fault("survey-no-such-word", text, SurveyWords.labels(list)));
        }
    }
}
