package fr.sillage.reporting.schedule;

import static fr.sillage.reporting.Scenario.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Each year has one report, whenever and by however many it is looked at. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class ScheduleDatesTest extends ScheduleCase {

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
    void A_digest_is_made_in_the_year_that_it_tells_of() {
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "digested", "kind": "digest", "when": {"date": "01-20"}}""").put(PATH, "digested").then()
                .statusCode(201);
        poll.look();
        assertThat(years()).containsExactly(2024);
        clock.set("2025-01-20T09:00:00Z");
        poll.look();
        assertThat(years()).containsExactly(2025, 2024);
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
    void Many_instances_that_look_at_once_make_one_run() {
        create("instances");
        clock.set("2025-02-01T05:00:00Z");
        CompletableFuture.allOf(IntStream.range(0, 6).mapToObj(i -> CompletableFuture.runAsync(poll::look))
                .toArray(CompletableFuture[]::new)).join();
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
}
