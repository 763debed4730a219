package fr.sillage.reporting.edition;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.awaitAttempt;
import static fr.sillage.reporting.Scenario.awaitState;
import static fr.sillage.reporting.Scenario.make;
import static fr.sillage.reporting.Scenario.publish;
import static fr.sillage.reporting.Scenario.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import fr.sillage.reporting.Tables;
import fr.sillage.reporting.run.RunWorker;
import fr.sillage.reporting.stand.Stand;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.health.api.Wellness;

/** What was made stays as it was made, whatever happens to the program, the disk or the bytes. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class SealTest {

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    RunWorker worker;

    @Inject
    @Wellness
    Integrity integrity;

    private Tables tables;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        tables = new Tables(dataSource);
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    @AfterEach
    void The_disk_has_room_again() throws SQLException {
        tables.makeRoom();
    }

    @Test
    void Not_even_the_database_lets_an_edition_be_changed() throws SQLException {
        publish(make("sealed", 2025));
        make("sealed", 2025);
        make("sealing", 2025);
        tables.execute("""
                UPDATE edition SET state = 'PUBLISHING', publishing_since = now(), publication = change_set
                WHERE scheme = 'sealing'""");
        for (String change : List.of(
                "UPDATE edition SET title = 'autre' WHERE scheme = 'sealed' AND number = 1",
                "UPDATE edition SET title = 'autre' WHERE scheme = 'sealed' AND number = 2",
                "UPDATE edition SET title = 'autre' WHERE scheme = 'sealing'",
                "UPDATE edition SET state = 'DRAFT', published_at = NULL, publishing_since = NULL WHERE scheme = 'sealed' AND number = 1",
                "UPDATE edition SET state = 'PUBLISHING', published_at = NULL WHERE scheme = 'sealed' AND number = 1",
                "UPDATE edition SET state = 'DRAFT', publishing_since = NULL WHERE scheme = 'sealing'",
                "UPDATE edition SET state = 'DRAFT', publishing_since = NULL, publication = NULL, publication_refusal = 'x', title = 'y' WHERE scheme = 'sealing'",
                "UPDATE edition SET publication_refusal = 'x' WHERE scheme = 'sealed' AND number = 2",
                "UPDATE edition SET validation = '[]' WHERE scheme = 'sealing'",
                "UPDATE edition SET state = 'PUBLISHED', published_at = now(), publishing_since = now() WHERE scheme = 'sealed' AND number = 2",
                "UPDATE edition SET state = 'PUBLISHED', published_at = now(), content_sha256 = '' WHERE scheme = 'sealing'",
                "UPDATE edition SET published_at = now() WHERE scheme = 'sealed' AND number = 1",
                "UPDATE rendition SET bytes = '' WHERE edition_id = (SELECT max(id) FROM edition)",
                "DELETE FROM rendition WHERE edition_id = (SELECT max(id) FROM edition)",
                "DELETE FROM edition WHERE scheme = 'sealed'",
                "TRUNCATE rendition",
                "TRUNCATE edition CASCADE")) {
            assertThatThrownBy(() -> tables.execute(change)).as(change).isInstanceOf(SQLException.class)
                    .hasMessageContaining("An edition is never changed nor deleted");
        }
        assertThatThrownBy(() -> tables.execute("""
                INSERT INTO rendition (edition_id, format, sha256, bytes)
                SELECT id, 'OTHER', '', '' FROM edition WHERE scheme = 'sealed' AND number = 1"""))
                .hasMessageContaining("No file is added to a published edition");
        tables.execute("""
                UPDATE edition SET state = 'PUBLISHED', published_at = now() + interval '9 years'
                WHERE scheme = 'sealing'""");
    }

    @Test
    void Damaged_bytes_are_noticed_and_given_to_nobody() throws SQLException {
        String edition = make("damaged", 2025);
        publish(edition);
        byte[] page = given().get(edition + ".html").asByteArray();
        integrity.look();
        given().get("/q/health/well").then().statusCode(200);

        damage("overlay(bytes placing 'X' from 20)");
        try {
            given().get(edition + ".html").then().statusCode(500).contentType("application/problem+json")
                    .body("detail", containsString("Le fichier " + edition + ".html est endommagé"));
            given().get("/api/v1/reports/damaged/annual/2025.html").then().statusCode(500);
            given().get(edition + ".json").then().statusCode(200);
            integrity.look();
            given().get("/q/health/well").then().statusCode(503).body("checks.data.damaged", hasItem(1));
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            damage("overlay(bytes placing '" + (char) page[19] + "' from 20)");
        }
        integrity.look();
        given().get("/q/health/well").then().statusCode(200);
        assertThat(given().get(edition + ".html").asByteArray()).isEqualTo(page);
    }

    /** As a failing disk would: past the triggers. */
    private void damage(String bytes) throws SQLException {
        tables.execute("ALTER TABLE rendition DISABLE TRIGGER rendition_stays",
                "UPDATE rendition SET bytes = " + bytes
                        + " WHERE format = 'HTML' AND edition_id = (SELECT id FROM edition WHERE scheme = 'damaged')",
                "ALTER TABLE rendition ENABLE TRIGGER rendition_stays");
    }

    @Test
    void A_full_disk_while_a_report_is_stored_leaves_nothing_behind_and_the_run_tries_again() throws SQLException {
        tables.fillTheDisk("INSERT ON rendition FOR EACH ROW WHEN (NEW.format = 'PDF')");
        String run = request("full-making", 2025);
        JsonPath failed = awaitAttempt(run, 1);
        assertThat(failed.getString("attempts[0].error")).contains("n’a pas pu être composé");
        as("reader").get("/api/v1/reports/full-making/annual/2025/editions").then().statusCode(404);

        tables.makeRoom();
        clock.advance(Duration.ofMinutes(1));
        worker.wake();
        assertThat(awaitState(run, "DONE").getInt("edition.number")).isEqualTo(1);
        as("reader").get("/api/v1/reports/full-making/annual/2025/editions").then().statusCode(200).body("total", equalTo(1));
    }

    @Test
    void A_comment_of_two_megabytes_is_told_whole_in_the_data_and_in_part_on_the_page() {
        String edition = make("wordy", 2025);
        String note = as("reader").get(edition + ".json").path("axes[0].actions[0].note");
        assertThat(note).hasSizeGreaterThan(2_000_000);
        as("reader").get(edition + ".html").then().statusCode(200)
                .body(containsString("Le guide a été relu. Le guide a été relu."), containsString("texte abrégé"));
        assertThat(as("reader").get(edition + ".pdf").asByteArray()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        publish(edition);
        given().get(edition + "/difference?from=1").then().statusCode(200);
    }

    @Test
    void The_tag_of_a_difference_hangs_on_what_is_compared_and_on_the_software_that_compares() {
        String edition = make("tagged", 2025);
        String sha256 = as("reader").get(edition + "/publication").path("sha256");
        String tag = "W/\"" + Stand.of(List.of(sha256, "DRAFT", sha256, "DRAFT", "JSON")) + "\"";
        as("reader").accept("application/json").get(edition + "/difference?from=1").then().statusCode(200).header("ETag", tag);
        as("reader").accept("application/json").header("If-None-Match", tag).get(edition + "/difference?from=1").then()
                .statusCode(304);
        publish(edition);
        as("reader").accept("application/json").header("If-None-Match", tag).get(edition + "/difference?from=1").then()
                .statusCode(200);
    }
}
