package fr.sillage.reporting.run;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.awaitAttempt;
import static fr.sillage.reporting.Scenario.awaitState;
import static fr.sillage.reporting.Scenario.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.Ledger;
import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What waits and cannot come to anything is given up, by those who answer for it and for a reason. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class WithdrawalTest {

    private static final String REASON = "Le schéma a été abandonné.";
    private static final String TOLD = "Retrait demandé par l’équipe\u202F: " + REASON;

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    RunWorker worker;

    @Inject
    RunQueue queue;

    @Inject
    RunRepository runs;

    @Inject
    Ledger ledger;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    private static ValidatableResponse withdraw(String account, String run) {
        return as(account).body(Map.of("reason", REASON)).put(run + "/withdrawal").then();
    }

    /** A run that waits for its second attempt. */
    private static String waiting(String scheme) {
        Neighbours.is(Service.INDICATORS, Mood.FAILS);
        String run = request(scheme, 2025);
        awaitAttempt(run, 1);
        return run;
    }

    @Test
    void A_run_that_waits_is_given_up_tells_the_reason_and_is_not_tried_again() {
        String run = waiting("given-up");
        withdraw("steward", run).statusCode(200).body("state", equalTo("FAILED"), "label", equalTo("Abandonné"),
                "reason", equalTo(TOLD), "nextAttemptAt", nullValue(),
                "attempts.error", contains("Le service indicateurs a répondu par une erreur (HTTP 500)."));
        as("reader").get("/bilans/suivi/" + run.replaceAll(".*/", "")).then().statusCode(200).body(containsString(REASON));

        Neighbours.are(Mood.ANSWERS);
        clock.advance(Duration.ofDays(30));
        assertThat(worker.next()).isFalse();
        as("reader").get(run).then().body("state", equalTo("FAILED"), "reason", equalTo(TOLD), "attempts", hasSize(1));
    }

    @Test
    void Who_withdraws_twice_is_told_the_same_and_no_other_reason_takes_the_place_of_the_first() {
        String run = waiting("given-up-twice");
        withdraw("steward", run).statusCode(200);
        withdraw("steward", run).statusCode(200).body("reason", equalTo(TOLD));
        as("steward").body(Map.of("reason", "Autre")).put(run + "/withdrawal").then().statusCode(409)
                .body("detail", containsString("arrivée à son terme"));
        as("reader").get(run).then().body("reason", equalTo(TOLD));
    }

    @Test
    void It_is_for_stewards_and_needs_a_reason() {
        String run = waiting("not-yours");
        given().contentType("application/json").body(Map.of("reason", REASON)).put(run + "/withdrawal").then().statusCode(401);
        for (String account : new String[] { "reader", "contributor", "partner", "committee" }) {
            withdraw(account, run).statusCode(403);
        }
        as("steward").body("{}").put(run + "/withdrawal").then().statusCode(422).body("errors.pointer", contains("/reason"));
        as("steward").body(Map.of("reason", " \u0000 ")).put(run + "/withdrawal").then().statusCode(422);
        as("steward").body("null").put(run + "/withdrawal").then().statusCode(400);
        withdraw("steward", "/api/v1/runs/0").statusCode(404);
        as("reader").get(run).then().body("state", equalTo("WAITING"));
    }

    @Test
    void What_is_being_made_or_is_made_is_not_withdrawn() {
        long atWork = ledger.writeAsService("tests", "due", change -> {
            var run = new Run(new RunBody("at-work", "annual", 2025), List.of("223500018"), clock.instant(), change.id());
            runs.persist(run);
            return run.id();
        });
        queue.claim().orElseThrow();
        withdraw("steward", "/api/v1/runs/" + atWork).statusCode(409).body("detail", containsString("tentative est en cours"));

        String done = request("made", 2025);
        awaitState(done, "DONE");
        withdraw("steward", done).statusCode(409).body("detail", containsString("arrivée à son terme"));
    }

    @Test
    void What_a_schedule_wants_is_withdrawn_with_its_schedule_only() {
        Neighbours.is(Service.INDICATORS, Mood.FAILS);
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "scheduled-wanted", "kind": "annual", "firstYear": 2025}""")
                .put("/api/v1/schedules/scheduled-wanted").then().statusCode(201);
        String run = "/api/v1/runs/"
                + as("reader").get("/api/v1/runs?scheme=scheduled-wanted").jsonPath().getLong("items[0].id");
        awaitAttempt(run, 1);
        withdraw("steward", run).statusCode(409).body("detail", containsString("supprimez le calendrier"));
        as("reader").get(run).then().body("state", equalTo("WAITING"));
    }
}
