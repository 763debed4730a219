package fr.sillage.reporting.report.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.Errata;
import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.content.SampleReport;

/** Two editions may be told to be alike only where no leaf of their contents differs. */
class ContentChangesTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Names of all constants that may stand in a content, the moments and days that are read as such, and any text. */
    private static final List<String> OTHERWISE = Stream.concat(
            Stream.of(ReportContent.class, Missing.class).flatMap(type -> Arrays.stream(type.getDeclaredClasses()))
                    .filter(Class::isEnum)
                    .flatMap(type -> Arrays.stream(type.getEnumConstants())).map(constant -> ((Enum<?>) constant).name()),
            Stream.of("2001-02-03", "2001-02-03T04:05:06Z", "autre chose")).toList();

    private static List<ReportContent> contents() throws IOException {
        ReportContent sample = SampleReport.withWords();
        Errata.Known known = new Errata.Known(java.math.BigDecimal.TEN, ReportContent.Qualifier.EXACT, "NORMAL");
        ReportContent corrected = sample.with(new Errata(
                new Errata.Since(1, 5, LocalDate.of(2026, 2, 1)), false,
                List.of(new Errata.Erratum("9", "m", "Mesure", sample.scheme().buyers().get(0), "p", "Poste", "2025",
                        known,
                        known, "h", "erreur de saisie", LocalDate.of(2026, 3, 1))),
                List.of(new Errata.Change("9", "i", "Indicateur", sample.scheme().buyers().get(0), "p", "Poste", 2023, known,
                        known, "h", 0))));
        try (var in = ContentChangesTest.class.getResourceAsStream("/contents/v2.json")) {
            return List.of(corrected, ContentJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    /** Paths by their shape: of each, the first place and the last. */
    private static Map<String, List<List<Object>>> leaves(JsonNode tree) {
        Map<String, List<List<Object>>> leaves = new LinkedHashMap<>();
        collect(tree, new ArrayList<>(), leaves);
        return leaves;
    }

    private static void collect(JsonNode node, List<Object> path, Map<String, List<List<Object>>> leaves) {
        if (node.isValueNode() || node.isArray() && node.size() > 1) {
            String shape = (node.isArray() ? "[] " : "")
                    + path.stream().map(p -> p instanceof Integer ? "*" : p.toString()).reduce("", (a, b) -> a + "/" + b);
            List<List<Object>> places = leaves.computeIfAbsent(shape, s -> new ArrayList<>());
            if (places.size() == 2) {
                places.remove(1);
            }
            places.add(List.copyOf(path));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            below(node.get(i), path, i, leaves);
        }
        node.fields().forEachRemaining(field -> below(field.getValue(), path, field.getKey(), leaves));
    }

    private static void below(JsonNode node, List<Object> path, Object step, Map<String, List<List<Object>>> leaves) {
        path.add(step);
        collect(node, path, leaves);
        path.remove(path.size() - 1);
    }

    private static JsonNode at(JsonNode tree, List<Object> path) {
        JsonNode node = tree;
        for (Object step : path) {
            node = step instanceof Integer index ? node.get(index) : node.get((String) step);
        }
        return node;
    }

    private static JsonNode with(JsonNode tree, List<Object> path, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        JsonNode holder = at(copy, path.subList(0, path.size() - 1));
        Object last = path.get(path.size() - 1);
        if (last instanceof Integer index) {
            ((ArrayNode) holder).set(index, value);
        } else {
            ((ObjectNode) holder).set((String) last, value);
        }
        return copy;
    }

    /** The content with one leaf changed to something that can stand there, or a list turned round. */
    private static ReportContent changed(ReportContent content, JsonNode tree, List<Object> path) {
        JsonNode leaf = at(tree, path);
        Stream<JsonNode> values = leaf.isArray() ? Stream.of(reversed(leaf))
                : leaf.isNumber() ? Stream.of(DecimalNode.valueOf(leaf.decimalValue().add(java.math.BigDecimal.ONE)))
                        : leaf.isBoolean() ? Stream.of(NODES.booleanNode(!leaf.asBoolean()))
                                : OTHERWISE.stream().filter(text -> !text.equals(leaf.asText())).map(NODES::textNode);
        return values.flatMap(value -> readable(with(tree, path, value))).filter(other -> !other.equals(content)).findFirst()
                .orElseThrow(() -> new AssertionError("Nothing else can stand at " + path));
    }

    private static JsonNode reversed(JsonNode list) {
        ArrayNode reversed = NODES.arrayNode();
        list.forEach(element -> reversed.insert(0, element));
        return reversed;
    }

    private static Stream<ReportContent> readable(JsonNode tree) {
        try {
            return Stream.of(ContentJson.read(tree.toString()));
        } catch (RuntimeException e) {
            return Stream.empty();
        }
    }

    @Test
    void No_single_change_of_a_content_reads_as_none() throws IOException {
        for (ReportContent content : contents()) {
            JsonNode tree = ContentJson.tree(content);
            Map<String, List<List<Object>>> leaves = leaves(tree);
            assertThat(leaves).hasSizeGreaterThan(100);
            List<String> unseen = new ArrayList<>();
            leaves.values().stream().flatMap(List::stream)
                    .filter(path -> !ContentChanges.OF_THE_READING.contains(path.get(0).toString())).forEach(path -> {
                        ReportContent other = changed(content, tree, path);
                        if (new DifferenceFinder(content, other).find().isEmpty()) {
                            unseen.add(path.toString());
                        }
                    });
            assertThat(unseen).isEmpty();
        }
    }

    @Test
    void Nothing_is_told_of_two_contents_that_differ_by_when_they_were_read_or_by_zeros() throws IOException {
        for (ReportContent content : contents()) {
            ObjectNode tree = (ObjectNode) ContentJson.tree(content);
            tree.put("gatheredAt", "2027-01-01T00:00:00Z");
            ((ObjectNode) tree.get("positions")).put("catalog", 99_999);
            ReportContent later = ContentJson.read(tree.toString().replaceAll("(\"(?:value|min|max)\":\\d+\\.\\d+)", "$100"));
            assertThat(later).isNotEqualTo(content);
            assertThat(new DifferenceFinder(content, later).find())
                    .isEqualTo(new Difference(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        }
    }

    private static List<Difference.Other> others(String was, String is) {
        ReportContent content = SampleReport.content();
        String json = ContentJson.write(content);
        assertThat(json).contains(was);
        Difference difference = new DifferenceFinder(content, ContentJson.read(json.replace(was, is))).find();
        assertThat(difference).isEqualTo(new Difference(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                difference.others()));
        return difference.others();
    }

    @Test
    void What_changed_is_told_with_where_it_stands_and_in_French() {
        assertThat(others("{\"year\":2028,\"value\":100000}", "{\"year\":2028,\"value\":120000}"))
                .contains(new Difference.Other(
                        "axes/2/objectives/9/indicators/heures-insertion+223500018/items/_T/target/points/2028/value",
                        "Indicateur «\u202FHeures d’insertion effectuées dans l’année\u202F»", "Cible, point, 2028, valeur",
                        "100\u202F000", "120\u202F000"));
        assertThat(others("\"decision\":\"FAVOURABLE_WITH_RESERVATIONS\"", "\"decision\":\"UNFAVOURABLE\"")).singleElement()
                .satisfies(other -> {
                    assertThat(other.what()).isEqualTo("Séance, 18\u00A0mars 2025, avis, n°\u00A01, décision");
                    assertThat(other.was()).isEqualTo("avis favorable avec réserves");
                    assertThat(other.is()).isEqualTo("avis défavorable");
                });
        assertThat(others("\"doneOn\":\"2024-12-12\"", "\"doneOn\":\"2024-12-13\"")).singleElement()
                .extracting(Difference.Other::was, Difference.Other::is)
                .containsExactly("12\u00A0décembre 2024", "13\u00A0décembre 2024");
    }
}
