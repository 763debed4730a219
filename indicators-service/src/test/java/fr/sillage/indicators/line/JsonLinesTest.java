package fr.sillage.indicators.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.Fault;

class JsonLinesTest {

    private static final String JSON = LineFormat.JSON;
    private static final String NDJSON = LineFormat.NDJSON;
    private static final String ALL = """
            {"measure": "papier", "buyer": "226200012", "item": "recycle", "period": 2015, "value": 38.50, "unit": "kg", \
            "status": "NORMAL", "qualifier": null, "confidentiality": "FREE", "comment": " l\\u2019été ", "reason": ""}""";

    @Test
    void An_object_is_a_line_in_an_array_and_on_a_line_of_its_own() {
        RawLine line = new RawLine(1, "papier", "226200012", "recycle", "2015", "38.50", "kg", "NORMAL", null, "FREE", "l’été",
                null, List.of());

        assertThat(Reading.lines(JSON, "[" + ALL + "]")).containsExactly(line);
        assertThat(Reading.lines(NDJSON, ALL)).containsExactly(line);
        assertThat(Reading.lines(NDJSON, ALL.getBytes(StandardCharsets.UTF_16))).containsExactly(line);
    }

    @Test
    void Lines_are_counted_with_the_blank_ones_and_elements_one_by_one() {
        assertThat(Reading.lines(NDJSON, "\uFEFF\n{}\r\n\n  \n{}\n{}")).extracting(RawLine::number).containsExactly(2, 5, 6);
        assertThat(Reading.lines(JSON, "[{},\n\n{}, {}]")).extracting(RawLine::number).containsExactly(1, 2, 3);
        assertThat(Reading.lines(NDJSON, "")).isEmpty();
        assertThat(Reading.lines(JSON, "[]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "0.1", "1e3", "1E-3", "-0", "12345678901234567890.12345678901234567890", "1e999999999", "-1e-999999999" })
    void A_number_is_taken_digit_by_digit(String number) {
        assertThat(Reading.lines(NDJSON, "{\"value\": " + number + "}")).extracting(RawLine::value).containsExactly(number);
        assertThat(Reading.lines(JSON, "[{\"value\": " + number + "}]")).extracting(RawLine::value).containsExactly(number);
        assertThat(Reading.lines(NDJSON, "{\"value\": \"" + number + "\"}")).extracting(RawLine::value).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "null                           | line-not-object",
            "12                             | line-not-object",
            "[{\"value\": 1}]               | line-not-object",
            "{\"valeur\": 1}                | property-unknown",
            "{\"x\": {\"y\": [[{}]]}}       | property-unknown",
            "{\"value\": {\"v\": 1}}        | type-wrong",
            "{\"value\": true}              | type-wrong",
            "{\"value\": 1, \"value\": 1}   | property-duplicate",
            "{\"comment\": \"a\\ud800b\"}   | text-undecodable" })
    void An_element_that_is_no_line_costs_itself_only(String element, String code) {
        String good = "{\"measure\": \"p\"}";

        assertThat(Reading.lines(JSON, "[" + good + "," + element + "," + good + "]")).extracting(Reading::codes)
                .containsExactly(List.of(), List.of(code), List.of());
        assertThat(Reading.lines(NDJSON, good + "\n" + element + "\n" + good)).extracting(Reading::codes)
                .containsExactly(List.of(), List.of(code), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{}", "{ }", "{\"value\":1}", " { \"value\" : 1 , \"unit\":\"kg\"\t} ", "{\"value\": -0.50}", "{\"value\": 1e3}",
            "{\"value\": null, \"value\": 2}", "{\"value\": 2, \"value\": null}", "{\"comment\": \"\"}",
            "{\"comment\": \"  \"}", "{\"comment\": \" a \"}", "{\"comment\": \"é\u202F😀\"}", "{\"comment\": \"a\\nb\"}",
            "{\"comment\": \"{\\\"a\\\": 1}\"}", "{\"comment\": \"a,b}\"}", "{\"comm\\u0065nt\": \"a\"}", "{\"Comment\": 1}",
            "{\"value\": 12345678901234567890123456789012345678901234567890}", "{\"value\": [1]}", "{\"value\": false}" })
    void A_line_of_its_own_says_what_an_element_of_an_array_does(String object) {
        assertThat(Reading.lines(NDJSON, object)).isEqualTo(Reading.lines(JSON, "[" + object + "]"));
        assertThat(Reading.lines(NDJSON, object + "\n" + object)).extracting(RawLine::comment, RawLine::value, RawLine::faults)
                .containsOnly(Reading.lines(JSON, "[" + object + "]").stream()
                        .map(line -> tuple(line.comment(), line.value(), line.faults())).toArray(Tuple[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"value\": 01}", "{\"value\": 1.}", "{\"value\": .5}", "{\"value\": +1}", "{\"value\": -}",
            "{\"value\": 1x}",
            "{\"value\": nul}", "{\"value\": nullx}", "{\"value\" 1}", "{\"value\": 1,}", "{,\"value\": 1}", "{value: 1}",
            "{'value': 1}",
            "{\"value\": 1", "{\"value\": 1}}", "{\"value\": 1} x", "{\"comment\": \"a", "{\"comment\": \"a\tb\"}",
            "{\"value\": 1}\u0000" })
    void What_is_no_JSON_is_not_taken_for_it(String broken) {
        assertThat(Reading.lines(NDJSON, broken)).extracting(Reading::codes).containsExactly(List.of("line-malformed"));
    }

    @Test
    void An_unknown_property_is_told_with_the_nearest_one() {
        assertThat(Reading.lines(NDJSON, "{\"mesure\": \"p\"}").get(0).faults()).extracting(LineFault::suggestion)
                .containsExactly("measure");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"measure\": \"p\"            | line-malformed",
            "{\"measure\": \"p\", nope}     | line-malformed",
            "{\"measure\": \"p\", \"value\": 01} | line-malformed",
            "{\"measure\": \"p\", \"value\": NaN} | line-malformed",
            "{\"measure\": \"p\"} {}        | line-several-values",
            "{\"measure\": \"p\"},          | line-malformed" })
    void A_broken_line_costs_itself_only_and_keeps_what_was_read(String broken, String code) {
        List<RawLine> lines = Reading.lines(NDJSON, "{}\n" + broken + "\n{}\n");

        assertThat(lines).extracting(RawLine::number, Reading::codes)
                .containsExactly(tuple(1, List.of()), tuple(2, List.of(code)), tuple(3, List.of()));
        assertThat(lines.get(1).measure()).isEqualTo("p");
    }

    @Test
    void A_broken_line_says_in_which_column() {
        assertThat(Reading.lines(NDJSON, "{}\n  {\"value\": oops}").get(1).faults().get(0).arguments()).containsExactly(13);
    }

    @ParameterizedTest
    @ValueSource(ints = { 100_001, 165_536, 170_000, 1 << 21 })
    void A_line_that_is_too_long_is_passed_over(int length) {
        String line = "{\"comment\": \"" + "x".repeat(length) + "\"}";

        assertThat(Reading.lines(NDJSON, "{}\n" + line + "\n{}\n" + line)).extracting(RawLine::number, Reading::codes)
                .containsExactly(tuple(1, List.of()), tuple(2, List.of("line-too-long")), tuple(3, List.of()),
                        tuple(4, List.of("line-too-long")));
    }

    @Test
    void Lines_of_any_length_follow_each_other() {
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= 500; i++) {
            file.append("{\"comment\": \"").append("x".repeat(i * 100)).append("\"}\n");
        }

        assertThat(Reading.lines(NDJSON, file.toString())).hasSize(500)
                .allSatisfy(line -> assertThat(line.comment()).hasSize(line.number() * 100));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "``            | array-expected",
            "{}            | array-expected",
            "null          | array-expected",
            "[{}           | json-malformed",
            "[{}] []       | json-malformed",
            "[{} {}]       | json-malformed",
            "[{\"value\":  | json-malformed",
            "[{\"value\": 1] | json-malformed" })
    void A_document_that_is_no_array_or_broken_is_refused(String json, String code) {
        assertThat(Reading.faults(JSON, json)).extracting(Fault::code).containsExactly(code);
    }

    @Test
    void A_broken_document_says_where() {
        assertThat(Reading.faults(JSON, "[{},\n {\"value\": oops}]").get(0).arguments()).startsWith(2);
    }

    @Test
    void Deep_nesting_and_endless_texts_are_refused_without_being_held() {
        assertThat(Reading.faults(JSON, "[".repeat(100_000))).extracting(Fault::code).containsExactly("json-malformed");
        assertThat(Reading.faults(JSON, "[{\"comment\": \"" + "x".repeat(1 << 20) + "\"}]")).extracting(Fault::code)
                .containsExactly("json-malformed");
        assertThat(Reading.lines(NDJSON, "[".repeat(90_000) + "\n{}")).extracting(Reading::codes)
                .containsExactly(List.of("line-not-object", "line-malformed"), List.of());
    }

    @Test
    void A_byte_that_is_no_character_costs_its_own_line_only() {
        byte[] file = "{\"comment\": \"é\"}\n{\"comment\": \"_\"}\n{}".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == '_' ? (byte) 0xE9 : file[i];
        }

        assertThat(Reading.lines(NDJSON, file)).extracting(Reading::codes)
                .containsExactly(List.of(), List.of("text-undecodable"), List.of());
    }
}
