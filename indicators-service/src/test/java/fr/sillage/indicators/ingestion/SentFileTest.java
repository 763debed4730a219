package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is sent, as spreadsheets and programs write it, and what of it cannot be read. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SentFileTest {

    private static final String PATH = "/api/v1/ingestions";

    @Test
    void A_file_from_a_French_spreadsheet_is_read_as_it_is() {
        brokenDown("i-tableur", "SUM", "recycle");
        create("/api/v1/measures/i-part", """
                {"title": "Part", "unit": "%", "scale": 1, "timeAggregation": "NONE", "origin": "PUBLISHED"}""");
        String csv = "\uFEFFmeasure;buyer;item;period;value;status;comment;reason\r\n"
                + "i-tableur;226200012;recycle;2015;\"46\u202F748\";;relevé;\r\n"
                + "i-part;226200012;;2015;38,5\u00A0%;PROVISIONAL;;\r\n";

        post("", csv).statusCode(200).body("created", equalTo(2));

        observations("i-tableur").body("items[0].value", equalTo(46748)).body("items[0].comment", equalTo("relevé"));
        observations("i-part").body("items[0].value", equalTo(38.5f)).body("items[0].status", equalTo("PROVISIONAL"))
                .body("items[0].item", equalTo("_T"));
    }

    @Test
    void A_file_in_Windows_1252_is_recognised() {
        measure("i-1252");
        byte[] csv = "measure;buyer;period;value;comment\ni-1252;223500018;2015;7;Relevé d’été à 3 €"
                .getBytes(Charset.forName("windows-1252"));

        as("steward").contentType("text/csv").body(csv).post(PATH).then().statusCode(200);

        observations("i-1252").body("items[0].comment", equalTo("Relevé d’été à 3 €"));
    }

    @Test
    void Json_is_taken_like_csv() {
        measure("i-json");
        String body = """
                [{"measure": "i-json", "buyer": "223500018", "period": "2024", "value": 1000, "qualifier": "AT_LEAST"},
                 {"measure": "i-json", "buyer": "223500018", "period": "2025", "status": "MISSING", "comment": "Perdu"},
                 {"measure": "i-json", "buyer": "223500018", "period": "2026", "value": 1e30}]""";

        as("steward").body(body).post(PATH).then().statusCode(200)
                .body("created", equalTo(2)).body("rejected", equalTo(1))
                .body("lines[2].line", equalTo(3)).body("lines[2].faults[0].code", equalTo("number-too-long"));

        observations("i-json").body("items.qualifier", contains("AT_LEAST", "EXACT"))
                .body("items.status", contains("NORMAL", "MISSING"));
    }

    @Test
    void A_file_that_cannot_be_read_is_refused_whole() {
        post("", "measure,buyer,couleur,value\nx,y,z,1").statusCode(400)
                .body("errors.code", contains("column-unknown", "column-missing"))
                .body("errors[0].pointer", equalTo("#cell=1,3"));
        as("steward").body("[{\"measure\": ").post(PATH).then().statusCode(400)
                .body("errors[0].code", equalTo("json-malformed"));
        as("steward").body("[{\"mesure\": \"x\"}]").post(PATH).then().statusCode(422)
                .body("report.lines[0].faults[0].code", equalTo("property-unknown"))
                .body("report.lines[0].faults[0].suggestion", equalTo("measure"));
        as("steward").body("[{\"value\": \"dix\"}]").post(PATH).then().statusCode(422)
                .body("report.lines[0].faults.code", hasItem("number-unreadable"));
        as("steward").body("[{\"value\": 1e999999999}]").post(PATH).then().statusCode(422)
                .body("report.lines[0].faults.code", hasItem("number-too-long"));
        as("steward").body("[null]").post(PATH).then().statusCode(422)
                .body("report.lines[0].faults[0].code", equalTo("line-not-object"));
        as("steward").body("{}").post(PATH).then().statusCode(400);
        as("steward").post(PATH).then().statusCode(400);
        as("steward").contentType("application/xml").body("<a/>").post(PATH).then().statusCode(415);
    }

    @Test
    void A_file_may_be_longer_than_a_body_that_is_held() {
        measure("i-long");
        String comment = "x".repeat(1900);
        StringBuilder csv = new StringBuilder("measure,buyer,period,value,comment\n");
        for (int day = 0; day < 7000; day++) {
            csv.append("i-long,223500018,").append(LocalDate.of(2005, 1, 1).plusDays(day)).append(",1,").append(comment)
                    .append('\n');
        }
        post("", csv.toString()).statusCode(200).body("created", equalTo(7000)).body("lines", empty());
    }

    @Test
    void A_text_that_cannot_be_kept_is_told() {
        measure("i-texte");
        as("steward").body("""
                [{"measure": "i-texte", "buyer": "223500018", "period": "2024", "value": 1, "comment": "a\\u0000b"},
                 {"measure": "i-texte", "buyer": "223500018", "period": "2025", "value": 1}]""").post(PATH)
                .then().statusCode(200).body("lines[0].faults[0].code", equalTo("text-unreadable"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "measure", "buyer", "item", "period", "value", "status", "qualifier", "comment", "reason" })
    void A_character_that_cannot_be_kept_costs_its_own_line_only(String column) {
        measure("i-nul-" + column);
        List<String> columns = List.of("measure", "buyer", "item", "period", "value", "status", "qualifier", "comment",
                "reason");
        List<String> good = List.of("i-nul-" + column, "223500018", "_T", "2024", "1", "NORMAL", "EXACT", "x", "y");
        List<String> bad = new ArrayList<>(good);
        bad.set(columns.indexOf(column), good.get(columns.indexOf(column)) + "\0");

        int id = post("", Stream.of(columns, good, bad).map(fields -> String.join(",", fields)).collect(joining("\n")))
                .statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(1))
                .body("lines[1].faults.column", contains(column))
                .body("lines[1].faults.code", contains("text-unreadable")).extract().path("id");

        as("steward").get(PATH + "/{id}", id).then().statusCode(200).body("lines[1].measure", equalTo("i-nul-" + column))
                .body("lines[1].period", equalTo("2024"));
    }

    /** In the source of the JSON they are told apart by their backslashes alone. */
    @ParameterizedTest
    @CsvSource({ "a\\u0000b, ab", "a\\\\u0000b, a\\u0000b", "a\\\\\\u0000b, a\\b", "a\\\\\\\\u0000b, a\\\\u0000b" })
    void What_only_looks_like_a_character_that_cannot_be_kept_is_kept(String sent, String kept) {
        measure("i-echappe-" + sent.length());
        int id = as("steward").body("""
                [{"measure": "i-echappe-%1$d", "buyer": "223500018", "period": "2024", "value": "dix", "comment": "%2$s"},
                 {"measure": "i-echappe-%1$d", "buyer": "223500018", "period": "2025", "value": 1}]"""
                .formatted(sent.length(), sent)).post(PATH).then().statusCode(200).body("rejected", equalTo(1)).extract()
                .path("id");

        as("steward").accept("text/csv").get(PATH + "/{id}/errors", id).then().statusCode(200)
                .body(containsString(";" + kept + ";"));
    }
}
