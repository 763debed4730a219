package fr.sillage.reporting.view;

import static fr.sillage.reporting.Scenario.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class DashboardViewTest {

    private static final String DASHBOARD = "/api/v1/views/dashboard";

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @BeforeEach
    void All_is_well_and_no_service_is_left_alone() throws SQLException {
        Scenario.clear(dataSource);
        Neighbours.forget();
        clock.set("2026-11-20T12:00:00Z");
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void The_neighbours_are_as_from_the_start() {
        Neighbours.forget();
    }

    @Test
    void The_dashboard_counts_the_schemes_that_the_caller_may_read() {
        Neighbours.list("dash-a", "dash-b");
        as("reader").get(DASHBOARD).then().statusCode(200)
                .body("year", equalTo(2025), "schemes.scheme.code", contains("dash-a", "dash-b"),
                        "total.objectives", equalTo(2), "total.progress.ON_TRACK", equalTo(2),
                        "total.actions.IN_PROGRESS", equalTo(2), "total.values.known", equalTo(2))
                .body("buyers.buyer.siren", contains("223500018"), "buyers[0].values.known", equalTo(2),
                        "years.year", contains(2024, 2025), "choices.years", contains(2024, 2025, 2026));
        as("contributor").get(DASHBOARD).then().statusCode(200).body("schemes", hasSize(2));
        as("partner").get(DASHBOARD).then().statusCode(200).body("schemes", empty(), "total.objectives", equalTo(0));
        given().get(DASHBOARD).then().statusCode(401);
    }

    @Test
    void The_dashboard_can_be_narrowed_to_a_year_a_buyer_or_a_directorate() {
        Neighbours.says(Service.CATALOG,
                said -> said.replace("\"directorates\": []", """
                        "directorates": [{"organisation": "223500018", "code": "achats", "name": "Achats", "version": 1}]""")
                        .replaceFirst("\"leadDirectorates\": \\[]", "\"leadDirectorates\": [\"achats\"]"));
        Neighbours.list("narrow");
        as("reader").get(DASHBOARD + "?year=2024").then().statusCode(200)
                .body("year", equalTo(2024), "total.values.known", equalTo(1), "years.year", contains(2024));
        as("reader").get(DASHBOARD + "?buyer=200061000").then().statusCode(200).body("schemes", empty());
        as("reader").get(DASHBOARD + "?directorate=achats").then().statusCode(200)
                .body("directorates.directorate.name", contains("Achats"), "total.objectives", equalTo(1),
                        "total.actions.IN_PROGRESS", equalTo(0));
        as("reader").get(DASHBOARD + "?directorate=routes").then().statusCode(200)
                .body("directorates", empty(), "total.objectives", equalTo(0));
        as("reader").get(DASHBOARD + "?year=2010").then().statusCode(200).body("schemes", empty());
        as("reader").get(DASHBOARD + "?year=2030").then().statusCode(400).body("errors.code", contains("year-not-begun"));
        as("reader").get(DASHBOARD + "?buyer=12").then().statusCode(400).body("errors.pointer", contains("?buyer"));
    }

    @Test
    void The_dashboard_tells_when_it_would_be_too_wide() {
        Neighbours.list(IntStream.range(0, 51).mapToObj(i -> "wide-" + i).toArray(String[]::new));
        as("reader").get(DASHBOARD).then().statusCode(400).body("detail", startsWith("Le tableau de bord porterait sur 51"));
    }

    @Test
    void The_dashboard_asks_once_how_the_indicators_stand_however_many_schemes_it_counts() {
        List<String> codes = IntStream.range(10, 30).mapToObj(i -> "at-once-" + i).toList();
        Neighbours.list(codes.toArray(String[]::new));
        as("reader").get(DASHBOARD).then().statusCode(200).body("schemes.scheme.code", equalTo(codes),
                "total.objectives", equalTo(20));
        List<String> asked = Neighbours.asked();
        assertThat(asked.stream().filter(one -> one.startsWith("GET /api/v1/indicators"))).hasSize(1);
        assertThat(asked.stream().filter(one -> one.startsWith("GET /api/v1/schemes/at-once-"))).hasSize(20);
        assertThat(asked.stream().filter("POST /api/v1/figures 200"::equals)).hasSize(20);

        as("reader").get(DASHBOARD).then().statusCode(200);
        assertThat(Neighbours.asked()).noneMatch(one -> one.endsWith(" 200"));
    }
}
