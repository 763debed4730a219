package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class IngestionResourceTest {

    private static final String PATH = "/api/v1/ingestions";

    @Inject
    DataSource dataSource;

    @Test
    void Figures_are_created_corrected_and_left_alone() {
        measure("i-corrige");
        post("", "measure,buyer,period,value\ni-corrige,223500018,2024,10").statusCode(200)
                .body("created", equalTo(1)).body("lines[0].old", nullValue()).body("lines[0].new.value", equalTo(10));
        String position = observations("i-corrige").extract().header("ETag");

        post("", "measure,buyer,period,value,reason\ni-corrige,223500018,2024,12,Oubli\ni-corrige,223500018,2025,3,")
                .statusCode(200).body("updated", equalTo(1)).body("created", equalTo(1))
                .body("lines[0].old.value", equalTo(10)).body("lines[0].new.value", equalTo(12));
        observations("i-corrige").body("items.value", contains(12, 3)).body("items[0].reason", equalTo("Oubli"));
        assertThat(observations("i-corrige").extract().header("ETag")).isNotEqualTo(position);
    }

    @Test
    void The_same_file_again_writes_nothing() throws SQLException {
        measure("i-encore");
        String csv = "measure,buyer,period,value,comment\ni-encore,223500018,2024,10,x\ni-encore,223500018,2025,\"11,0\",y";
        post("", csv).statusCode(200).body("created", equalTo(2));
        String position = observations("i-encore").extract().header("ETag");

        post("", csv).statusCode(200).body("unchanged", equalTo(2)).body("created", equalTo(0))
                .body("lines.outcome", contains("UNCHANGED", "UNCHANGED"));

        observations("i-encore").header("ETag", position);
        assertThat(history("i-encore")).isEmpty();
    }

    @Test
    void What_is_superseded_moves_to_the_history_and_a_first_value_leaves_none() throws SQLException {
        measure("i-histoire");
        figures("measure,buyer,period,value\ni-histoire,223500018,2024,10");
        assertThat(history("i-histoire")).isEmpty();

        figures("measure,buyer,period,value\ni-histoire,223500018,2024,12");
        figures("measure,buyer,period,value,status\ni-histoire,223500018,2024,,RETRACTED");

        assertThat(history("i-histoire")).containsExactly("2024 10 NORMAL", "2024 12 NORMAL");
    }

    @Test
    void The_history_cannot_be_rewritten() {
        assertThat(catchThrowable(() -> {
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM observation_history");
            }
        })).hasMessageContaining("append-only");
    }

    @Test
    void A_figure_is_taken_back_and_given_again() {
        measure("i-retrait");
        figures("measure,buyer,period,value\ni-retrait,223500018,2024,10");

        post("", "measure,buyer,period,value,status\ni-retrait,223500018,2024,,RETRACTED\ni-retrait,223500018,2025,,RETRACTED")
                .statusCode(200).body("retracted", equalTo(1)).body("unchanged", equalTo(1));
        observations("i-retrait").body("items", empty());

        figures("measure,buyer,period,value\ni-retrait,223500018,2024,10");
        observations("i-retrait").body("items.value", contains(10));
    }

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
                .body("lines[2].line", equalTo(3)).body("lines[2].faults[0].code", equalTo("number-unreadable"));

        observations("i-json").body("items.qualifier", contains("AT_LEAST", "EXACT"))
                .body("items.status", contains("NORMAL", "MISSING"));
    }

    @Test
    void Every_fault_of_every_line_is_told_and_the_good_lines_are_taken() {
        measure("i-fautes");
        brokenDown("i-niveaux", "NONE", "pilotes", "agents");

        post("", """
                measure,buyer,item,period,value,status,qualifier
                i-fautes,223500018,,2024,10,,
                i-faute,223500018,,2024,10,,
                i-niveaux,223500018,pilote,2024,10,,
                i-fautes,223500019,,2024-13,dix,NORMALE,
                i-fautes,223500018,,2025,,,
                i-fautes,223500018,,2026,3,MISSING,
                i-fautes,223500018,,2027,"3,5",,
                i-fautes,223500018,,2028,3 %,,
                i-fautes,223500018,,2024,11,,
                ,,,,,PROVISIONAL,
                ,,,,,,
                """).statusCode(200)
                .body("status", equalTo("COMPLETED_WITH_ERRORS"))
                .body("received", equalTo(10)).body("created", equalTo(1)).body("rejected", equalTo(9))
                .body("lines.line", contains(2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
                .body("lines[1].faults[0].suggestion", equalTo("i-fautes"))
                .body("lines[2].faults[0].code", equalTo("item-unknown"))
                .body("lines[2].faults[0].suggestion", equalTo("pilotes"))
                .body("lines[3].faults.code",
                        contains("period-unreadable", "siren-invalid", "word-unknown", "number-unreadable"))
                .body("lines[3].faults.column", contains("period", "buyer", "status", "value"))
                .body("lines[3].faults[2].suggestion", equalTo("NORMAL"))
                .body("lines[4].faults[0].code", equalTo("value-missing"))
                .body("lines[5].faults[0].code", equalTo("value-unexpected"))
                .body("lines[6].faults[0].code", equalTo("decimals-too-many"))
                .body("lines[7].faults[0].code", equalTo("percent-unexpected"))
                .body("lines[8].faults[0].code", equalTo("key-duplicate"))
                .body("lines[8].faults[0].message", containsString("La ligne 2"))
                .body("lines[9].faults", hasSize(4));
    }

    @Test
    void Faults_speak_English_on_request() {
        measure("i-anglais");
        as("steward").header("Accept-Language", "en").contentType("text/csv")
                .body("measure,buyer,period,value\ni-anglais,223500019,2024,1").post(PATH).then().statusCode(422)
                .body("title", equalTo("Rule broken"))
                .body("report.lines[0].faults[0].message", containsString("is not a valid SIREN"));
    }

    @Test
    void Where_no_line_is_taken_the_answer_is_a_refusal_with_the_report() {
        post("", "measure,buyer,period,value\ninconnue,223500018,2024,1").statusCode(422)
                .contentType("application/problem+json")
                .body("report.status", equalTo("REFUSED")).body("report.rejected", equalTo(1))
                .body("report.lines[0].faults[0].code", equalTo("measure-unknown"));
    }

    @Test
    void A_refusal_says_how_many_lines_it_is_about() {
        String header = "measure,buyer,period,value,échéance\n";
        String line = "inconnue,223500018,2024,1,\n";

        post("", header).statusCode(422).body("report.received", equalTo(0))
                .body("detail", containsString("Aucune ligne n’est remplie"));
        post("", header + "inconnue,223500018,2024,,2025-03-31\n").statusCode(422)
                .body("detail", containsString("Aucune ligne n’est remplie"));
        post("", header + line).statusCode(422).body("detail", containsString("La ligne n’a pas été prise"));
        post("", header + line + line).statusCode(422).body("detail", containsString("Aucune des 2 lignes"));
    }

    @Test
    void Figures_are_written_as_the_readers_language_does_and_columns_named_as_forms_do() {
        measure("i-mots");
        String csv = """
                mesure;acheteur;période;valeur
                i-mots;223500018;2023;46 748
                i-mots;223500018;2024;1
                i-mots;223500018;2025;1,234
                i-mots;;2025;1
                i-mots;223500018;2026;n.c.
                """;

        post("?dryRun=true", csv).statusCode(200)
                .body("lines[1].warnings[0].message", containsString("46\u202F748"))
                .body("lines[2].faults[0].message", containsString("1,234"))
                .body("lines[3].faults[0].message", containsString("acheteur\u202F» (buyer)"))
                .body("lines[4].faults[0].code", equalTo("value-says-missing"));
        as("steward").header("Accept-Language", "en").contentType("text/csv; charset=UTF-8").body(csv)
                .post(PATH + "?dryRun=true").then().statusCode(200)
                .body("lines[1].warnings[0].message", containsString("46,748"))
                .body("lines[2].faults[0].message", containsString("1.234"));
    }

    @Test
    void Atomic_takes_all_or_nothing() {
        measure("i-tout");
        String csv = "measure,buyer,period,value\ni-tout,223500018,2024,1\ni-tout,223500018,2025,x";

        post("?mode=atomic", csv).statusCode(422).body("report.rejected", equalTo(2)).body("report.created", equalTo(0))
                .body("report.lines[0].faults", nullValue());
        observations("i-tout").body("items", empty());
        post("?mode=atomic", csv.replace('x', '2')).statusCode(200).body("created", equalTo(2));
        post("?mode=tout", csv).statusCode(400);
    }

    @Test
    void A_dry_run_tells_what_would_happen_and_does_not_do_it() {
        measure("i-essai");
        figures("measure,buyer,period,value\ni-essai,223500018,2024,1");
        String position = observations("i-essai").extract().header("ETag");

        post("?dryRun=true", "measure,buyer,period,value\ni-essai,223500018,2024,2\ni-essai,223500018,2025,3")
                .statusCode(200).body("dryRun", equalTo(true)).body("lines.outcome", contains("UPDATED", "CREATED"))
                .body("lines[0].old.value", equalTo(1));

        observations("i-essai").body("items.value", contains(1)).header("ETag", position);
        post("?dryRun=true", "measure,buyer,period,value\ni-essai,223500018,2024,x").statusCode(422);
    }

    @Test
    void The_report_is_kept_for_those_who_give_figures_of_its_buyers() {
        measure("i-garde");
        int id = figures("measure,buyer,period,value\ni-garde,226200012,2024,1").getInt("id");

        as("steward").get(PATH + "/{id}", id).then().statusCode(200).body("id", equalTo(id)).body("created", equalTo(1));
        as("reader").get(PATH + "/{id}", id).then().statusCode(403);
        as("contributor").get(PATH + "/{id}", id).then().statusCode(403);
        as("reader").get(PATH + "/999999").then().statusCode(404);
    }

    @Test
    void Another_buyers_line_is_rejected_and_ones_own_is_taken() {
        measure("i-autrui");
        String csv = "measure,buyer,period,value\ni-autrui,223500018,2024,1\ni-autrui,226200012,2024,1";

        as("contributor").contentType("text/csv").body(csv).post(PATH).then().statusCode(200)
                .body("created", equalTo(1)).body("rejected", equalTo(1))
                .body("lines[1].faults[0].code", equalTo("buyer-beyond-rights"));
        as("reader").contentType("text/csv").body(csv).post(PATH).then().statusCode(403);
        given().contentType("text/csv").body(csv).post(PATH).then().statusCode(401);
    }

    @Test
    void Sent_twice_under_one_key_it_is_done_once() {
        measure("i-cle");
        String csv = "measure,buyer,period,value\ni-cle,223500018,2024,1";
        var first = keyed("cle-1", csv).statusCode(200).extract();
        figures("measure,buyer,period,value\ni-cle,223500018,2024,5");

        assertThat(keyed("cle-1", csv).statusCode(200).extract().asString()).isEqualTo(first.asString());

        observations("i-cle").body("items.value", contains(5));
        keyed("cle-1", csv + "0").statusCode(422).body("report", nullValue());
    }

    @Test
    void A_dry_run_under_the_key_of_a_real_one_is_a_dry_run() {
        measure("i-cle-essai");
        String csv = "measure,buyer,period,value\ni-cle-essai,223500018,2024,1";
        keyed("cle-essai", csv).statusCode(200);

        as("steward").header("Idempotency-Key", "cle-essai").contentType("text/csv").body(csv).post(PATH + "?dryRun=true")
                .then().statusCode(200).body("dryRun", equalTo(true))
                .body("unchanged", equalTo(1));
    }

    private static ValidatableResponse keyed(String key, String csv) {
        return as("steward").header("Idempotency-Key", key).contentType("text/csv").body(csv).post(PATH).then();
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
                .body("report.lines[0].faults.code", hasItem("number-unreadable"));
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

    @Test
    void Loads_of_the_same_new_figures_at_the_same_time_all_succeed() throws Exception {
        measure("i-ensemble");
        StringBuilder csv = new StringBuilder("measure,buyer,period,value\n");
        for (int month = 1; month <= 12; month++) {
            csv.append("i-ensemble,223500018,2024-%02d,1\n".formatted(month));
        }
        ExecutorService senders = Executors.newFixedThreadPool(4);
        Callable<Integer> send = () -> post("", csv.toString()).statusCode(200).extract().path("created");

        List<Integer> created = new ArrayList<>();
        for (Future<Integer> sent : senders.invokeAll(List.of(send, send, send, send))) {
            created.add(sent.get());
        }
        senders.shutdown();

        assertThat(created).containsExactlyInAnyOrder(12, 0, 0, 0);
    }

    @Test
    void Figures_are_checked_against_what_their_measure_has_become() throws Exception {
        create("/api/v1/measures/i-change", """
                {"title": "Part", "unit": "%", "scale": 1, "timeAggregation": "NONE", "origin": "PUBLISHED"}""");
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try (Connection steward = dataSource.getConnection(); Statement statement = steward.createStatement()) {
            steward.setAutoCommit(false);
            statement.execute("UPDATE measure SET scale = 0 WHERE code = 'i-change'");
            Future<ValidatableResponse> sent = sender
                    .submit(() -> post("", "measure,buyer,period,value\ni-change,223500018,2024,1.5"));
            while (!sent.isDone() && !someoneWaits()) {
                Thread.onSpinWait();
            }
            steward.commit();

            sent.get().statusCode(422).body("report.lines[0].faults.code", contains("decimals-too-many"));
        }
        sender.shutdown();
    }

    private boolean someoneWaits() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private List<String> history(String measure) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT h.period || ' ' || h.value || ' ' || h.status
                        FROM observation_history h JOIN series s ON s.id = h.series_id JOIN measure m ON m.id = s.measure_id
                        WHERE m.code = '%s' ORDER BY h.change_set""".formatted(measure))) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
