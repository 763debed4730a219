package fr.sillage.catalog.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.Fault;
import fr.sillage.api.table.Field;
import fr.sillage.api.table.Heading;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.action.SheetPart;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.table.CellItems;

/**
 * What a line makes of an action. A column that the file has not leaves the action as it is, and so does a cell that says what
 * the export of the action says.
 */
public final class SheetReading {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s,;]+");
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final ObjectMapper json;
    private final Map<String, String> directorates;
    private final List<Fault> faults = new ArrayList<>();
    private final ObjectNode draft;
    private final ObjectNode sheet;
    private SheetColumn column;

    private SheetReading(ObjectMapper json, Map<String, String> directorates, ObjectNode draft) {
        this.json = json;
        this.directorates = directorates;
        this.draft = draft;
        this.sheet = draft.get("sheet") instanceof ObjectNode there ? there : draft.putObject("sheet");
    }

    /** @param faults with the heading of the column as pointer; the body says nothing where there are any */
    public record Read(ActionBody body, List<Fault> faults) {
    }

    /** @param directorates code of each directorate by its name, as {@link Heading#plain} has it */
    public static Read read(TableRow<SheetColumn> row, Optional<ActionBody> existing, Map<String, String> directorates,
            ObjectMapper json) {
        ObjectNode draft = existing.map(body -> (ObjectNode) json.valueToTree(body)).orElseGet(json::createObjectNode);
        var reading = new SheetReading(json, directorates, draft);
        Map<SheetColumn, String> before = existing.map(body -> SheetTable.texts("", body)).orElse(Map.of());
        row.texts().forEach((column, text) -> {
            if (!Field.isSame(text, before.getOrDefault(column, ""))) {
                reading.column = column;
                reading.take(text);
            }
        });
        return new Read(reading.faults.isEmpty() ? reading.body() : null, reading.faults);
    }

    private ActionBody body() {
        // a line that takes the end away takes the deadline away: there is none without
        if (sheet.get("deadline") instanceof ObjectNode deadline && deadline.isEmpty()) {
            sheet.remove("deadline");
        }
        try {
            return json.treeToValue(draft, ActionBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line makes no action", e);
        }
    }

    private void take(String typed) {
        String text = column.part().map(part -> applicable(part, typed)).orElse(typed);
        switch (column) {
            case CODE, STATUS -> {
            }
            case TITLE -> text(draft, "title", text);
            case AXIS -> text(draft, "axis", text);
            case OBJECTIVE -> text(draft, "objective", text);
            case PARENT -> text(draft, "parent", text);
            case LEAD -> text(draft, "lead", text);
            case LEAD_DIRECTORATES -> directorates(draft.putArray("leadDirectorates"), text);
            case AFFECTED -> directorates(draft.putArray("affectedDirectorates"), text);
            case OTHER_AFFECTED -> texts(sheet.putArray("otherAffected"), text);
            case AIM -> text(sheet, "aim", text);
            case DESCRIPTION -> text(draft, "description", text);
            case LINKED_PROJECTS -> texts(sheet.putArray("linkedProjects"), text);
            case PARTNERS -> texts(draft.putArray("partners"), text);
            case OTHER_PLANS -> items(sheet.putArray("otherPlans"), text, "plan", "number");
            case FROM -> date(deadline(), "from", text);
            case UNTIL -> date(deadline(), "until", text);
            case REVIEW -> date(deadline(), "review", text);
            case CALENDAR -> text(sheet, "calendar", text);
            case STEPS -> steps(text);
            case MEANS -> items(sheet.putArray("evaluationMeans"), text, "text", "section");
            case INDICATORS -> indicators(text);
            case KEY_FIGURES -> keyFigures(text);
            case FRAMEWORK -> codes(text).forEach(draft.putArray("frameworkActions")::add);
        }
    }

    /** Notes whether the cell says that its part does not apply; nothing is left of the text then. */
    private String applicable(SheetPart part, String text) {
        boolean applies = !SheetPart.saidIn(text);
        ArrayNode before = sheet.withArray("notApplicable");
        ArrayNode after = json.createArrayNode();
        before.forEach(there -> {
            if (!there.asText().equals(part.name())) {
                after.add(there);
            }
        });
        sheet.set("notApplicable", applies ? after : after.add(part.name()));
        return applies ? text : "";
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

    private ObjectNode deadline() {
        return sheet.get("deadline") instanceof ObjectNode there ? there : sheet.putObject("deadline");
    }

    private void date(ObjectNode node, String name, String text) {
        node.remove(name);
        if (!text.isEmpty()) {
            SurveyDates.parse(text).ifPresentOrElse(date -> node.put(name, endOfQuarter(date)),
                    () -> fault("sheet-no-date", text));
        }
    }

    /** A calendar has months: what is due in a quarter is due by its end. */
    private static String endOfQuarter(String date) {
        var quarter = QUARTER.matcher(date);
        return quarter.matches()
                ? "%s-%02d".formatted(quarter.group(1), MONTHS_OF_A_QUARTER * Integer.parseInt(quarter.group(2)))
                : date;
    }

    private void texts(ArrayNode list, String text) {
        CellItems.parse(text).forEach(fields -> list.add(whole(fields)));
    }

    private static String whole(List<String> fields) {
        return fields.stream().map(field -> field == null ? "" : field).collect(Collectors.joining(" // "));
    }

    /** By their codes, which may stand in one line, or by their names. */
    private void directorates(ArrayNode list, String text) {
        CellItems.parse(text).stream().map(SheetReading::whole).flatMap(this::directorateCodes)
                .forEach(list::add);
    }

    private Stream<String> directorateCodes(String named) {
        String plain = Heading.plain(named.replaceFirst("[,;.]\\s*$", ""));
        return directorates.containsKey(plain) ? Stream.of(directorates.get(plain)) : codes(named);
    }

    private static Stream<String> codes(String text) {
        return BETWEEN_CODES.splitAsStream(text).filter(code -> !code.isEmpty());
    }

    private List<ObjectNode> items(ArrayNode list, String text, String... names) {
        List<ObjectNode> items = new ArrayList<>();
        for (List<String> fields : CellItems.parse(text)) {
            if (fields.size() > names.length) {
                fault("sheet-cell", whole(fields), names.length);
                continue;
            }
            ObjectNode item = list.addObject();
            for (int i = 0; i < fields.size(); i++) {
                text(item, names[i], fields.get(i) == null ? "" : fields.get(i));
            }
            items.add(item);
        }
        return items;
    }

    private void steps(String text) {
        items(draft.putArray("steps"), text, "title", "due", "note").stream().filter(step -> step.has("due"))
                .forEach(step -> date(step, "due", step.get("due").asText()));
    }

    private void indicators(String text) {
        for (ObjectNode item : items(sheet.putArray("evaluationIndicators"), text, "text", "section", "indicators", "note")) {
            List<String> codes = item.has("indicators") ? codes(item.get("indicators").asText()).toList() : List.of();
            ArrayNode list = item.putArray("indicators");
            codes.forEach(list::add);
        }
    }

    private void keyFigures(String text) {
        for (ObjectNode item : items(sheet.putArray("keyFigures"), text, "indicator", "scope", "year")) {
            String year = item.has("year") ? item.remove("year").asText() : "";
            if (year.matches("\\d{4}")) {
                item.put("year", Integer.parseInt(year));
            } else if (!year.isEmpty()) {
                fault("sheet-no-year", year);
            }
        }
    }
}
