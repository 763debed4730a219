package fr.sillage.reporting.run;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.awaitState;
import static fr.sillage.reporting.Scenario.request;
import static fr.sillage.reporting.Scenario.wanted;
import static fr.sillage.reporting.run.WaitingRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** When a run is tried again, and when it is given up. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class RunRetryTest {

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    RunWorker worker;

    @Inject
    WaitingRuns runs;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    @Test
    void While_the_catalog_is_down_the_run_waits_and_then_goes_on() {
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        String run = request("waits", 2025);

        JsonPath waiting = Scenario.awaitAttempt(run, 1);
        assertThat(waiting.getString("reason")).isEqualTo("Le service catalogue ne répond pas.");
        assertThat(waiting.getString("nextAttemptAt")).isEqualTo("2026-11-20T09:00:10Z");
        assertThat(waiting.getString("attempts[0].error")).isEqualTo("Le service catalogue ne répond pas.");
        // nobody can say yet whose scheme it is
        as("committee").get(run).then().statusCode(403);

        Neighbours.is(Service.CATALOG, Mood.ANSWERS);
        assertThat(worker.next()).as("before its time").isFalse();
        clock.advance(Duration.ofSeconds(10));
        worker.wake();
        JsonPath done = awaitState(run, "DONE");
        assertThat(done.getList("attempts.number")).containsExactly(1, 2);
        assertThat(done.getString("reason")).isNull();
        as("committee").get(run).then().statusCode(200);
    }

    @Test
    void While_the_indicators_fail_for_ever_the_run_tries_for_days_and_then_says_why() {
        Neighbours.is(Service.INDICATORS, Mood.FAILS);
        long id = runs.add("fails");
        while (worker.next()) {
            clock.advance(Duration.ofHours(6));
        }
        JsonPath failed = run(id);
        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getList("attempts")).hasSize(15);
        assertThat(failed.getString("reason")).isEqualTo(
                "Abandon après 15 tentatives. Dernière erreur : Le service indicateurs a répondu par une erreur (HTTP 500).");
        as("reader").get("/api/v1/reports/fails/annual/2025").then().statusCode(404);
    }

    @Test
    void A_run_that_a_service_refuses_fails_at_once_and_says_what_was_refused() {
        Neighbours.is(Service.INDICATORS, Mood.REFUSES);
        long refused = runs.add("refused");
        worker.next();
        assertThat(run(refused).getString("state")).isEqualTo("FAILED");
        assertThat(run(refused).getString("reason")).isEqualTo("Le service indicateurs refuse de donner les chiffres de 2025 "
                + "(HTTP 422) : Nombre d’erreurs relevées : 1. /indicators : 500 indicateurs au plus.");

        Neighbours.is(Service.CATALOG, Mood.REFUSES_IN_HTML);
        long barred = runs.add("barred");
        worker.next();
        assertThat(run(barred).getString("state")).isEqualTo("FAILED");
        assertThat(run(barred).getString("reason"))
                .isEqualTo("Le service catalogue refuse de donner le schéma « barred » (HTTP 403).");
    }

    @Test
    void A_run_waits_while_the_secrets_of_the_services_differ() {
        Neighbours.is(Service.CATALOG, Mood.KNOWS_NO_SECRET);
        long id = runs.add("secret");
        worker.next();
        assertThat(run(id).getString("state")).isEqualTo("WAITING");
        assertThat(run(id).getString("reason")).isEqualTo(
                "Le service catalogue ne reconnaît pas ce service (HTTP 401) : leur secret commun n’est pas le même.");
    }

    @Test
    void A_run_whose_scheme_is_gone_fails_at_once() {
        long id = runs.add("unknown-since");
        worker.next();
        assertThat(run(id).getString("state")).isEqualTo("FAILED");
        assertThat(run(id).getString("reason")).isEqualTo("Le catalogue ne connaît pas le schéma « unknown-since ».");
    }

    @Test
    void A_year_found_to_be_outside_the_scheme_fails_at_once() {
        Neighbours.is(Service.CATALOG, Mood.FAILS);
        String run = as("steward").body(wanted("outside", 2019)).post("/api/v1/reports").then().statusCode(202)
                .extract().header("Location");
        Scenario.awaitAttempt(run, 1);
        Neighbours.is(Service.CATALOG, Mood.ANSWERS);
        clock.advance(Duration.ofSeconds(10));
        worker.wake();
        assertThat(awaitState(run, "FAILED").getString("reason"))
                .isEqualTo("L’année 2019 est hors de la période du schéma, de 2024 à 2028.");
    }

    @Test
    void A_run_tells_each_step_of_each_attempt() {
        Neighbours.is(Service.INDICATORS, Mood.FAILS);
        long id = runs.add("steps");
        worker.next();
        JsonPath waiting = run(id);
        assertThat(waiting.getList("attempts[0].steps.step")).containsExactly("GATHER_CATALOG", "GATHER_FIGURES");
        assertThat(waiting.getString("attempts[0].steps[0].error")).isNull();
        assertThat(waiting.getString("attempts[0].steps[1].label")).isEqualTo("Lecture des chiffres");
        assertThat(waiting.getString("attempts[0].steps[1].error"))
                .isEqualTo("Le service indicateurs a répondu par une erreur (HTTP 500).");

        Neighbours.are(Mood.ANSWERS);
        clock.advance(Duration.ofSeconds(10));
        worker.next();
        JsonPath done = run(id);
        assertThat(done.getList("attempts[1].steps.step")).startsWith("GATHER_CATALOG", "GATHER_FIGURES", "COMPOSE", "RENDER")
                .endsWith("STORE");
        assertThat(done.getList("attempts[1].steps.endedAt")).hasSameSizeAs(done.getList("attempts[1].steps"));
        assertThat(done.getString("label")).isEqualTo("Terminé");
    }
}
