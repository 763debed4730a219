package fr.sillage.catalog.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DifferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void A_field_is_told_by_its_pointer_with_what_it_said_and_says() {
        assertThat(told("{'title': 'Avant', 'lead': 'Mme A', 'axis': '1'}", "{'title': 'Après', 'axis': '1', 'note': 'Neuf'}"))
                .containsExactly("/lead: \"Mme A\" -> null", "/note: null -> \"Neuf\"", "/title: \"Avant\" -> \"Après\"");
    }

    @Test
    void What_stands_within_a_field_is_told_alone() {
        assertThat(told("{'deadline': {'from': '2024', 'until': '2026'}}", "{'deadline': {'from': '2024', 'until': '2027'}}"))
                .containsExactly("/deadline/until: \"2026\" -> \"2027\"");
    }

    @Test
    void A_list_is_told_whole() {
        assertThat(told("{'stakes': ['a', 'b']}", "{'stakes': ['a', 'c', 'b']}"))
                .containsExactly("/stakes: [\"a\",\"b\"] -> [\"a\",\"c\",\"b\"]");
    }

    @Test
    void An_amount_written_with_more_digits_is_the_same() {
        assertThat(told("{'amount': 40000, 'lots': [{'amount': 1.5}]}", "{'amount': 40000.00, 'lots': [{'amount': 1.50}]}"))
                .isEmpty();
        assertThat(told("{'amount': 40000}", "{'amount': 40000.01}")).hasSize(1);
    }

    @Test
    void A_key_with_signs_of_a_pointer_in_it_is_escaped() {
        assertThat(told("{}", "{'a/b~c': 1}")).containsExactly("/a~1b~0c: null -> 1");
    }

    @Property
    void All_changes_one_after_the_other_give_every_state_there_was(@ForAll("states") List<JsonNode> states) {
        Replay replay = new Replay();
        JsonNode before = Difference.nothing();
        for (JsonNode state : states) {
            Difference.between(before, state).forEach(
                    change -> replay.apply(change.field(), (JsonNode) change.before(), (JsonNode) change.after()));
            assertThat(replay.state()).isEqualTo(state);
            before = state;
        }
    }

    @Provide
    Arbitrary<List<JsonNode>> states() {
        return objects(values(2)).list().ofMaxSize(6);
    }

    private static Arbitrary<JsonNode> values(int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Arbitrary<JsonNode> plain = Arbitraries.oneOf(Arbitraries.of("", "texte", "1").map(json::textNode),
                Arbitraries.integers().between(0, 3).map(json::numberNode), Arbitraries.of(true, false).map(json::booleanNode));
        if (depth == 0) {
            return plain;
        }
        Arbitrary<JsonNode> below = values(depth - 1);
        return Arbitraries.oneOf(plain, objects(below), below.list().ofMaxSize(3).map(all -> {
            var array = json.arrayNode();
            array.addAll(all);
            return array;
        }));
    }

    private static Arbitrary<JsonNode> objects(Arbitrary<JsonNode> values) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c/d", "e~f", ""), values).ofMaxSize(4).map(fields -> {
            var object = JsonNodeFactory.instance.objectNode();
            object.setAll(fields);
            return object;
        });
    }

    private static List<String> told(String before, String after) {
        return Difference.between(json(before), json(after)).stream()
                .map(change -> change.field() + ": " + change.before() + " -> " + change.after()).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
