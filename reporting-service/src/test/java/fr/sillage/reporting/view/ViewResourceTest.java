package fr.sillage.reporting.view;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.make;
import static fr.sillage.reporting.Scenario.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
class ViewResourceTest {

    private static final String HOME = "/api/v1/views/home/";
    private static final String BOARD = "/api/v1/views/board/";
    private static final AtomicInteger TESTS = new AtomicInteger();

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @BeforeEach
    void All_is_well_and_a_while_has_passed() throws SQLException {
        Scenario.clear(dataSource);
        Neighbours.forget();
        clock.set("2026-11-20T09:00:00Z");
        clock.advance(Duration.ofMinutes(TESTS.incrementAndGet()));
    }

    @AfterEach
    void The_neighbours_are_as_from_the_start() {
        Neighbours.forget();
    }

    private static String objective(String scheme) {
        return "/api/v1/views/objectives/" + scheme + "/9";
    }

    private void pauseIsOver() {
        clock.advance(Duration.ofSeconds(10));
    }

    @Test
    void The_home_of_a_scheme_tells_all_that_its_first_screen_shows() {
        as("reader").get(HOME + "home").then().statusCode(200)
                .header("ETag", startsWith("W/")).header("Cache-Control", "private, no-cache")
                .body("scheme.buyers.name", contains("Département d’Ille-et-Vilaine"), "year", equalTo(2025),
                        "years", contains(2024, 2025, 2026), "asOf.catalogPosition", equalTo(41),
                        "asOf.indicatorsPosition", equalTo(17), "stale", nullValue(), "fictitious", equalTo(false))
                .body("progress.ON_TRACK", equalTo(1), "progress.OFF_TRACK", equalTo(0), "actions.IN_PROGRESS", equalTo(1),
                        "axes.code", contains("1"), "axes[0].objectives.code", contains("9"), "objectives", empty())
                .body("keyFigures.indicator", contains("heures-insertion"), "keyFigures[0].value", equalTo(52000),
                        "keyFigures[0].previous", equalTo(40000), "keyFigures[0].progress", equalTo("ON_TRACK"))
                .body("lacking.values", empty(), "lacking.unknownIndicators.indicator", contains("part-marches-clause"),
                        "lacking.completions", empty(), "late", empty(), "next.code", contains("9"))
                .body("editions", empty());
    }

    @Test
    void A_scheme_of_more_indicators_than_are_answered_at_once_is_asked_for_in_pages_of_one_moment() {
        String many = IntStream.range(0, 2000).mapToObj("\"i-%d\""::formatted).collect(Collectors.joining(", "));
        Neighbours.says(Service.CATALOG, example -> example.replace("\"indicators\": [\"heures-insertion\", ",
                "\"indicators\": [\"heures-insertion\", " + many.replaceFirst(",", ", \"part-marches-clause\",") + ", "));
        as("reader").get(HOME + "home-many").then().statusCode(200).body("stale", nullValue(),
                "keyFigures.indicator", contains("heures-insertion"), "lacking.unknownIndicators.indicator", hasItem("i-1999"));
        assertThat(Neighbours.asked().stream().filter("POST /api/v1/figures 200"::equals)).hasSize(3);
        as("reader").get(HOME + "home-many").then().statusCode(200);
        assertThat(Neighbours.asked()).noneMatch(asked -> asked.startsWith("POST"));
        assertThat(Scenario.make("home-many", 2025)).endsWith("/editions/1");
    }

    @Test
    void The_home_leads_to_the_editions_that_the_caller_may_see() {
        String published = make("home-editions", 2025);
        publish(published);
        String draft = make("home-editions", 2025);
        String earlier = make("home-editions", 2024);
        as("reader").get(HOME + "home-editions").then().statusCode(200).body("editions.href", contains(draft, earlier));
    }

