package fr.sillage.reporting.report.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** Writes the JSON Schema of a report's content from its records, and holds contents to the one that is published. */
public final class ContentSchema {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** What every report has, though its type would allow for its absence. */
    private static final Set<String> ALWAYS = Set.of("kind", "gatheredAt", "positions", "scheme", "missing", "code", "title",
            "status", "siren", "name", "direction", "buyer", "progress", "measure", "publication", "family", "category",
            "article",
            "ground", "gap", "sort", "theme", "pillar");

    /** What is not always there, though lists are. */
    private static final Set<String> SOMETIMES = Set.of("Scheme.status", "Operand.title", "Baseline.status", "Action.steps",
            "Indicator.measures", "MissingValue.title", "Member.name", "Sitting.title", "Erratum.title", "Known.status",
            "Errata.reopened", "Errata.changes", "MissingOfPurchase.title");

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("ReportContent.schemaVersion", "Version of this schema; a later one only adds"),
            Map.entry("ReportContent.gatheredAt", "When the two services were read: nothing in the report is younger"),
            Map.entry("ReportContent.fictitious", "Whether any figure is made up"),
            Map.entry("ReportContent.board", "How many actions, counted without those that have parts, stand where"),
            Map.entry("Positions.catalog", "Where the catalog’s ledger stood"),
            Map.entry("Positions.indicators", "Where the indicators’ ledger stood"),
            Map.entry("Errata.reopened",
                    "Whether the year was open since the edition: its figures could then be corrected without a reason"),
            Map.entry("Errata.lines", "What was corrected in closed years that the report shows"),
            Map.entry("Errata.changes", "Figures that are others without any of the lines telling why"),
            Map.entry("Indicator.decimals", "How many are shown; values are exact"),
            Map.entry("Indicator.unit", "Unit of all values, bounds and baselines of this indicator"),
            Map.entry("Indicator.version", "Version of the definition"),
            Map.entry("Item.code", "_T is the declared total"),
            Map.entry("Item.series", "A point for each year"),
            Map.entry("Item.trajectory", "What is expected of each year"),
            Map.entry("Point.value", "Absent where it is not known: never zero for unknown"),
            Map.entry("Point.reason", "Why there is no value, or why it was changed"),
            Map.entry("Bound.change", "Relative to the baseline: -0.25 is a quarter less"),
            Map.entry("PurchasesContent.told", "No more than what is published of each"),
            Map.entry("PurchasesContent.untold",
                    "How many others do without a social condition, for which ground; nobody is told which"),
            Map.entry("Purchase.publication", "When the consultation is expected: a year, quarter, month or day"),
            Map.entry("Purchase.amountWithheld", "There is an amount, and it is not told"),
            Map.entry("Purchase.without", "Why it does without a social condition"),
            Map.entry("Amount.value", "In euros without VAT"),
            Map.entry("MissingOfPurchase.ref", "Absent where the purchase is not published"),
            Map.entry("Progress.distance", "Value less what was expected, in the unit"));

    private final Map<String, JsonNode> definitions = new TreeMap<>();

    private ContentSchema() {
    }

    /** @return the text of the schema of what contents are today */
    static String written(int version) throws JsonProcessingException {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "/api/v1/report-schemas/" + version);
        schema.put("title", "Content of a report, version " + version);
        ContentSchema made = new ContentSchema();
        schema.setAll(made.object(ReportContent.class));
        ((ObjectNode) schema.get("properties").get("schemaVersion")).put("const", version);
        ObjectNode definitions = schema.putObject("$defs");
        made.definitions.forEach(definitions::set);
        return MAPPER.writeValueAsString(schema) + "\n";
    }

    /** @throws AssertionError where the text breaks the published schema of its version */
    public static void requireValid(String json) {
        try {
            JsonNode content = MAPPER.readTree(json);
            try (InputStream in = ContentSchema.class
                    .getResourceAsStream("/report-schemas/v" + content.get("schemaVersion").asInt() + ".json")) {
                Set<?> faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(MAPPER.readTree(in))
                        .validate(content);
                if (!faults.isEmpty()) {
                    throw new AssertionError("The content breaks the schema of its version: " + faults);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            String path = type.getSimpleName() + "." + component.getName();
            ObjectNode property = of(component.getGenericType());
            if (DESCRIPTIONS.containsKey(path)) {
                property.put("description", DESCRIPTIONS.get(path));
            }
            properties.set(name(component), property);
            boolean listed = ALWAYS.contains(component.getName()) || component.getType().isPrimitive()
                    || component.getGenericType() instanceof ParameterizedType;
            if (listed && !SOMETIMES.contains(path)) {
                required.add(name(component));
            }
        }
        return object;
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private ObjectNode of(Type type) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == List.class) {
                node.put("type", "array").set("items", of(last));
            } else {
                node.put("type", "object").set("propertyNames", of(generic.getActualTypeArguments()[0]));
                node.set("additionalProperties", of(last));
            }
            return node;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            if (!definitions.containsKey(raw.getSimpleName())) {
                definitions.put(raw.getSimpleName(), JsonNodeFactory.instance.nullNode());
                definitions.put(raw.getSimpleName(), object(raw));
            }
            return node.put("$ref", "#/$defs/" + raw.getSimpleName());
        }
        if (raw.isEnum()) {
            ArrayNode names = node.putArray("enum");
            Arrays.stream(raw.getEnumConstants()).map(Object::toString).forEach(names::add);
            return node;
        }
        if (raw == Instant.class || raw == LocalDate.class) {
            return node.put("type", "string").put("format", raw == Instant.class ? "date-time" : "date");
        }
        return node.put("type", raw == String.class ? "string"
                : raw == boolean.class || raw == Boolean.class ? "boolean" : raw == BigDecimal.class ? "number" : "integer");
    }

    /** Writes the schema of today's version where it is published from; look at the difference before you commit it. */
    public static void main(String[] args) throws IOException {
        int version = ReportContent.SCHEMA_VERSION;
        Files.writeString(
                Path.of(args.length == 0 ? "src/main/resources/report-schemas" : args[0]).resolve("v" + version + ".json"),
                written(version));
    }
}
