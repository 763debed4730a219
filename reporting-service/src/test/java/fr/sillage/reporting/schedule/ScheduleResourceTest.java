package fr.sillage.reporting.schedule;

import static fr.sillage.reporting.Scenario.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
                .body("day", equalTo("--02-01"), "time", equalTo("06:00"), "zone", equalTo("Europe/Paris"),
                        "active", equalTo(true));
        as("reader").get("/api/v1/schedules").then().statusCode(200).header("ETag", startsWith("W/"))
                .body("items.code", contains("crud"));

        as("steward").header("If-Match", created).body("""
                {"scheme": "crud", "kind": "annual", "day": "--03-01", "firstYear": 2025, "active": false}""")
                .put(PATH, "crud").then().statusCode(200).body("day", equalTo("--03-01"), "active", equalTo(false));
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
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "a", "kind": "legal", "day": "1er février", "time": "6 h", "zone": "Paris"}""").put(PATH, "a")
                .then().statusCode(422).body("errors.pointer", contains("/kind", "/day", "/time", "/zone"));
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
}
