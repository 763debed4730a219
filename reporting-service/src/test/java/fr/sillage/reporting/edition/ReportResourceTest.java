package fr.sillage.reporting.edition;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.make;
import static fr.sillage.reporting.Scenario.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.api.Sha256;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class ReportResourceTest {

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    private static String report(String scheme) {
        return "/api/v1/reports/" + scheme + "/annual/2025";
    }

    @Test
    void A_draft_is_for_those_with_a_right_for_one_of_the_buyers() {
        String edition = make("draft", 2025);
        for (String path : List.of(edition, report("draft"), report("draft") + "/editions", report("draft") + ".pdf")) {
            given().get(path).then().statusCode(401);
            as("partner").get(path).then().statusCode(403);
            as("contributor").get(path).then().statusCode(200);
            as("reader").get(path).then().statusCode(200);
        }
        given().get("/api/v1/reports").then().statusCode(200).body("items.scheme", not(hasItem("draft")));
        as("partner").get("/api/v1/reports").then().statusCode(200).body("items.scheme", not(hasItem("draft")));
        as("committee").get("/api/v1/reports").then().statusCode(200).body("items.scheme", hasItem("draft"));
        as("reader").get("/api/v1/reports").then().statusCode(200).header("ETag", startsWith("W/"))
                .body("items.scheme", hasItem("draft"));
    }

    @Test
    void What_is_published_is_open_to_anyone_and_later_drafts_are_not() {
        String first = make("open", 2025);
        publish(first);
        String second = make("open", 2025);

        given().get(report("open")).then().statusCode(200).header("Content-Location", first + ".json");
        given().get(report("open") + "/editions").then().statusCode(200).body("items.number", contains(1), "total", equalTo(1));
        given().get("/api/v1/reports").then().statusCode(200).body("items.href", hasItem(first));
        given().get(second).then().statusCode(401);
        as("partner").get(report("open")).then().statusCode(200).header("Content-Location", first + ".json");
        as("partner").get("/api/v1/reports").then().statusCode(200).body("items.href", hasItem(first));

        as("reader").get(report("open")).then().statusCode(200).header("Content-Location", second + ".json");
        as("reader").get(report("open") + "/editions").then().statusCode(200).body("items.number", contains(2, 1));
        as("reader").get("/api/v1/reports").then().statusCode(200).body("items.href", hasItem(second))
                .body("items.href", not(hasItem(first)));
    }

    @Test
    void The_list_is_paged_by_report() {
        make("page-1", 2025);
        make("page-2", 2024);
        make("page-2", 2025);
        var first = as("reader").get("/api/v1/reports?limit=1").then().statusCode(200).header("Link", notNullValue());
        String after = first.extract().path("next");
        as("reader").get("/api/v1/reports?limit=500&after=" + after).then().statusCode(200)
                .body("items.href",
                        hasItems(report("page-2") + "/editions/1", "/api/v1/reports/page-2/annual/2024/editions/1"));
    }

    @Test
    void A_report_is_read_as_page_PDF_or_JSON_by_header_or_extension() {
        String edition = make("formats", 2025);
        for (String path : List.of(report("formats"), edition)) {
            as("reader").get(path).then().statusCode(200).contentType("application/json").body("year", equalTo(2025));
            as("reader").accept("text/html,application/xhtml+xml,*/*;q=0.8").get(path).then().statusCode(200)
                    .contentType("text/html;charset=UTF-8").body(containsString("insertion"));
            as("reader").accept("application/pdf").get(path).then().statusCode(200).contentType("application/pdf");
            as("reader").accept("text/html,*/*;q=0.8").get(path + ".json").then().statusCode(200)
                    .contentType("application/json");
            as("reader").get(path + ".html").then().statusCode(200).contentType("text/html;charset=UTF-8");
            as("reader").get(path + ".pdf").then().statusCode(200).contentType("application/pdf").header("Content-Disposition",
                    "inline; filename=\"bilan-annuel-2025-formats-edition-1.pdf\"");
            as("reader").accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet").get(path).then()
                    .statusCode(200).contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            as("reader").get(path + ".xlsx").then().statusCode(200).header("Content-Disposition",
                    "inline; filename=\"bilan-annuel-2025-formats-edition-1.xlsx\"");
            as("reader").accept("text/csv").get(path).then().statusCode(200).contentType("text/csv;charset=UTF-8")
                    .body(startsWith("\uFEFFobjectifs;indicateur;"));
            as("reader").get(path + ".csv").then().statusCode(200).contentType("text/csv;charset=UTF-8");
            as("reader").accept("image/png").get(path).then().statusCode(406);
            as("reader").get(path + ".doc").then().statusCode(404);
        }
        assertThat(as("reader").get(edition + ".pdf").asByteArray()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertThat(as("reader").get(edition + ".xlsx").asByteArray()).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void The_data_within_the_PDF_is_the_very_JSON_and_CSV_of_the_edition() throws IOException {
        String edition = make("attached", 2025);
        try (PDDocument document = Loader.loadPDF(as("reader").get(edition + ".pdf").asByteArray())) {
            var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files.get("bilan.json").getEmbeddedFile().toByteArray())
                    .isEqualTo(as("reader").get(edition + ".json").asByteArray());
            assertThat(files.get("chiffres.csv").getEmbeddedFile().toByteArray())
                    .isEqualTo(as("reader").get(edition + ".csv").asByteArray());
        }
    }

    @Test
    void A_format_that_an_old_edition_does_not_have_is_said_to_be_missing() throws SQLException {
        String edition = make("older", 2025);
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE rendition DISABLE TRIGGER rendition_stays");
            statement.execute("DELETE FROM rendition WHERE format = 'XLSX' AND edition_id = (SELECT max(id) FROM edition)");
            statement.execute("ALTER TABLE rendition ENABLE TRIGGER rendition_stays");
        }
        as("reader").get(edition + ".xlsx").then().statusCode(404)
                .body("detail", startsWith("L’édition 1 a été faite avant que le format « xlsx » existe"));
    }

    @Test
    void The_schema_of_each_version_is_open_to_anyone_and_editions_name_theirs() {
        String edition = make("schema", 2025);
        String schema = as("reader").get(edition + ".json").then().statusCode(200)
                .header("Link", endsWith("; rel=\"describedby\"")).extract().header("Link").replaceAll("<(.*)>.*", "$1");
        given().get(schema).then().statusCode(200).contentType("application/schema+json")
                .body(containsString("https://json-schema.org/draft/2020-12/schema"));
        given().get("/api/v1/report-schemas/1").then().statusCode(200);
        given().get("/api/v1/report-schemas/99").then().statusCode(404)
                .body("detail", equalTo("Il n’existe pas de schéma de rapport de version 99."));
    }

    @Test
    void A_page_may_neither_run_nor_load_anything() {
        String edition = make("policy", 2025);
        as("reader").get(edition + ".html").then().statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'unsafe-inline';"));
    }

    @Test
    void Who_has_the_bytes_already_is_told_so() {
        String edition = make("cache", 2025);
        for (String path : List.of(edition + ".pdf", edition + ".html", report("cache"))) {
            Response answer = as("reader").get(path);
            as("reader").header("If-None-Match", answer.header("ETag")).get(path).then().statusCode(304)
                    .header("ETag", answer.header("ETag"));
            as("reader").header("If-None-Match", "\"another\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void The_digest_told_is_that_of_the_JSON_as_it_is_sent() {
        String edition = make("digest", 2025);
        Response answer = as("reader").get(edition + ".json");
        String digest = Sha256.of(answer.asByteArray());
        assertThat(answer.header("ETag")).isEqualTo("\"" + digest + "\"");
        as("reader").get(report("digest") + "/editions").then().body("items[0].sha256", equalTo(digest))
                .body("items[0].catalogPosition", equalTo(41), "items[0].indicatorsPosition", equalTo(17));
    }

    @Test
    void Each_file_is_told_with_its_digest_and_its_size() {
        String edition = make("files", 2025);
        List<Map<String, Object>> files = as("reader").get(report("files") + "/editions").path("items[0].files");
        assertThat(files).extracting(file -> file.get("format")).startsWith("json", "html", "pdf");
        assertThat(files).allSatisfy(file -> {
            byte[] bytes = as("reader").get((String) file.get("href")).asByteArray();
            assertThat(file).containsEntry("sha256", Sha256.of(bytes)).containsEntry("size", bytes.length)
                    .containsEntry("href", edition + "." + file.get("format"));
        });
    }

    @Test
    void An_edition_stays_the_same_whatever_comes_after_it() {
        String first = make("same", 2025);
        byte[] before = as("reader").get(first + ".html").asByteArray();
        clock.advance(Duration.ofDays(1));
        make("same", 2025);
        publish(first);
        assertThat(as("reader").get(first + ".html").asByteArray()).isEqualTo(before);
    }

    @Test
    void What_is_not_there_is_not_found() {
        given().get(report("nothing-here")).then().statusCode(404);
        as("reader").get(report("nothing-here") + "/editions").then().statusCode(404);
        as("reader").get(report("nothing-here") + "/editions/1.pdf").then().statusCode(404);
        as("reader").get("/api/v1/reports/nothing-here/weekly/2025").then().statusCode(404)
                .body("detail", containsString("weekly"));
        for (String path : List.of("2025", "2025/editions", "2025/editions/1", "2025/editions/1/publication")) {
            as("reader").get("/api/v1/reports/nothing-here/legal/" + path).then().statusCode(409)
                    .body("detail", containsString("Indicateurs légaux"));
        }
        as("reader").get("/api/v1/reports/nothing-here/annual/next").then().statusCode(404);
    }

    @Test
    void The_page_of_reports_lists_what_is_published() {
        String edition = make("home", 2025);
        given().get("/bilans").then().statusCode(200).contentType("text/html;charset=UTF-8")
                .body(not(containsString(edition)));
        publish(edition);
        given().get("/bilans").then().statusCode(200).body(containsString(edition + ".html"))
                .body(containsString("publiée le 20\u00A0novembre 2026"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"));
    }
}
