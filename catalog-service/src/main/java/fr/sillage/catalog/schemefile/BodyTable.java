package fr.sillage.catalog.schemefile;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.table.Column;
import fr.sillage.api.table.Field;
import fr.sillage.api.table.TableForm;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.WorkbookTable;

/** A table whose columns say by themselves where in the body their cells belong. */
final class BodyTable<C extends Enum<C> & Column, B> implements PartTable<C, B> {

    static final int MOST_LINES = 2_000;

    /** Characters: a cell of a spreadsheet holds 32,767. */
    private static final int LONGEST_CELL = 30_000;
    private static final String CUT = "… (la suite est trop longue pour une cellule)";

    private final String sheet;
    private final Class<C> columns;
    private final C code;
    private final Class<B> body;
    private final TableForm<C> form;
    private final Function<C, Place> places;
    private final List<WorkbookTable.Column> header;
    private final ObjectMapper json;

    /**
     * @param places where in the body each column belongs; null for one that is no part of it
     * @param header as a workbook has it
     */
    BodyTable(String sheet, TableForm<C> form, Class<C> columns, C code, Class<B> body, Function<C, Place> places,
            List<WorkbookTable.Column> header, ObjectMapper json) {
        this.sheet = sheet;
        this.columns = columns;
        this.code = code;
        this.body = body;
        this.places = places;
        this.header = header;
        this.json = json;
        this.form = form;
    }

    /**
     * @param sheets what a sheet of it may be called, as it is written and in lower case; the first one is what it is called
     */
    static <C extends Enum<C> & BodyColumn, B> BodyTable<C, B> of(List<String> sheets, Class<C> columns, C code,
            Class<B> body, ObjectMapper json) {
        return new BodyTable<>(sheets.get(0), new TableForm<>(columns, Set.of(code), Set.copyOf(sheets), MOST_LINES), columns,
                code, body, BodyColumn::place, EnumSet.allOf(columns).stream()
                        .map(column -> new WorkbookTable.Column(column.heading(), column.width())).toList(),
                json);
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public TableForm<C> form() {
        return form;
    }

    @Override
    public C code() {
        return code;
    }

    @Override
    public List<WorkbookTable.Column> columns() {
        return header;
    }

    @Override
    public Map<C, String> texts(B said) {
        JsonNode tree = json.valueToTree(said);
        Map<C, String> texts = new EnumMap<>(columns);
        EnumSet.allOf(columns).stream().filter(column -> places.apply(column) != null).forEach(column -> {
            Place place = places.apply(column);
            JsonNode value = tree.at(place.pointer());
            String text = value.isMissingNode() || value.isNull() ? "" : place.cell().text(value);
            texts.put(column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + CUT : text);
        });
        return texts;
    }

    @Override
    public B read(TableRow<C> row, Optional<B> before, Typed typed) {
        ObjectNode draft = before.map(said -> (ObjectNode) json.valueToTree(said)).orElseGet(json::createObjectNode);
        Map<C, String> was = before.map(this::texts).orElse(Map.of());
        row.texts().forEach((column, text) -> {
            Place place = places.apply(column);
            if (place != null && !Field.isSame(text, was.getOrDefault(column, ""))) {
                take(place, text, draft, typed);
            }
        });
        try {
            return json.treeToValue(draft, body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line makes no body", e);
        }
    }

    private static void take(Place place, String text, ObjectNode draft, Typed typed) {
        typed.goTo(place.pointer());
        if (text.endsWith(CUT)) {
            typed.fault("scheme-cell-cut");
        } else {
            Drafts.put(draft, place.pointer(), text.isEmpty() ? null : place.cell().value(text, typed));
        }
    }

    @Override
    public String headingAt(String pointer) {
        return EnumSet.allOf(columns).stream()
                .filter(column -> places.apply(column) != null && places.apply(column).isAbout(pointer))
                .max(Comparator.comparing(column -> places.apply(column).pointer().length())).map(Column::heading)
                .orElse(null);
    }
}