    @Test
    void The_home_tells_when_the_next_report_is_due_and_which_are_late() {
        clock.set("2024-06-01T09:00:00Z");
        clock.advance(Duration.ofMinutes(TESTS.incrementAndGet()));
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "home-schedule", "kind": "annual"}""").put("/api/v1/schedules/home-schedule").then().statusCode(201);
        as("reader").get(HOME + "home-schedule").then().statusCode(200)
                .body("schedules.next.year", contains(2024), "schedules[0].late", empty());
        clock.set("2025-03-01T09:00:00Z");
        clock.advance(Duration.ofMinutes(TESTS.incrementAndGet()));
        as("reader").get(HOME + "home-schedule").then().statusCode(200)
                .body("schedules.next.year", contains(2025), "schedules[0].late.year", contains(2024));
    }

    @Test
    void The_board_shows_the_actions_by_status_and_can_be_narrowed() {
        as("reader").get(BOARD + "board").then().statusCode(200)
                .body("columns.status", contains("NOT_STARTED", "IN_PROGRESS", "COMPLETED", "SUSPENDED", "ABANDONED"),
                        "columns[1].cards.code", contains("1.1"), "columns[1].cards[0].since", equalTo("2025-03-01"),
                        "counts.IN_PROGRESS", equalTo(1), "keyFigures", hasSize(1));
        as("reader").get(BOARD + "board?axis=1").then().body("counts.IN_PROGRESS", equalTo(1));
        as("reader").get(BOARD + "board?axis=2").then().body("counts.IN_PROGRESS", equalTo(0));
        as("reader").get(BOARD + "board?objective=9").then().body("counts.IN_PROGRESS", equalTo(0));
    }

    @Test
    void An_objective_is_told_whole() {
        String edition = make("objective", 2025);
        as("reader").get(objective("objective")).then().statusCode(200)
                .body("axis.code", equalTo("1"), "stakes", hasSize(1), "means", hasSize(1), "deadline.until", equalTo("2028"))
                .body("indicators[0].items[0].series.period", contains("2024", "2025"),
                        "indicators[0].items[0].target.points", hasSize(2),
                        "indicators[0].items[0].trajectory", hasSize(4),
                        "indicators[0].items[0].progress.distance", equalTo(2000))
                .body("targetedActions[0].state", equalTo("DONE"), "targetedActions[0].completions.year", contains(2025))
                .body("tellings.page", contains(edition + ".html#objectif-9"), "previous", nullValue(),
                        "next", nullValue());
        String page = as("reader").accept("text/html").get(edition + ".html").then().statusCode(200).extract().asString();
        assertThat(page).contains("id=\"objectif-9\"");
    }

    @Test
    void Views_are_for_those_with_a_right_for_one_of_the_buyers() {
        for (String path : List.of(HOME + "rights", BOARD + "rights", objective("rights"))) {
            given().get(path).then().statusCode(401);
            as("partner").get(path).then().statusCode(403);
            as("contributor").get(path).then().statusCode(200);
            as("committee").get(path).then().statusCode(200);
        }
    }

    @Test
    void Rights_are_asked_for_also_of_what_stands_in() {
        as("reader").get(HOME + "rights-down").then().statusCode(200);
        Neighbours.are(Mood.HANGS_UP);
        as("partner").get(HOME + "rights-down").then().statusCode(403);
        given().get(HOME + "rights-down").then().statusCode(401);
        as("contributor").get(HOME + "rights-down").then().statusCode(200).body("stale", notNullValue());
    }

    @Test
    void A_scheme_that_the_catalog_does_not_know_has_no_views() {
        as("reader").get(HOME + "unknown").then().statusCode(404)
                .body("detail", equalTo("Le catalogue ne connaît pas le schéma « unknown »."));
        as("reader").get("/api/v1/views/objectives/known/77").then().statusCode(404)
                .body("detail", equalTo("Le schéma « known » n’a pas d’objectif « 77 »."));
        as("reader").get(HOME + "Not a code").then().statusCode(400);
    }

    @Test
    void A_scheme_that_is_gone_does_not_come_back_when_the_catalog_goes_down() {
        as("reader").get(HOME + "gone").then().statusCode(200);
        Neighbours.is(Service.CATALOG, Mood.KNOWS_NOTHING);
        as("reader").get(HOME + "gone").then().statusCode(404);
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        as("reader").get(HOME + "gone").then().statusCode(503);
    }

    @Test
    void Only_years_of_the_scheme_that_have_begun_are_told() {
        as("reader").get(HOME + "years?year=2024").then().statusCode(200).body("year", equalTo(2024),
                "keyFigures[0].value", equalTo(40000));
        as("reader").get(HOME + "years?year=2023").then().statusCode(400)
                .body("errors.message", contains("L’année 2023 est hors de la période du schéma, de 2024 à 2028."));
        as("reader").get(HOME + "years?year=2027").then().statusCode(400).body("errors.code", contains("year-not-begun"));
        as("reader").get(HOME + "years?year=next").then().statusCode(400);
    }

    @Test
    void What_has_not_changed_is_not_read_again_and_not_sent_again() {
        String tag = as("reader").get(HOME + "unchanged").then().statusCode(200).extract().header("ETag");
        Neighbours.asked();
        as("reader").header("If-None-Match", tag).get(HOME + "unchanged").then().statusCode(304);
        assertThat(Neighbours.asked()).containsExactly("GET /api/v1/schemes/unchanged/snapshot 304",
                "GET /api/v1/indicators 304");
        as("reader").get(HOME + "unchanged").then().statusCode(200).header("ETag", tag);
    }

    @Test
    void What_has_changed_is_read_and_sent_anew() {
        String tag = as("reader").get(HOME + "changed").then().statusCode(200).extract().header("ETag");
        Neighbours.says(Service.INDICATORS, said -> said.replace("\"position\": 17", "\"position\": 18"));
        String second = as("reader").header("If-None-Match", tag).get(HOME + "changed").then().statusCode(200)
                .body("asOf.indicatorsPosition", equalTo(18)).extract().header("ETag");
        Neighbours.says(Service.CATALOG, said -> said.replace("\"position\": 41", "\"position\": 42"));
        String third = as("reader").header("If-None-Match", second).get(HOME + "changed").then().statusCode(200)
                .body("asOf.catalogPosition", equalTo(42)).extract().header("ETag");
        make("changed", 2025);
        as("reader").header("If-None-Match", third).get(HOME + "changed").then().statusCode(200)
                .body("editions", hasSize(1));
    }

    @Test
    void Another_day_or_another_caller_has_another_tag() {
        String tag = as("reader").get(HOME + "tags").then().statusCode(200).extract().header("ETag");
        as("contributor").get(HOME + "tags").then().statusCode(200).header("ETag", not(equalTo(tag)));
        clock.advance(Duration.ofDays(1));
        Neighbours.asked();
        as("reader").header("If-None-Match", tag).get(HOME + "tags").then().statusCode(200);
        assertThat(Neighbours.asked()).contains("POST /api/v1/figures 200");
    }

    @Test
    void Other_indicators_of_the_scheme_are_asked_for_although_nothing_was_written_in_their_service() {
        as("reader").get(HOME + "objective-added").then().statusCode(200).body("keyFigures", hasSize(1));
        Neighbours.says(Service.CATALOG, said -> said.replace("\"part-marches-clause\"", "\"part-marches-clause\", \"autre\""));
        Neighbours.asked();
        as("reader").get(HOME + "objective-added").then().statusCode(200)
                .body("lacking.unknownIndicators.indicator", contains("part-marches-clause", "autre"));
        assertThat(Neighbours.asked()).contains("POST /api/v1/figures 200");
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = { "FAILS", "HANGS_UP", "BABBLES", "SAYS_HALF", "IS_SILENT", "REFUSES",
            "REFUSES_IN_HTML", "KNOWS_NO_SECRET" })
    void However_a_service_fails_what_it_last_said_stands_in(Mood mood) {
        String scheme = "stale-" + mood.name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (Service service : Service.values()) {
            Neighbours.are(Mood.ANSWERS);
            pauseIsOver();
            String tag = as("reader").get(HOME + scheme).then().statusCode(200).body("stale", nullValue()).extract()
                    .header("ETag");
            String since = clock.instant().toString();
            clock.advance(Duration.ofHours(1));
            Neighbours.is(service, mood);
            for (String path : List.of(HOME + scheme, BOARD + scheme, objective(scheme))) {
                as("reader").header("If-None-Match", tag).get(path).then().statusCode(200)
                        .body("stale.since", equalTo(since), "stale.services", contains(service.name()));
            }
        }
    }

    @Test
    void Both_services_may_be_down() {
        as("reader").get(HOME + "both").then().statusCode(200);
        Neighbours.are(Mood.HANGS_UP);
        as("reader").get(HOME + "both").then().statusCode(200)
                .body("stale.services", contains("CATALOG", "INDICATORS"), "keyFigures", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "CATALOG", "INDICATORS" })
    void What_a_service_that_is_down_never_said_is_not_made_up(String down) {
        Neighbours.is(Service.valueOf(down), Mood.HANGS_UP);
        for (String path : List.of(HOME + "never-" + down.toLowerCase(Locale.ROOT),
                BOARD + "never-" + down.toLowerCase(Locale.ROOT))) {
            as("reader").get(path).then().statusCode(503).header("Retry-After", notNullValue());
        }
    }

    @Test
    void A_service_that_failed_is_left_alone_for_a_moment() {
        as("reader").get(HOME + "pause").then().statusCode(200);
        Neighbours.is(Service.CATALOG, Mood.FAILS);
        as("reader").get(HOME + "pause").then().statusCode(200).body("stale", notNullValue());
        Neighbours.is(Service.CATALOG, Mood.ANSWERS);
        Neighbours.asked();
        as("reader").get(HOME + "pause").then().statusCode(200).body("stale", notNullValue());
        assertThat(Neighbours.asked()).containsExactly("GET /api/v1/indicators 304");
        pauseIsOver();
        as("reader").get(HOME + "pause").then().statusCode(200).body("stale", nullValue());
    }

    @Test
    void A_question_that_is_refused_does_not_keep_others_from_being_asked() {
        as("reader").get(HOME + "refused").then().statusCode(200);
        Neighbours.is(Service.INDICATORS, Mood.REFUSES);
        as("reader").get(HOME + "refused").then().statusCode(200).body("stale", notNullValue());
        Neighbours.is(Service.INDICATORS, Mood.ANSWERS);
        as("reader").get(HOME + "refused").then().statusCode(200).body("stale", nullValue());
    }

    @Test
    void Figures_of_a_buyer_who_left_the_scheme_do_not_stand_in() {
        as("reader").get(HOME + "left").then().statusCode(200).body("keyFigures", hasSize(1));
        Neighbours.is(Service.INDICATORS, Mood.HANGS_UP);
        Neighbours.says(Service.CATALOG, said -> said.replace("\"buyers\": [\"223500018\"]", "\"buyers\": [\"200061000\"]"));
        as("reader").get(HOME + "left").then().statusCode(200).body("keyFigures", empty(), "stale", notNullValue());
        as("contributor").get(HOME + "left").then().statusCode(403);
    }

    @Test
    void An_answer_is_written_down_when_first_given_and_then_from_time_to_time() throws SQLException {
        as("reader").get(HOME + "kept").then().statusCode(200);
        String first = readAt("catalog/schemes/kept/snapshot");
        clock.advance(Duration.ofMinutes(1));
        as("reader").get(HOME + "kept").then().statusCode(200);
        assertThat(readAt("catalog/schemes/kept/snapshot")).isEqualTo(first);
        clock.advance(Duration.ofMinutes(5));
        as("reader").get(HOME + "kept").then().statusCode(200);
        assertThat(readAt("catalog/schemes/kept/snapshot")).isNotEqualTo(first);
    }

    private String readAt(String address) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT read_at FROM last_answer WHERE address = '" + address + "'")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
