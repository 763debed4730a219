package fr.sillage.reporting.schedule;

import static fr.sillage.reporting.Scenario.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.Scenario;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of a report that cannot be made on its day. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class ScheduleDelaysTest extends ScheduleCase {

    @Test
    void While_the_catalog_is_down_a_schedule_waits_to_learn_the_years_of_its_scheme() {
        clock.set("2026-11-20T09:00:00Z");
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        create("blind");
        poll.look();
        assertThat(years()).isEmpty();

        Neighbours.is(Service.CATALOG, Mood.ANSWERS);
        poll.look();
        assertThat(years()).containsExactly(2025, 2024);
    }

    @Test
    void A_date_that_falls_while_the_catalog_is_down_has_its_run_which_waits() {
        create("known");
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        clock.set("2025-02-01T05:00:00Z");
        poll.look();
        String run = onlyRun();
        Scenario.awaitAttempt(run, 1);

        Neighbours.is(Service.CATALOG, Mood.ANSWERS);
        clock.advance(Duration.ofSeconds(10));
        poll.look();
        assertThat(years()).containsExactly(2024);
    }

    @Test
    void A_report_that_is_not_made_after_the_delay_is_late_and_people_see_it() {
        create("en-retard");
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        clock.set("2025-02-01T05:00:00Z");
        poll.look();
        String run = onlyRun();
        Scenario.awaitAttempt(run, 1);
        as("reader").get(run).then().body("label", equalTo("En attente"), "dueAt", equalTo("2025-02-01T05:00:00Z"));
        as("reader").get(PATH, "en-retard").then().body("state", equalTo("ON_TIME"));

        clock.set("2025-02-01T07:00:00Z");
        as("reader").get(run).then().body("label", equalTo("En retard"), "lateSince", equalTo("2025-02-01T07:00:00Z"));
        as("reader").get("/api/v1/runs?late=true").then().body("items.scheme", contains("en-retard"));
        as("reader").get(PATH, "en-retard").then().body("state", equalTo("LATE"), "label", equalTo("En retard"),
                "late.year", contains(2024), "late[0].words", equalTo("Bilan annuel 2024\u202F: en retard, attendu le "
                        + "1er\u00A0février 2025 à 6\u00A0h\u00A000. Le service catalogue ne répond pas."));
        for (String path : List.of("/api/v1/schedules", "/api/v1/schedules/en-retard")) {
            String seen = as("partner").get(path).then().statusCode(200).extract().asString();
            assertThat(seen).contains("\"LATE\"", "en retard, attendu le 1er\u00A0février 2025", "2025-02-01T07:00:00Z")
                    .doesNotContain("catalogue", "\"run\"");
            assertThat(as("contributor").get(path).asString()).contains("Le service catalogue ne répond pas.", "\"run\"");
        }

        Neighbours.is(Service.CATALOG, Mood.ANSWERS);
        poll.look();
        assertThat(years()).containsExactly(2024);
        as("reader").get(PATH, "en-retard").then().body("state", equalTo("ON_TIME"), "late", hasSize(0));
        as("reader").get("/api/v1/runs?late=true").then().body("items", hasSize(0));
    }

    @Test
    void A_report_is_late_even_if_nobody_has_begun_it() {
        create("unbegun");
        clock.set("2025-02-01T07:00:00Z");
        as("reader").get("/api/v1/schedules").then().body("items[0].state", equalTo("LATE"), "items[0].late[0].run",
                nullValue());
    }

    @Test
    void Services_that_are_down_for_days_delay_a_report_but_lose_none() {
        create("days");
        Neighbours.is(Service.INDICATORS, Mood.FAILS);
        clock.set("2025-02-01T05:00:00Z");
        poll.look();
        String run = onlyRun();
        for (int attempt = 1; attempt <= 20; attempt++) {
            Scenario.awaitAttempt(run, attempt);
            clock.advance(Duration.ofHours(6));
            worker.wake();
        }
        Scenario.awaitAttempt(run, 21);
        Neighbours.are(Mood.ANSWERS);
        clock.advance(Duration.ofHours(6));
        worker.wake();
        assertThat(years()).containsExactly(2024);
        as("reader").get("/api/v1/reports/days/annual/2024/editions").then().body("items.number", contains(1));
    }

    @Test
    void A_report_that_a_service_refuses_stays_owed_until_it_can_be_made() {
        create("refused");
        Neighbours.is(Service.INDICATORS, Mood.REFUSES);
        clock.set("2025-02-01T05:00:00Z");
        poll.look();
        String run = onlyRun();
        Scenario.awaitAttempt(run, 1);
        as("reader").get(run).then().body("nextAttemptAt", equalTo("2025-02-01T11:00:00Z"), "reason", startsWith("Le service"));

        Neighbours.are(Mood.ANSWERS);
        clock.advance(Duration.ofHours(6));
        worker.wake();
        assertThat(years()).containsExactly(2024);
    }

    @Test
    void What_a_schedule_wants_no_more_is_withdrawn_and_taken_up_again_when_it_is_wanted() {
        create("withdrawn");
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        clock.set("2025-02-01T05:00:00Z");
        poll.look();
        String run = onlyRun();
        Scenario.awaitAttempt(run, 1);
        Neighbours.are(Mood.ANSWERS);

        as("steward").header("If-Match", "*").delete(PATH, "withdrawn").then().statusCode(204);
        as("reader").get(run).then().body("state", equalTo("FAILED"), "label", equalTo("Abandonné"));
        clock.advance(Duration.ofDays(1));
        poll.look();
        worker.wake();

        create("withdrawn");
        assertThat(years()).containsExactly(2024);
        as("reader").get(run).then().body("state", equalTo("DONE"), "attempts.number", contains(1, 2));
    }
}
