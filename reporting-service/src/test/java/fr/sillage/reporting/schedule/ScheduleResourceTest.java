package fr.sillage.reporting.schedule;

import static fr.sillage.reporting.Scenario.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

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
import fr.sillage.reporting.run.RunWorker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class ScheduleResourceTest {

    private static final String PATH = "/api/v1/schedules/{code}";

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    SchedulePoll poll;

    @Inject
    RunWorker worker;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2025-01-15T09:00:00Z");
    }

    private static String body(String scheme) {
        return """
                {"scheme": "%s", "kind": "annual"}""".formatted(scheme);
    }

    private static String create(String scheme) {
        return as("steward").header("If-None-Match", "*").body(body(scheme)).put(PATH, scheme).then().statusCode(201)
                .extract().header("ETag");
    }

    /** The years for which there is a run, once all runs have ended. */
    private static List<Integer> years() {
        return await().atMost(Duration.ofSeconds(60)).until(() -> as("reader").get("/api/v1/runs").jsonPath(),
                runs -> runs.getList("items.state").stream().allMatch("DONE"::equals)).getList("items.year");
    }

    @Test
    void A_schedule_is_made_read_replaced_and_deleted() {
        String created = create("crud");
        as("reader").get(PATH, "crud").then().statusCode(200).header("ETag", created)
                .body("when.date", equalTo("02-01"), "when.time", equalTo("06:00"), "zone", equalTo("Europe/Paris"),
                        "active", equalTo(true), "state", equalTo("ON_TIME"), "label", equalTo("À jour"),
                        "next.year", equalTo(2024), "next.dueAt", equalTo("2025-02-01T05:00:00Z"));
        as("reader").get("/api/v1/schedules").then().statusCode(200).body("items.code", contains("crud"));

        as("steward").header("If-Match", created).body("""
                {"scheme": "crud", "kind": "annual", "when": {"workingDay": {"month": 3, "nth": -1}}, "firstYear": 2025,
                 "active": false}""")
                .put(PATH, "crud").then().statusCode(200).body("when.workingDay.nth", equalTo(-1),
                        "active", equalTo(false), "state", equalTo("SUSPENDED"), "label", equalTo("Suspendu"));
        as("steward").header("If-Match", created).body(body("crud")).put(PATH, "crud").then().statusCode(412);
        as("steward").body(body("crud")).put(PATH, "crud").then().statusCode(428);

        as("reader").header("If-Match", "*").delete(PATH, "crud").then().statusCode(403);
        as("steward").header("If-Match", "*").delete(PATH, "crud").then().statusCode(204);
        as("reader").get(PATH, "crud").then().statusCode(404);
    }

    @Test
    void A_schedule_is_for_stewards_to_make() {
        given().contentType("application/json").header("If-None-Match", "*").body(body("rights")).put(PATH, "rights")
                .then().statusCode(401);
        as("contributor").header("If-None-Match", "*").body(body("rights")).put(PATH, "rights").then().statusCode(403);
        given().get("/api/v1/schedules").then().statusCode(401);
    }

    @Test
    void What_cannot_be_is_refused_with_all_its_faults() {
        as("steward").header("If-None-Match", "*")
                .body("""
                        {"scheme": "a", "kind": "legal", "zone": "Paris", "lateAfter": "2 h", "reminders": ["P7D", "P-1D", "P7D", "P2Y"],
                         "when": {"date": "1er février", "time": "6 h", "workingDay": {"month": 13, "nth": 0}}}""")
                .put(PATH, "a")
                .then().statusCode(422).body("errors.pointer", contains("/kind", "/when", "/when/date",
                        "/when/workingDay/month", "/when/workingDay/nth", "/when/time", "/zone", "/lateAfter", "/reminders/1",
                        "/reminders/2", "/reminders/3"));
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "a", "kind": "annual", "when": {"cron": "0 6 1", "time": "06:00"}}""").put(PATH, "a")
                .then().statusCode(422).body("errors.code", contains("schedule-cron-unreadable", "schedule-time-in-cron"));
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "a", "kind": "annual", "when": {"cron": "0 6 30 2 *"}}""").put(PATH, "a")
                .then().statusCode(422).body("errors.code", contains("schedule-cron-never"));
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "a", "kind": "mid-year"}""").put(PATH, "a")
                .then().statusCode(422).body("errors.code", contains("schedule-when-missing"));
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "a", "kind": "annual", "when": {}}""").put(PATH, "a")
                .then().statusCode(422).body("errors.code", contains("schedule-when-one"));
        as("steward").header("If-None-Match", "*").body(body("unknown")).put(PATH, "a")
                .then().statusCode(422).body("errors.pointer", contains("/scheme"));
    }

    @Test
    void A_body_that_is_null_is_no_schedule() {
        as("steward").header("If-None-Match", "*").body("null").put(PATH, "a").then().statusCode(400)
                .body("errors", hasSize(1));
    }

    @Test
    void A_scheme_has_one_schedule_of_a_kind() {
        create("one");
        as("steward").header("If-None-Match", "*").body(body("one")).put(PATH, "another").then().statusCode(409);
    }

    @Test
    void The_report_of_a_year_is_made_once_when_its_date_has_come() {
        create("once");
        poll.look();
        assertThat(years()).isEmpty();

        clock.set("2025-02-01T05:00:00Z");
        poll.look();
        poll.look();
        assertThat(years()).containsExactly(2024);
        clock.set("2025-12-31T05:00:00Z");
        poll.look();
        as("reader").get("/api/v1/runs").then().body("items", hasSize(1), "items[0].trigger", equalTo("SCHEDULED"));
        as("reader").get("/api/v1/reports/once/annual/2024/editions").then().body("items.number", contains(1));
    }

    @Test
    void A_date_that_fell_while_nobody_was_running_is_made_up_for() {
        create("downtime");
        clock.set("2027-06-01T00:00:00Z");
        poll.look();
        assertThat(years()).containsExactly(2026, 2025, 2024);
    }

    @Test
    void Reports_due_already_are_made_as_soon_as_the_schedule_is() {
        clock.set("2026-11-20T09:00:00Z");
        create("already");
        assertThat(years()).containsExactly(2025, 2024);
    }

    @Test
    void Years_outside_the_scheme_or_before_the_first_have_no_report() {
        clock.set("2040-01-01T00:00:00Z");
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "outside", "kind": "annual", "firstYear": 2027}""").put(PATH, "outside").then().statusCode(201);
        assertThat(years()).containsExactly(2028, 2027);
        as("steward").header("If-Match", "*").body("""
                {"scheme": "outside", "kind": "annual", "firstYear": 2000}""").put(PATH, "outside").then().statusCode(200);
        assertThat(years()).containsExactly(2026, 2025, 2024, 2028, 2027);
    }

    @Test
    void A_schedule_that_cannot_be_looked_at_does_not_hold_up_the_others() throws SQLException {
        create("a-broken");
        create("b-sound");
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("UPDATE schedule SET zone = 'Europe/Atlantis' WHERE code = 'a-broken'");
        }
        clock.set("2025-02-01T05:00:00Z");
        poll.look();
        assertThat(years()).containsExactly(2024);
        as("reader").get("/api/v1/runs").then().body("items.scheme", contains("b-sound"));
    }

    @Test
    void A_schedule_that_is_not_active_makes_nothing() {
        clock.set("2026-11-20T09:00:00Z");
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "idle", "kind": "annual", "active": false}""").put(PATH, "idle").then().statusCode(201);
        poll.look();
        assertThat(years()).isEmpty();
    }

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
        String run = "/api/v1/runs/" + as("reader").get("/api/v1/runs").jsonPath().getLong("items[0].id");
        Scenario.awaitAttempt(run, 1);

        Neighbours.is(Service.CATALOG, Mood.ANSWERS);
        clock.advance(Duration.ofSeconds(10));
        poll.look();
        assertThat(years()).containsExactly(2024);
    }

    @Test
    void Many_instances_that_look_at_once_make_one_run() {
        create("instances");
        clock.set("2025-02-01T05:00:00Z");
        CompletableFuture.allOf(IntStream.range(0, 6).mapToObj(i -> CompletableFuture.runAsync(poll::look))
                .toArray(CompletableFuture[]::new)).join();
        assertThat(years()).containsExactly(2024);
    }

    @Test
    void A_report_that_is_not_made_after_the_delay_is_late_and_people_see_it() {
        create("en-retard");
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        clock.set("2025-02-01T05:00:00Z");
        poll.look();
        String run = "/api/v1/runs/" + as("reader").get("/api/v1/runs").jsonPath().getLong("items[0].id");
        Scenario.awaitAttempt(run, 1);
        as("reader").get(run).then().body("label", equalTo("En attente"), "dueAt", equalTo("2025-02-01T05:00:00Z"));
        as("reader").get(PATH, "en-retard").then().body("state", equalTo("ON_TIME"));

        clock.set("2025-02-01T07:00:00Z");
        as("reader").get(run).then().body("label", equalTo("En retard"), "lateSince", equalTo("2025-02-01T07:00:00Z"));
        as("reader").get("/api/v1/runs?late=true").then().body("items.scheme", contains("en-retard"));
        as("reader").get(PATH, "en-retard").then().body("state", equalTo("LATE"), "label", equalTo("En retard"),
                "late.year", contains(2024), "late[0].words", equalTo("Bilan annuel 2024\u00A0: en retard, attendu le "
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
        String run = "/api/v1/runs/" + as("reader").get("/api/v1/runs").jsonPath().getLong("items[0].id");
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
        String run = "/api/v1/runs/" + as("reader").get("/api/v1/runs").jsonPath().getLong("items[0].id");
        Scenario.awaitAttempt(run, 1);
        as("reader").get(run).then().body("nextAttemptAt", equalTo("2025-02-01T11:00:00Z"), "reason", startsWith("Le service"));

        Neighbours.are(Mood.ANSWERS);
        clock.advance(Duration.ofHours(6));
        worker.wake();
        assertThat(years()).containsExactly(2024);
    }

    @Test
    void A_clock_that_is_set_back_makes_no_report_again() {
        create("set-back");
        clock.set("2025-02-01T05:00:00Z");
        poll.look();
        assertThat(years()).containsExactly(2024);
        for (String instant : List.of("2025-01-31T05:00:00Z", "2025-02-01T05:00:00Z", "2024-01-01T00:00:00Z",
                "2025-02-01T05:00:00Z")) {
            clock.set(instant);
            poll.look();
        }
        assertThat(years()).containsExactly(2024);
        as("reader").get("/api/v1/reports/set-back/annual/2024/editions").then().body("items.number", contains(1));
    }

    @Test
    void Another_zone_or_day_makes_no_second_report_of_a_year() {
        create("moved");
        clock.set("2025-02-01T05:00:00Z");
        poll.look();
        assertThat(years()).containsExactly(2024);
        as("steward").header("If-Match", "*").body("""
                {"scheme": "moved", "kind": "annual", "zone": "Pacific/Auckland", "when": {"cron": "0 6 1 2,3 *"}}""")
                .put(PATH, "moved").then().statusCode(200);
        clock.set("2025-03-02T05:00:00Z");
        poll.look();
        assertThat(years()).containsExactly(2024);
    }

    @Test
    void The_night_on_which_the_clocks_go_back_has_one_report() {
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "night", "kind": "annual", "when": {"date": "10-26", "time": "02:30"}}""").put(PATH, "night")
                .then().statusCode(201);
        clock.set("2025-10-26T00:29:59Z");
        poll.look();
        assertThat(years()).isEmpty();
        clock.set("2025-10-26T00:30:00Z");
        poll.look();
        assertThat(years()).containsExactly(2024);
        clock.set("2025-10-26T01:30:00Z");
        poll.look();
        assertThat(years()).containsExactly(2024);
    }

    @Test
    void What_a_schedule_wants_no_more_is_withdrawn_and_taken_up_again_when_it_is_wanted() {
        create("withdrawn");
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        clock.set("2025-02-01T05:00:00Z");
        poll.look();
        String run = "/api/v1/runs/" + as("reader").get("/api/v1/runs").jsonPath().getLong("items[0].id");
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

    @Test
    void A_mid_year_note_has_a_schedule_of_its_own() {
        create("both");
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "both", "kind": "mid-year", "when": {"workingDay": {"month": 7, "nth": 10}}}""")
                .put(PATH, "both-mid")
                .then().statusCode(201).body("next.year", equalTo(2025), "next.dueAt", equalTo("2025-07-15T04:00:00Z"));
        clock.set("2025-07-15T04:00:00Z");
        poll.look();
        assertThat(years()).containsExactlyInAnyOrder(2024, 2024, 2025);
        as("reader").get("/api/v1/reports/both/mid-year/2025/editions").then().body("items.number", contains(1));
    }
}
