package fr.sillage.reporting.run;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.awaitState;
import static fr.sillage.reporting.Scenario.wanted;
import static fr.sillage.reporting.run.WaitingRuns.editions;
import static fr.sillage.reporting.run.WaitingRuns.run;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** How reports are asked for, and runs looked at. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class RunResourceTest {

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    WaitingRuns runs;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    @Test
    void A_report_that_is_asked_for_is_made_at_once() {
        String run = as("steward").body(wanted("asked", 2025)).post("/api/v1/reports").then().statusCode(202)
                .body("state", equalTo("WAITING"), "trigger", equalTo("REQUESTED"), "attempts", hasSize(0))
                .header("Location", containsString("/api/v1/runs/")).extract().header("Location");

        JsonPath done = awaitState(run, "DONE");

        assertThat(done.getList("attempts.number")).containsExactly(1);
        assertThat(done.getString("edition.href")).isEqualTo("/api/v1/reports/asked/annual/2025/editions/1");
        as("committee").get(run).then().statusCode(200);
        as("reader").get("/api/v1/runs").then().statusCode(200).body("items[0].scheme", equalTo("asked"));
        as("committee").get("/api/v1/runs").then().statusCode(200).body("items.scheme", contains("asked"));
        as("partner").get("/api/v1/runs").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void Asking_again_makes_the_next_edition() {
        Scenario.make("again", 2025);
        assertThat(Scenario.make("again", 2025)).endsWith("/editions/2");
        assertThat(editions("again")).containsExactly(2, 1);
    }

    @Test
    void The_same_key_makes_one_run() {
        String first = as("steward").header("Idempotency-Key", "k1").body(wanted("key", 2025)).post("/api/v1/reports")
                .then().statusCode(202).extract().header("Location");
        as("steward").header("Idempotency-Key", "k1").body(wanted("key", 2025)).post("/api/v1/reports")
                .then().statusCode(202).header("Location", endsWith(first));
        as("steward").header("Idempotency-Key", "k1").body(wanted("key", 2024)).post("/api/v1/reports")
                .then().statusCode(422);
        awaitState(first, "DONE");
        as("reader").get("/api/v1/runs").then().body("items", hasSize(1));
    }

    @Test
    void The_runs_can_be_looked_through_by_scheme_kind_year_and_state() {
        long waiting = runs.add("sought");
        runs.add("sought-not");
        as("reader").get("/api/v1/runs?scheme=sought&kind=annual&year=2025&state=WAITING&late=false").then().statusCode(200)
                .body("items.id", contains((int) waiting), "items.label", contains("En attente"));
        for (String other : List.of("scheme=other", "scheme=sought&kind=mid-year", "scheme=sought&year=2024",
                "scheme=sought&state=DONE", "scheme=sought&late=true")) {
            as("reader").get("/api/v1/runs?" + other).then().statusCode(200).body("items", hasSize(0));
        }
        as("reader").get("/api/v1/runs?state=SLEEPING").then().statusCode(400);
        as("reader").get("/api/v1/runs?year=soon").then().statusCode(400);
    }

    @Test
    void Who_is_no_steward_of_the_scheme_may_not_ask() {
        given().contentType("application/json").body(wanted("rights", 2025)).post("/api/v1/reports").then().statusCode(401);
        for (String account : List.of("reader", "contributor", "partner", "committee")) {
            as(account).body(wanted("rights", 2025)).post("/api/v1/reports").then().statusCode(403);
        }
    }

    @Test
    void What_cannot_be_is_refused_with_all_its_faults() {
        as("steward").body(wanted("unknown", 2025)).post("/api/v1/reports").then().statusCode(422)
                .body("errors.pointer", contains("/scheme"), "errors[0].code", equalTo("scheme-unknown"));
        as("steward").body("""
                {"scheme": "a", "kind": "legal", "year": 2023}""").post("/api/v1/reports").then().statusCode(422)
                .body("errors.code", contains("report-kind-not-ready", "year-outside-scheme"));
        as("steward").body("""
                {"scheme": "a", "kind": "monthly", "year": 2025}""").post("/api/v1/reports").then().statusCode(422)
                .body("errors.code", contains("report-kind-unknown"));
        as("steward").body(wanted("a", 2027)).post("/api/v1/reports").then().statusCode(422)
                .body("errors.code", contains("year-not-begun"));
        as("steward").body("""
                {"scheme": "Not a code"}""").post("/api/v1/reports").then().statusCode(422)
                .body("errors.pointer", contains("/kind", "/scheme", "/year"));
    }

    @Test
    void A_body_that_is_null_asks_for_nothing() {
        as("steward").body("null").post("/api/v1/reports").then().statusCode(400)
                .body("type", endsWith("unreadable"), "errors", hasSize(1));
    }

    @Test
    void A_cursor_that_no_page_gave_is_unreadable() {
        as("reader").get("/api/v1/runs?after=YWJj").then().statusCode(400).body("detail", containsString("after"));
    }

    @Test
    void A_run_that_is_not_there_is_not_found() {
        as("reader").get("/api/v1/runs/0").then().statusCode(404);
        given().get("/api/v1/runs/0").then().statusCode(401);
    }
}
