package fr.sillage.catalog.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.api.table.Field;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.survey.SurveyWords;
import fr.sillage.catalog.vocabulary.Term;
import fr.sillage.catalog.vocabulary.Theme;

/**
 * What a line makes of an item. A column that the file has not leaves the item as it is, and so does a cell that says what the
 * export of the item says.
 */
final class LibraryReading {

    private final Map<String, String> families;
    private final ObjectNode draft;
    private final List<Fault> faults = new ArrayList<>();
    private LibraryColumn column;

    private LibraryReading(Map<String, String> families, ObjectNode draft) {
        this.families = families;
        this.draft = draft;
    }

    /**
     * @param body null where there are faults
     * @param state null where the line says none
     * @param faults with the heading of the column as pointer
     */
    record Read(LibraryItemBody body, LibraryState state, List<Fault> faults) {
    }

    /**
     * @param families code of each family by its title, as {@link Heading#plain} has it
     * @param buyer SIREN for a new line that names none; null where every one must
     */
    static Read read(TableRow<LibraryColumn> row, Optional<LibraryItemBody> existing, Map<String, String> families,
            String buyer,
            ObjectMapper json) {
        ObjectNode draft = existing.map(body -> (ObjectNode) json.valueToTree(body)).orElseGet(json::createObjectNode);
        var reading = new LibraryReading(families, draft);
        Map<LibraryColumn, String> before = existing.map(LibraryTable::texts).orElse(Map.of());
        row.texts().forEach((column, text) -> {
            if (!Field.isSame(text, before.getOrDefault(column, ""))) {
                reading.column = column;
                reading.take(text);
            }
        });
        if (buyer != null && !draft.has("buyer")) {
            draft.put("buyer", buyer);
        }
        LibraryState state = reading.state(row.text(LibraryColumn.STATE));
        return new Read(reading.faults.isEmpty() ? body(draft, json) : null, state, reading.faults);
    }

    private static LibraryItemBody body(ObjectNode draft, ObjectMapper json) {
        try {
            return json.treeToValue(draft, LibraryItemBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line makes no item of the library", e);
        }
    }

    private void take(String text) {
        switch (column) {
            case CODE, STATE, SHELF -> {
            }
            case BUYER -> text(draft, "buyer", text);
            case KIND -> term("kind", text, LibraryKind.values());
            case TITLE -> text(draft, "title", text);
            case EXPANSION -> text(draft, "expansion", text);
            case HEADING -> text(draft, "heading", text);
            case PLACE -> place(text);
            case SUMMARY -> text(draft, "summary", text);
            case TEXT -> text(draft, "text", text);
            case PUBLISHERS -> list("publishers", text, Optional::of);
            case ISSUED -> issued(text);
            case REFERENCE -> text(draft, "reference", text);
            case URL -> text(draft, "url", text);
            case CONTENTS -> list("contents", text, Optional::of);
            case FAMILIES -> list("families", text,
                    family -> Optional.of(families.getOrDefault(Heading.plain(family), family)));
            case THEMES -> list("themes", text, this::theme);
            case SCHEME -> text(draft, "scheme", text);
            case WEIGHT_FROM -> weight("weightFrom", text);
            case WEIGHT_TO -> weight("weightTo", text);
            case JUDGING -> text(criterion(), "judging", text);
            case PROOF -> text(criterion(), "proof", text);
        }
    }

    private ObjectNode criterion() {
        return draft.get("criterion") instanceof ObjectNode there ? there : draft.putObject("criterion");
    }

    private void fault(String code, Object... arguments) {
        faults.add(Fault.at(column.heading(), code, arguments));
    }

    private static void text(ObjectNode node, String name, String text) {
        if (text.isEmpty()) {
            node.remove(name);
        } else {
            node.put(name, text);
        }
    }

    private void list(String name, String text, Function<String, Optional<String>> read) {
        ArrayNode list = draft.putArray(name);
        SurveyWords.parts(text).forEach(part -> read.apply(part).ifPresent(list::add));
    }

    private Optional<String> theme(String text) {
        Optional<Theme> theme = SurveyWords.term(Theme.values(), text);
        if (theme.isEmpty()) {
            fault("survey-no-such-word", text, SurveyWords.labels(Theme.values()));
        }
        return theme.map(Theme::name);
    }

    private <T extends Term> void term(String name, String text, T[] list) {
        draft.remove(name);
        if (!text.isEmpty()) {
            SurveyWords.term(list, text).ifPresentOrElse(term -> draft.put(name, term.name()),
                    () -> fault("survey-no-such-word", text, SurveyWords.labels(list)));
        }
    }

    private LibraryState state(String text) {
        column = LibraryColumn.STATE;
        Optional<LibraryState> state = SurveyWords.term(LibraryState.values(), text);
        if (state.isEmpty() && !text.isEmpty()) {
            fault("survey-no-such-word", text, SurveyWords.labels(LibraryState.values()));
        }
        return state.orElse(null);
    }

    private void place(String text) {
        draft.remove("place");
        if (!text.isEmpty()) {
            SurveyWords.number(text).filter(number -> number.stripTrailingZeros().scale() <= 0 && number.precision() < 9)
                    .ifPresentOrElse(number -> draft.put("place", number.intValue()), () -> fault("survey-no-number", text));
        }
    }

    private void weight(String name, String text) {
        criterion().remove(name);
        if (!text.isEmpty()) {
            SurveyWords.number(text.replaceFirst("\\s*%$", "")).ifPresentOrElse(number -> criterion().put(name, number),
                    () -> fault("survey-no-number", text));
        }
    }

    private void issued(String text) {
        draft.remove("issued");
        if (!text.isEmpty()) {
            SurveyDates.parse(text).filter(date -> !date.contains("Q")).ifPresentOrElse(date -> draft.put("issued", date),
                    () -> fault("library-no-date", text));
        }
    }
}
