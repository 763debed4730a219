package fr.sillage.catalog.schemefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import fr.sillage.api.table.Decimal;
import fr.sillage.api.table.Heading;
import fr.sillage.catalog.survey.SurveyDates;
import fr.sillage.catalog.table.CellItems;

/** The kinds of cells that a scheme's sheets have. */
final class CellKinds {

    private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s,;]+");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int DAY_LENGTH = 10;
    private static final int SIREN_LENGTH = 9;

    static final CellKind TEXT = cell(JsonNode::asText, (text, typed) -> TextNode.valueOf(text));
    /** A year, a month or a day. */
    static final CellKind DATE = cell(value -> SurveyDates.text(value.asText()), CellKinds::date);
    static final CellKind DAY = cell(value -> SurveyDates.text(value.asText()), CellKinds::day);
    static final CellKind AMOUNT = cell(value -> value.decimalValue().toPlainString().replace('.', ','), CellKinds::amount);
    static final CellKind COUNT = cell(JsonNode::asText, CellKinds::count);
    /** Several texts, a line for each. */
    static final CellKind TEXTS = cell(value -> CellItems.text(each(value, text -> List.of(text.asText()))),
            (text, typed) -> array(CellItems.parse(text).stream().map(CellKinds::whole)));
    static final CellKind CODES = codes((code, typed) -> code);
    static final CellKind SIREN = cell(JsonNode::asText, (text, typed) -> TextNode.valueOf(siren(text)));
    static final CellKind SIRENS = codes((code, typed) -> siren(code));
    /** By their codes, which may stand in one line, or by their names. */
    static final CellKind DIRECTORATES = cell(CellKinds::joined, (text, typed) -> array(CellItems.parse(text).stream()
            .map(CellKinds::whole).flatMap(named -> typed.directorate(named) == null ? split(named)
                    : Stream.of(typed.directorate(named)))));

    private CellKinds() {
    }

    /** One of the things said of each of several. */
    record Field(String name, CellKind cell) {
    }

    /** A constant of an enum by its French word. */
    static <E extends Enum<E>> CellKind word(Map<E, String> words) {
        Map<String, E> constants = words.keySet().stream()
                .flatMap(constant -> Stream.of(Map.entry(Heading.plain(words.get(constant)), constant),
                        Map.entry(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '), constant)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        Map<String, String> byName = words.entrySet().stream()
                .collect(Collectors.toMap(word -> word.getKey().name(), Map.Entry::getValue));
        return cell(value -> byName.get(value.asText()), (text, typed) -> {
            E constant = constants.get(Heading.plain(text));
            if (constant == null) {
                typed.fault("scheme-cell-no-word", text, String.join(", ", words.values()));
            }
            return constant == null ? null : TextNode.valueOf(constant.name());
        });
    }

    /** Several things of which several things are said. */
    static CellKind items(Field... fields) {
        return cell(value -> CellItems.text(each(value, item -> fieldTexts(item, fields))), (text, typed) -> {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            CellItems.parse(text).forEach(said -> items.add(item(said, typed, fields)));
            return items;
        });
    }

    /** Several things that list some texts each: what they are called comes first. */
    static CellKind headed(Field name, String items) {
        return cell(
                value -> CellItems.text(each(value, thing -> Stream.concat(Stream.of(name.cell().text(thing.path(name.name()))),
                        each(thing.path(items), JsonNode::asText).stream()).toList())),
                (text, typed) -> {
                    ArrayNode things = JsonNodeFactory.instance.arrayNode();
                    CellItems.parse(text).forEach(said -> {
                        ObjectNode thing = things.addObject();
                        if (said.get(0) != null) {
                            thing.set(name.name(), name.cell().value(said.get(0), typed));
                        }
                        thing.set(items, array(said.stream().skip(1).filter(Objects::nonNull)));
                    });
                    return things;
                });
    }

    /** Spreadsheets drop the zeros before a number. */
    private static String siren(String text) {
        return text.matches("\\d{1,9}") ? "0".repeat(SIREN_LENGTH - text.length()) + text : text;
    }

    private static List<String> fieldTexts(JsonNode item, Field... fields) {
        List<String> texts = new ArrayList<>();
        for (Field field : fields) {
            JsonNode value = item.path(field.name());
            texts.add(value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty() ? null
                    : field.cell().text(value));
        }
        return texts;
    }

    private static ObjectNode item(List<String> said, Typed typed, Field... fields) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        if (said.size() > fields.length) {
            typed.fault("sheet-cell", whole(said), fields.length);
            return item;
        }
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i) != null) {
                item.set(fields[i].name(), fields[i].cell().value(said.get(i), typed));
            }
        }
        return item;
    }

    private static CellKind cell(Function<JsonNode, String> text, BiFunction<String, Typed, JsonNode> value) {
        return new CellKind() {

            @Override
            public String text(JsonNode said) {
                return text.apply(said);
            }

            @Override
            public JsonNode value(String typedText, Typed typed) {
                return value.apply(typedText, typed);
            }
        };
    }

    private static CellKind codes(BiFunction<String, Typed, String> mended) {
        return cell(CellKinds::joined, (text, typed) -> array(split(text).map(code -> mended.apply(code, typed))));
    }

    private static String joined(JsonNode codes) {
        return String.join(", ", each(codes, JsonNode::asText));
    }

    private static Stream<String> split(String text) {
        return BETWEEN_CODES.splitAsStream(text).filter(code -> !code.isEmpty());
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> text) {
        return StreamSupport.stream(array.spliterator(), false).map(text).toList();
    }

    private static ArrayNode array(Stream<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static String whole(List<String> fields) {
        return fields.stream().map(field -> field == null ? "" : field).collect(Collectors.joining(" // "));
    }

    private static JsonNode date(String text, Typed typed) {
        Optional<String> date = SurveyDates.parse(text);
        if (date.isEmpty()) {
            typed.fault("sheet-no-date", text);
        }
        return date.map(CellKinds::endOfQuarter).map(TextNode::valueOf).orElse(null);
    }

    /** What is due in a quarter is due by its end. */
    private static String endOfQuarter(String date) {
        Matcher quarter = QUARTER.matcher(date);
        return quarter.matches()
                ? "%s-%02d".formatted(quarter.group(1), MONTHS_OF_A_QUARTER * Integer.parseInt(quarter.group(2)))
                : date;
    }

    private static JsonNode day(String text, Typed typed) {
        Optional<String> day = SurveyDates.parse(text).filter(CellKinds::isDay);
        if (day.isEmpty()) {
            typed.fault("scheme-cell-no-day", text);
        }
        return day.map(TextNode::valueOf).orElse(null);
    }

    private static boolean isDay(String date) {
        try {
            return date.length() == DAY_LENGTH && LocalDate.parse(date).toString().equals(date);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static JsonNode amount(String text, Typed typed) {
        Optional<BigDecimal> amount = Decimal.parse(text).map(Decimal::value);
        if (amount.isEmpty()) {
            typed.fault("scheme-cell-no-number", text);
        }
        return amount.map(DecimalNode::valueOf).orElse(null);
    }

    private static JsonNode count(String text, Typed typed) {
        JsonNode amount = amount(text, typed);
        if (amount == null || amount.canConvertToInt() && amount.canConvertToExactIntegral()) {
            return amount == null ? null : IntNode.valueOf(amount.intValue());
        }
        typed.fault("scheme-cell-no-number", text);
        return null;
    }
}
