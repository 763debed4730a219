package fr.sillage.reporting.schedule;

import static fr.sillage.reporting.Scenario.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class ScheduleResourceTest extends ScheduleCase {

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
    void A_schedule_that_is_not_active_makes_nothing() {
        clock.set("2026-11-20T09:00:00Z");
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "idle", "kind": "annual", "active": false}""").put(PATH, "idle").then().statusCode(201);
        poll.look();
        assertThat(years()).isEmpty();
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
