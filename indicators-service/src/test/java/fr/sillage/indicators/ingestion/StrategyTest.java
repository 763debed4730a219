package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.Api.ratio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What files are for, what they would do, and how they come in. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class StrategyTest {

    @Inject
    DataSource dataSource;

    private static final String PATH = "/api/v1/ingestions";

    /** A buyer of whom no other test speaks, for its years are closed here. */
    private static final String CLOSED = "200061067";

    private static ValidatableResponse post(String query, String csv) {
        return as("steward").contentType("text/csv; charset=UTF-8").body(csv).post(PATH + query).then();
    }

    private static ValidatableResponse observations(String measure) {
        return as("reader").get("/api/v1/measures/{measure}/observations", measure).then().statusCode(200);
    }

    @Test
    void A_file_to_delete_names_figures_and_their_values_are_not_read() {
        measure("s-retire");
        figures("measure,buyer,period,value\ns-retire,223500018,2024,1\ns-retire,223500018,2025,2");

        post("?strategy=DELETE",
                "measure,buyer,period,value,reason\ns-retire,223500018,2024,dix,Doublon\ns-retire,223500018,2026,,")
                .statusCode(200).body("retracted", equalTo(1)).body("unchanged", equalTo(1));

        observations("s-retire").body("items.period", contains("2025"));
    }

    @Test
    void What_a_replaced_scope_held_and_the_file_does_not_is_taken_back() {
        measure("s-perimetre");
        measure("s-voisine");
        figures("""
                measure,buyer,period,value
                s-perimetre,223500018,2023,1
                s-perimetre,223500018,2024,2
                s-perimetre,223500018,2024-S1,3
                s-perimetre,223500018,2025,4
                s-perimetre,226200012,2024,5
                s-voisine,223500018,2024,6
                """);
        String scope = "strategy=REPLACE_SCOPE&measure=s-perimetre&buyer=223500018&from=2024&to=2024&reason=Rectifi%C3%A9";
        String csv = "measure,buyer,period,value\ns-perimetre,223500018,2024,20";

        post("?dryRun=true&" + scope, csv).statusCode(200).body("updated", equalTo(1)).body("withdrawn", equalTo(1))
                .body("lines.outcome", contains("WITHDRAWN", "UPDATED")).body("lines[0].period", equalTo("2024-S1"))
                .body("lines[0].old.value", equalTo(3)).body("lines[0].line", nullValue());
        observations("s-perimetre").body("items", hasSize(5));
        post("?" + scope, csv).statusCode(200).body("received", equalTo(1)).body("updated", equalTo(1))
                .body("withdrawn", equalTo(1));

        observations("s-perimetre").body("items.value", contains(1, 20, 4, 5));
        observations("s-voisine").body("items.value", contains(6));
        post("?" + scope, csv).statusCode(200).body("unchanged", equalTo(1)).body("withdrawn", equalTo(0));
    }

    @Test
    void The_limits_of_a_scope_are_dates() {
        measure("s-dates");
        StringBuilder csv = new StringBuilder("measure,buyer,period,value\n");
        for (int month = 1; month <= 12; month++) {
            csv.append("s-dates,223500018,2015-%02d,1\n".formatted(month));
        }
        figures(csv + "s-dates,223500018,2015-Q3,3\ns-dates,223500018,2015/2016,9\ns-dates,223500018,2015,12");
        String scope = "?dryRun=true&strategy=REPLACE_SCOPE&measure=s-dates&buyer=223500018&from=2015&to=2015-Q2";

        post(scope, "measure,buyer,period,value\ns-dates,223500018,2015-01,1").statusCode(200).body("withdrawn", equalTo(5));
        post(scope.replace("from=2015&to=2015-Q2", "from=2015-Q3&to=2015-Q3"),
                "measure,buyer,period,value\ns-dates,223500018,2015-07,1").statusCode(200).body("withdrawn", equalTo(3));
        post(scope.replace("to=2015-Q2", "to=2014"), csv.toString()).statusCode(400)
                .body("errors.code", contains("scope-reversed"));
        post(scope.replace("measure=s-dates", "measure=s-date"), csv.toString()).statusCode(400)
                .body("errors.code", contains("measure-unknown"));
    }

    @Test
    void A_dry_run_that_is_asked_for_in_other_words_does_not_become_a_real_one() {
        measure("s-essai");
        for (String word : List.of("1", "oui", "True", "")) {
            post("?dryRun=" + word, "measure,buyer,period,value\ns-essai,223500018,2024,1").statusCode(400)
                    .body("errors.pointer", contains("?dryRun"));
        }
        observations("s-essai").body("items", empty());
    }

    @Test
    void A_report_is_for_those_who_give_the_figures_of_all_buyers_that_it_names() {
        measure("s-rapport");
        int own = post("", "measure,buyer,period,value,confidentiality\ns-rapport,223500018,2024,3,CONFIDENTIAL")
                .statusCode(200).extract().path("id");
        int others = post("", "measure,buyer,period,value\ns-rapport,223500018,2025,3\ns-rapport,243500139,2025,zz")
                .statusCode(200).extract().path("id");

        as("contributor").get(PATH + "/" + own).then().statusCode(200).body("lines[0].new.value", equalTo(3));
        as("reader").get(PATH + "/" + own + "/lines").then().statusCode(403);
        as("committee").get(PATH + "/" + own).then().statusCode(403);
        as("contributor").get(PATH + "/" + others + "/errors").then().statusCode(403);
        as("contributor").get(PATH + "/" + own + "/lines?after=garbage").then().statusCode(400);
        as("contributor").get(PATH + "/" + own + "/lines?after=OTk5OTk5OTk5OTk5").then().statusCode(400);
    }

    @Test
    void A_failure_that_comes_after_the_answer_is_told_in_the_report() {
        measure("s-echec");
        String year = "2018";
        figures("measure,buyer,period,value\ns-echec," + CLOSED + "," + year + ",1");
        as("steward").body("{\"buyers\": [\"" + CLOSED + "\"]}").put("/api/v1/closures/s-echec/" + year).then().statusCode(200);
        String place = as("steward").contentType("text/csv").header("Prefer", "RESPOND-ASYNC")
                .body("measure,buyer,period,value\ns-echec," + CLOSED + ",2021,1")
                .post(PATH + "?strategy=REPLACE_SCOPE&measure=s-echec&buyer=" + CLOSED).then().statusCode(202).extract()
                .header("Location");

        assertThat(ended(place).getString("status")).isEqualTo("FAILED");
        assertThat(ended(place).getString("failure")).contains("exercice clos");
    }

    @Test
    void Sent_again_under_its_key_a_long_file_leaves_one_report() throws SQLException {
        measure("s-rejeu");
        String csv = "measure,buyer,period,value\ns-rejeu,223500018,2024,7";
        JsonPath first = ended(later("s-rejeu-1", csv).statusCode(202).extract().header("Location"));

        later("s-rejeu-1", csv).statusCode(200).body("id", equalTo(first.getInt("id"))).body("created", equalTo(1));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM ingestion WHERE status = 'RUNNING'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    private static ValidatableResponse later(String key, String csv) {
        return as("steward").contentType("text/csv").header("Prefer", "respond-async").header("Idempotency-Key", key).body(csv)
                .post(PATH).then();
    }

    private static JsonPath ended(String place) {
        JsonPath report = as("steward").get(place).then().statusCode(200).extract().jsonPath();
        while (report.getString("status").equals("RUNNING")) {
            Thread.onSpinWait();
            report = as("steward").get(place).then().statusCode(200).extract().jsonPath();
        }
        return report;
    }

    @Test
    void A_faulty_line_keeps_the_scope_from_being_emptied() {
        measure("s-prudence");
        figures("measure,buyer,period,value\ns-prudence,223500018,2024,1\ns-prudence,223500018,2025,2");

        post("?strategy=REPLACE_SCOPE&measure=s-prudence&buyer=223500018",
                "measure,buyer,period,value\ns-prudence,223500018,2024,10\ns-prudence,223500018,2O25,2").statusCode(200)
                .body("updated", equalTo(1)).body("rejected", equalTo(1)).body("withdrawn", equalTo(0));
        observations("s-prudence").body("items.value", contains(10, 2));

        post("?strategy=REPLACE_SCOPE&measure=s-prudence&buyer=223500018", "measure,buyer,period,value\n").statusCode(422);
        observations("s-prudence").body("items.value", contains(10, 2));
    }

    @Test
    void A_line_outside_of_the_scope_is_rejected_and_a_scope_must_be_named() {
        measure("s-hors");
        String csv = "measure,buyer,period,value\ns-hors,223500018,2023,1\ns-hors,223500018,2024-07,1";

        post("?strategy=REPLACE_SCOPE&measure=s-hors&buyer=223500018&from=2024", csv).statusCode(200)
                .body("created", equalTo(1)).body("lines[0].faults.code", contains("outside-scope"));
        post("?strategy=REPLACE_SCOPE", csv).statusCode(400).body("errors.pointer", contains("?measure", "?buyer"));
        post("?strategy=REPLACE_SCOPE&measure=s-hors&buyer=223500018&from=hier", csv).statusCode(400);
        as("contributor").contentType("text/csv").body(csv)
                .post(PATH + "?strategy=REPLACE_SCOPE&measure=s-hors&buyer=226200012").then().statusCode(403);
    }

    @Test
    void What_changes_in_a_closed_year_needs_a_reason() {
        measure("s-clos");
        String known = "s-clos," + CLOSED + ",2019,1,\n";
        String header = "measure,buyer,period,value,reason\n";
        figures(header + known);
        as("steward").body("{\"buyers\": [\"" + CLOSED + "\"]}").put("/api/v1/closures/s-clos/2019").then().statusCode(200);

        post("", header + "s-clos," + CLOSED + ",2019,2,\ns-clos," + CLOSED + ",2019-07,1,\ns-clos," + CLOSED + ",2020,1,")
                .statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(2))
                .body("lines[0].faults.code", contains("reason-missing"))
                .body("lines[1].faults.code", contains("reason-missing"));
        post("", header + known).statusCode(200).body("unchanged", equalTo(1));
        post("", header + "s-clos," + CLOSED + ",2019,2,Facture retrouvée").statusCode(200).body("updated", equalTo(1));
        as("reader").get("/api/v1/closures/s-clos/2019/errata").then().body("items.reason", contains("Facture retrouvée"));
        String scope = "?strategy=REPLACE_SCOPE&measure=s-clos&buyer=" + CLOSED;
        post(scope, header + "s-clos," + CLOSED + ",2020,1,").statusCode(409).body("detail", containsString("reason"));
        observations("s-clos").body("items.value", contains(2, 1));
        post(scope + "&reason=Erreur", header + "s-clos," + CLOSED + ",2020,1,").statusCode(200).body("withdrawn", equalTo(1));
    }

    @Test
    void Lines_on_one_figure_name_each_other() {
        measure("s-jumelles");
        post("", """
                measure,buyer,period,value
                s-jumelles,223500018,2024,1
                s-jumelles,223500018,2025,1
                s-jumelles,223500018,2024,3
                s-jumelles,223500018,2024,4
                """).statusCode(200).body("created", equalTo(2)).body("rejected", equalTo(2))
                .body("lines[0].warnings.code", contains("key-repeated"))
                .body("lines[0].warnings[0].message", containsString("4, 5"))
                .body("lines[2].faults[0].message", containsString("ligne 2"));
        observations("s-jumelles").body("items.value", contains(1, 1));
    }

    @Test
    void What_looks_like_a_slip_is_taken_with_a_warning() {
        create("/api/v1/measures/s-pesee", """
                {"title": "Papier", "unit": "kg", "scale": 3, "timeAggregation": "SUM", "origin": "OBSERVED"}""");
        create("/api/v1/measures/s-taux", """
                {"title": "Part", "unit": "%", "scale": 3, "timeAggregation": "NONE", "origin": "PUBLISHED"}""");
        figures("measure,buyer,period,value\ns-pesee,223500018,2022,121492\ns-taux,223500018,2022,38.5");

        post("", """
                measure,buyer,period,value
                s-pesee,223500018,2023,118
                s-pesee,223500018,2024,119000
                s-pesee,223500018,2025,5000
                s-taux,223500018,2023,0.41
                s-taux,223500018,2024,104
                """).statusCode(200).body("created", equalTo(5)).body("warned", equalTo(5))
                .body("lines[0].warnings.code", contains("unit-suspect"))
                .body("lines[1].warnings.code", contains("unit-suspect"))
                .body("lines[2].warnings.code", contains("value-jump"))
                .body("lines[3].warnings.code", contains("unit-suspect"))
                .body("lines[4].warnings.code", hasItems("value-above-hundred"));
        post("", "measure,buyer,period,value\ns-pesee,223500018,2025,118000").statusCode(200).body("updated", equalTo(1))
                .body("lines[0].warnings.code", contains("value-jump"));
    }

    @Test
    void A_dry_run_tells_whose_progress_would_change() {
        measure("s-clauses");
        measure("s-marches");
        ratio("s-part", "s-clauses", "s-marches");
        as("steward").header("If-None-Match", "*").body("""
                {"kind": "ADOPTED", "source": "Délibération", "interpolation": "STEP",
                 "points": [{"period": "2024", "value": 30}]}""")
                .put("/api/v1/schemes/s-schema/targets/s-part/223500018/_T").then().statusCode(201);
        figures("measure,buyer,period,value\ns-clauses,223500018,2024,10\ns-marches,223500018,2024,100");

        JsonPath report = post("?dryRun=true", "measure,buyer,period,value\ns-clauses,223500018,2024,31").statusCode(200)
                .extract().jsonPath();

        assertThat(report.getList("effects")).hasSize(1);
        assertThat(report.getMap("effects[0]")).containsEntry("indicator", "s-part").containsEntry("scheme", "s-schema")
                .containsEntry("oldStatus", "OFF_TRACK").containsEntry("newStatus", "ACHIEVED");
        assertThat(report.getFloat("effects[0].oldValue")).isEqualTo(10);
        assertThat(report.getFloat("effects[0].newValue")).isEqualTo(31);
        as("reader").get("/api/v1/indicators/s-part/progress?scheme=s-schema&buyer=223500018&period=2024").then()
                .body("status", equalTo("OFF_TRACK"));
    }

    @Test
    void A_ratio_brought_above_a_hundred_is_told() {
        measure("s-intentions");
        measure("s-notifies");
        ratio("s-recensement", "s-intentions", "s-notifies");

        post("", "measure,buyer,period,value\ns-intentions,223500018,2024,12\ns-notifies,223500018,2024,10").statusCode(200)
                .body("created", equalTo(2)).body("lines.warnings.code.flatten()",
                        contains("ratio-above-hundred", "ratio-above-hundred"));
    }

    @Test
    void Another_unit_of_the_same_kind_is_converted_and_one_of_another_kind_refused() {
        create("/api/v1/measures/s-energie", """
                {"title": "Énergie", "unit": "kWh", "scale": 0, "timeAggregation": "SUM", "origin": "OBSERVED"}""");

        post("", "measure;buyer;period;value;unit\ns-energie;223500018;2014;1,5;MWh\ns-energie;223500018;2015;7;kW")
                .statusCode(200).body("created", equalTo(1)).body("lines[0].new.value", equalTo(1500))
                .body("lines[1].faults.code", contains("unit-unfit"));
    }

    @Test
    void Words_are_read_in_French() {
        measure("s-mots");
        post("", """
                mesure;acheteur;période;valeur;statut;précision;confidentialité;motif
                s-mots;223500018;2023;3;provisoire;environ;non publiable;
                s-mots;223500018;2024;;Sans objet;;;
                s-mots;223500018;2025;1000;;au moins;Confidentiel;
                """).statusCode(200).body("created", equalTo(3))
                .body("lines.new.status", contains("PROVISIONAL", "NOT_APPLICABLE", "NORMAL"))
                .body("lines.new.qualifier", contains("ABOUT", "EXACT", "AT_LEAST"))
                .body("lines.new.confidentiality", contains("NOT_FOR_PUBLICATION", "FREE", "CONFIDENTIAL"));
    }

    @Test
    void A_compressed_file_is_unpacked() throws IOException {
        measure("s-gzip");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("measure,buyer,period,value\ns-gzip,223500018,2024,7".getBytes(StandardCharsets.UTF_8));
        }
        as("steward").contentType("text/csv").header("Content-Encoding", "gzip").body(packed.toByteArray()).post(PATH).then()
                .statusCode(200).body("created", equalTo(1));
        as("steward").contentType("text/csv").header("Content-Encoding", "br").body("x").post(PATH).then().statusCode(415);
        as("steward").contentType("text/csv").header("Content-Encoding", "gzip").body("x").post(PATH).then().statusCode(400);
        as("steward").contentType("text/csv").header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(packed.toByteArray(), packed.size() - 9)).post(PATH).then().statusCode(400);
        observations("s-gzip").body("items.value", contains(7));
    }

    @Test
    void Who_asks_for_it_is_answered_at_once_and_told_where_the_report_will_be() {
        measure("s-plus-tard");
        String place = as("steward").contentType("text/csv").header("Prefer", "respond-async")
                .body("measure,buyer,period,value\ns-plus-tard,223500018,2024,7").post(PATH).then().statusCode(202)
                .body("id", notNullValue()).extract().header("Location");

        JsonPath report = ended(place);
        assertThat(report.getString("status")).isEqualTo("COMPLETED");
        assertThat(report.getInt("created")).isEqualTo(1);
    }

    @Test
    void Rejected_lines_come_page_by_page_also_of_a_file_that_was_refused() {
        measure("s-pages");
        int id = post("?mode=atomic", """
                measure,buyer,period,value
                s-pages,223500018,2024,1
                s-page,223500018,2024,1
                s-pages,223500018,20255,1
                """).statusCode(422).extract().path("report.id");

        JsonPath first = as("steward").get(PATH + "/" + id + "/errors?limit=2").then().statusCode(200).extract().jsonPath();
        as("steward").get(PATH + "/" + id + "/errors?limit=2&after=" + first.getString("next")).then().statusCode(200)
                .body("items.line", contains(4)).body("next", nullValue());
        assertThat(first.getList("items.line")).containsExactly(2, 3);
        assertThat(first.getString("items[1].faults[0].suggestion")).isEqualTo("s-pages");
        as("steward").get(PATH + "/" + id + "/lines?outcome=CREATED").then().statusCode(200).body("items", empty());
    }

    @Test
    void What_was_rejected_whole_is_shown_to_its_sender_alone() {
        int id = post("", "measure,buyer,period,value\ns-inconnue,226200012,2024,1").statusCode(422).extract()
                .path("report.id");
        as("steward").get(PATH + "/" + id).then().statusCode(200).body("status", equalTo("REFUSED"));
        as("reader").get(PATH + "/" + id).then().statusCode(403);
    }

    @Test
    void The_rejected_lines_come_back_as_a_file_and_are_taken_when_mended() {
        measure("s-corriger");
        int id = post("", """
                mesure;acheteur;période;valeur;commentaire
                s-corriger;223500018;2023;1;
                s-coriger;223500018;2024;1 234;"du; texte"
                s-corriger;223500018;2025-13;-5;=1+1
                """).statusCode(200).body("rejected", equalTo(2)).extract().path("id");

        String file = as("steward").accept("text/csv").get(PATH + "/" + id + "/errors").then().statusCode(200)
                .header("Content-Disposition", containsString("lignes-a-corriger")).extract().asString();

        assertThat(file).startsWith("\uFEFFmesure;acheteur;poste;");
        assertThat(file.lines().skip(1)).hasSize(2).allMatch(line -> line.contains("s-cor"));
        assertThat(file).contains("Aucune mesure ne porte le code", "n’est pas une période", "1234", "'=1+1");
        post("", file.replace("s-coriger", "s-corriger").replace("2025-13", "2025-12")).statusCode(200)
                .body("created", equalTo(2)).body("rejected", equalTo(0));
        observations("s-corriger").body("items.value", contains(1, 1234, -5))
                .body("items[1].comment", equalTo("du; texte")).body("items[2].comment", equalTo("=1+1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tab\there", "line\r\nbreak", "\\N", "back\\slash", "\\.", "é\u202F😀", "x\u0001\u007Fy",
            "a;b,\"c\"" })
    void Every_character_of_a_comment_comes_back(String comment) {
        String measure = "s-texte-" + Integer.toHexString(comment.hashCode());
        measure(measure);
        as("steward").body(List.of(Map.of("measure", measure, "buyer", "223500018", "period", "2024", "value", 1, "comment",
                comment))).post(PATH).then().statusCode(200).body("created", equalTo(1));
        observations(measure).body("items[0].comment", equalTo(comment));
    }

    @Test
    void A_correction_that_does_not_speak_of_it_leaves_a_figure_confidential() {
        measure("s-secret");
        figures("measure,buyer,period,value,confidentiality\ns-secret,223500018,2024,3,CONFIDENTIAL");

        post("", "measure,buyer,period,value\ns-secret,223500018,2024,4").statusCode(200)
                .body("lines[0].new.confidentiality", equalTo("CONFIDENTIAL"));
        post("", "measure,buyer,period,value\ns-secret,223500018,2024,4").statusCode(200).body("unchanged", equalTo(1));
        as("reader").get("/api/v1/measures/s-secret/observations").then().body("items[0].value", nullValue());
        post("", "measure,buyer,period,value,confidentiality\ns-secret,223500018,2024,4,libre").statusCode(200)
                .body("updated", equalTo(1));
        as("reader").get("/api/v1/measures/s-secret/observations").then().body("items[0].value", equalTo(4));
    }

    @Test
    void Who_would_wait_too_long_for_another_load_of_the_buyer_is_told_to_come_back() throws SQLException {
        measure("s-attente");
        String csv = "measure,buyer,period,value\ns-attente,200061042,2024,1";
        try (Connection other = dataSource.getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('observations of 200061042', 0))");

            post("", csv).statusCode(503).header("Retry-After", notNullValue()).contentType("application/problem+json");
            post("", csv.replace("200061042", "223500018")).statusCode(200);
            other.rollback();
        }
        post("", csv).statusCode(200).body("created", equalTo(1));
    }

    @Test
    void Of_a_long_file_only_what_changed_or_was_rejected_is_told() {
        measure("s-longue");
        StringBuilder csv = new StringBuilder("measure,buyer,period,value\n");
        for (int month = 0; month < 1300; month++) {
            csv.append("s-longue,223500018,%d-%02d,%d\n".formatted(1950 + month / 12, month % 12 + 1, 100));
        }
        post("", csv.toString()).statusCode(200).body("created", equalTo(1300)).body("lines", empty());

        post("?dryRun=true", csv.toString().replace(",100\n", ",101\n") + "s-longue,223500018,x,1").statusCode(200)
                .body("updated", equalTo(1300)).body("rejected", equalTo(1)).body("lines", hasSize(1000))
                .body("more", containsString("/lines"));
        post("", csv.toString().replace("1950-01,100", "1950-01,102")).statusCode(200).body("updated", equalTo(1))
                .body("unchanged", equalTo(1299)).body("lines.period", contains("1950-01"));
    }
}
