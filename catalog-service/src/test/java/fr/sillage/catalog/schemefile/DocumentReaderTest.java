package fr.sillage.catalog.schemefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.StrictJson;

/** Documents that are none, or not quite. */
class DocumentReaderTest {

    private static final ObjectMapper JSON = json();

    private static ObjectMapper json() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    private static Incoming read(String document) {
        return DocumentReader.read(document.getBytes(StandardCharsets.UTF_8), "essai", JSON);
    }

    private static void assertUnreadable(byte[] document) {
        assertThatThrownBy(() -> DocumentReader.read(document, "essai", JSON)).isInstanceOfSatisfying(ProblemException.class,
                refused -> {
                    assertThat(refused.type()).isEqualTo(ProblemType.UNREADABLE);
                    assertThat(refused.faults()).hasSize(1);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   ", "{", "{\"code\": \"essai\", \"axes\": {\"1\": {\"title\": \"A",
            "{\"code\": \"essai\"} {}",
            "{\"code\": \"essai\", \"code\": \"autre\"}", "{\"axes\": {\"1\": {}, \"1\": {}}}", "[]", "\"essai\"", "null",
            "{'code': 1}",
            "code;intitulé\n1;Un\n", "{\"code\": \"essai\",}" })
    void A_document_that_is_cut_or_says_one_thing_twice_is_refused_as_a_whole(String document) {
        assertUnreadable(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void Where_a_document_is_broken_is_told_by_line_and_column() {
        assertThatThrownBy(() -> read("{\n  \"code\": \"essai\",\n  \"axes\": {,}\n}")).isInstanceOfSatisfying(
                ProblemException.class, refused -> assertThat(refused.faults().get(0).arguments()).startsWith(3));
    }

    @Test
    void A_document_nested_without_end_is_refused() {
        assertUnreadable(("{\"axes\": " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE" })
    void Any_encoding_of_JSON_is_read_with_its_mark_or_without(String charset) {
        for (String mark : new String[] { "", "\uFEFF" }) {
            Incoming read = DocumentReader.read((mark + "{\"code\": \"essai\", \"axes\": {\"1\": {\"title\": \"Été\"}}}")
                    .getBytes(Charset.forName(charset)), "essai", JSON);
            assertThat(read.content().of(Part.AXES).get("1").title()).isEqualTo("Été");
        }
    }

    @Test
    void Bytes_that_are_no_characters_are_refused() {
        byte[] latin = "{\"code\": \"essai\", \"axes\": {\"1\": {\"title\": \"Été\"}}}".getBytes(StandardCharsets.ISO_8859_1);
        assertUnreadable(latin);
    }

    @Test
    void All_that_is_of_a_wrong_type_or_unknown_is_told_at_once() {
        Incoming read = read(
                """
                        {"code": "autre", "version": 3, "scheme": {"title": "T", "period": "2024", "status": "ADOPTÉ"},
                         "axes": {"1": {"title": "A", "titre": "B"}, "2": null, "3": []},
                         "workstreams": [],
                         "objectives": {"9": {"title": {"fr": "T"}, "stakes": "un seul", "deadline": {"until": "2026", "a": 1}, "x": [1]}},
                         "actions": {"9.1": {"title": "T", "steps": [{"title": "S", "due": "2024"}, 7],
                           "sheet": {"notApplicable": ["PARTOUT"], "keyFigures": [{"indicator": "a", "scope": "b", "year": "hier"}]}}}}""");
        assertThat(read.faults()).extracting(Fault::pointer).containsExactlyInAnyOrder("/version", "/code", "/scheme/period",
                "/scheme/status", "/axes/1/titre", "/axes/2", "/axes/3", "/workstreams", "/objectives/9/title",
                "/objectives/9/stakes", "/objectives/9/deadline/a", "/objectives/9/x", "/actions/9.1/steps/1",
                "/actions/9.1/sheet/notApplicable/0", "/actions/9.1/sheet/keyFigures/0/year");
        assertThat(read.faults()).extracting(Fault::code).containsOnly("property-unknown", "type-wrong", "value-unreadable",
                "file-of-another-scheme");
        assertThat(read.unread()).containsExactlyInAnyOrder("/scheme", "/axes/1", "/axes/2", "/axes/3", "/objectives/9",
                "/actions/9.1");
    }

    @Test
    void A_part_of_more_things_than_a_sheet_has_lines_is_too_large() {
        String axes = IntStream.rangeClosed(0, BodyTable.MOST_LINES).mapToObj(i -> "\"" + i + "\": {\"title\": \"A\"}")
                .collect(Collectors.joining(","));
        assertThatThrownBy(() -> read("{\"code\": \"essai\", \"axes\": {" + axes + "}}")).isInstanceOfSatisfying(
                ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(ProblemType.TOO_LARGE));
    }

    @Test
    void What_is_left_out_is_not_spoken_of_and_what_is_empty_is() {
        Incoming read = read("{\"code\": \"essai\", \"axes\": {}}");
        assertThat(read.content().has(Part.AXES)).isTrue();
        assertThat(read.content().has(Part.ACTIONS)).isFalse();
        assertThat(read.content().scheme()).isNull();
        assertThat(read.state()).isNull();
    }
}
