package fr.sillage.catalog.survey;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.Ledger;
import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What a file does to intentions that anybody can read. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PublishedSurveyTest {

    private static final String PATH = "/api/v1/purchasing-intentions/";
    private static final String PUBLIC = "/api/v1/public/purchasing-intentions/";

    @Inject
    Ledger ledger;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void aFamilyAndBuyers() {
        Api.organisations();
        put("/purchase-families/recensement", "{\"title\": \"Famille recensée\"}");
    }

    private static void published(String... refs) {
        for (String ref : refs) {
            put("/purchasing-intentions/" + ref, """
                    {"buyers": ["%s"], "title": "Lue de tous", "family": "recensement", "category": "SERVICES",
                     "publication": "2031-03", "lead": "Meneuse %s"}""".formatted(ILLE_ET_VILAINE, ref.split("-")[0]));
            step(ref, "PLANNED");
            step(ref, "PUBLISHED");
        }
    }

    private static void step(String ref, String to) {
        as("steward").body("{\"to\": \"" + to + "\", \"on\": \"2026-01-15\", \"reason\": \"Essai\", \"lessons\": \"Essai\"}")
                .post(PATH + ref + "/transitions").then().statusCode(201);
    }

    private static String exported(String name) {
        return as("reader").queryParam("lead", "meneuse " + name).get(PATH + "export.csv").then().statusCode(200).extract()
                .asString();
    }

    private static Response send(String account, String query, String file) {
        return as(account).contentType("text/csv; charset=UTF-8").body(file).post(PATH + "imports" + query);
    }

    private static JsonPath changesSince(long position) {
        return given().get(PUBLIC + "changes?limit=500&since=" + position).then().statusCode(200).extract().jsonPath();
    }

    private void sql(String statement, String ref) throws SQLException {
        try (var connection = dataSource.getConnection(); var change = connection.prepareStatement(statement)) {
            change.setString(1, ref);
            change.executeUpdate();
        }
    }

    @Test
    void What_a_file_changes_is_published_each_at_a_position_of_its_own_and_a_dry_run_tells_the_same() {
        published("recenslue-1", "recenslue-2");
        put("/purchasing-intentions/recenslue-3", """
                {"buyers": ["%s"], "title": "Brouillon", "family": "recensement", "category": "SERVICES",
                 "publication": "2031-03", "lead": "Meneuse recenslue"}""".formatted(ILLE_ET_VILAINE));
        String file = exported("recenslue").replace("03/2031", "04/2031");
        long before = ledger.head().position();

        JsonPath told = send("steward", "?dryRun=true", file).jsonPath();
        assertThat(ledger.head().position()).isEqualTo(before);
        JsonPath done = send("steward", "?mode=atomic", file).jsonPath();
        assertThat(done.getList("lines")).isEqualTo(told.getList("lines"));
        assertThat(done.getInt("changed")).isEqualTo(3);
        assertThat(done.getInt("published")).isEqualTo(2);
        assertThat(done.getList("lines.published", Boolean.class)).containsExactly(true, true, false);

        JsonPath feed = changesSince(before);
        assertThat(feed.getList("items.ref")).containsExactly("recenslue-1", "recenslue-2");
        assertThat(feed.getList("items.position", Long.class)).containsExactly(before + 2, before + 3);
        assertThat(feed.getList("items.document.publication")).containsOnly("2031-04");
        given().get(PUBLIC + "recenslue-1/versions").then().statusCode(200).body("items.number", contains(4, 3))
                .body("items[0].position", equalTo((int) before + 2));
        assertThat(ledger.head().position()).isEqualTo(before + 3);

        send("steward", "", exported("recenslue")).then().statusCode(200).body("unchanged", equalTo(3));
        assertThat(ledger.head().position()).isEqualTo(before + 3);
    }

    @Test
    void Only_who_may_publish_changes_by_a_file_what_is_published_and_nobody_what_has_ended() {
        published("recensdroit-1", "recensdroit-2");
        step("recensdroit-2", "ABANDONED");
        String file = exported("recensdroit").replace("03/2031", "04/2031");
        long before = ledger.head().position();
        send("contributor", "", file).then().statusCode(200).body("lines.outcome", contains("REJECTED", "REJECTED"))
                .body("lines[0].errors.code", contains("forbidden.role"));
        assertThat(ledger.head().position()).isEqualTo(before);
        send("steward", "", file).then().statusCode(200).body("lines.outcome", contains("CHANGED", "REJECTED"))
                .body("lines[1].errors.code", contains("intention-ended"));
    }

    @Test
    void Of_more_than_a_file_may_publish_the_rest_is_taken_when_it_comes_again() {
        published("recensfoule-1", "recensfoule-2", "recensfoule-3", "recensfoule-4");
        String file = exported("recensfoule").replace("03/2031", "04/2031");
        send("steward", "?mode=atomic", file).then().statusCode(200).body("written", equalTo(false));
        send("steward", "", file).then().statusCode(200).body("published", equalTo(3))
                .body("lines[3].errors.code", contains("survey-many-published"));
        send("steward", "", file).then().statusCode(200).body("unchanged", equalTo(3)).body("published", equalTo(1));
    }

    /** A text that is there already where the second line is to put its own: it is only then that this can be known. */
    @Test
    void A_line_that_fails_at_the_very_end_takes_all_of_the_file_back_and_it_can_be_sent_again() throws SQLException {
        published("recensechec-1", "recensechec-2");
        String file = exported("recensechec").replace("03/2031", "04/2031");
        long before = ledger.head().position();
        sql("""
                INSERT INTO feed_version (ref, number, position, published_at, sha256, document)
                VALUES (?, 4, 0, now(), '', '{}')""", "recensechec-2");
        send("steward", "", file).then().statusCode(greaterThanOrEqualTo(400));

        assertThat(ledger.head().position()).isEqualTo(before);
        assertThat(changesSince(before).getList("items")).isEmpty();
        for (String ref : List.of("recensechec-1", "recensechec-2")) {
            as("reader").get(PATH + ref).then().body("number", equalTo(3)).body("publication", equalTo("2031-03"));
        }
        sql("DELETE FROM feed_version WHERE ref = ? AND number = 4", "recensechec-2");
        send("steward", "", file).then().statusCode(200).body("published", equalTo(2));
        assertThat(changesSince(before).getList("items.ref")).containsExactly("recensechec-1", "recensechec-2");
    }

    /** The head of the ledger is held, so that the file waits with all its lines written and none published. */
    @Test
    void A_file_whose_connection_is_cut_in_the_middle_has_changed_nothing_and_can_be_sent_again() throws Exception {
        published("recenscoupee-1", "recenscoupee-2");
        String file = exported("recenscoupee").replace("03/2031", "04/2031");
        long before = ledger.head().position();
        try (var holder = dataSource.getConnection(); var watcher = dataSource.getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("SELECT FROM ledger_head FOR UPDATE");
            var sent = CompletableFuture.supplyAsync(() -> send("steward", "", file).statusCode());
            int cut;
            do {
                try (var row = watcher.createStatement().executeQuery("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE query LIKE '%UPDATE ledger_head%' AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()""")) {
                    row.next();
                    cut = row.getInt(1);
                }
            } while (cut == 0 && !sent.isDone());
            assertThat(sent.join()).isGreaterThanOrEqualTo(500);
            holder.rollback();
        }
        assertThat(ledger.head().position()).isEqualTo(before);
        assertThat(Stream.of("recenscoupee-1", "recenscoupee-2").map(ref -> as("reader").get(PATH + ref).path("number")))
                .containsOnly(3);
        send("steward", "", file).then().statusCode(200).body("published", equalTo(2));
        assertThat(changesSince(before).getList("items.ref")).containsExactly("recenscoupee-1", "recenscoupee-2");
    }
}
