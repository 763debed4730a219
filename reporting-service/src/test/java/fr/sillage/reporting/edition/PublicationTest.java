package fr.sillage.reporting.edition;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.make;
import static fr.sillage.reporting.Scenario.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class PublicationTest extends PublicationCase {

    @Test
    void It_is_for_stewards_and_happens_once() {
        String edition = make("publish", 2025);
        given().put(edition + "/publication").then().statusCode(401);
        as("contributor").put(edition + "/publication").then().statusCode(403);
        as("reader").put(edition + "/publication").then().statusCode(403);
        assertThat(Neighbours.closure("publish", 2025)).isNull();

        put(edition).statusCode(200).body("state", equalTo("PUBLISHED"), "publishedAt", equalTo("2026-11-20T09:00:00Z"),
                "validation.size()", equalTo(0), "notice", nullValue());
        clock.advance(Duration.ofDays(1));
        put(edition).statusCode(200).body("publishedAt", equalTo("2026-11-20T09:00:00Z"));
        put("/api/v1/reports/publish/annual/2025/editions/2").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "no-such/annual/2025/editions/1", "bad-input/annual/2025/editions/0",
            "bad-input/annual/2025/editions/-1", "bad-input/annual/2025/editions/99999999999",
            "bad-input/annual/2025/editions/x",
            "bad-input/annual/2025/editions/1.5", "bad-input/annual/20x5/editions/1", "bad-input/nothing/2025/editions/1",
            "bad-input/annual/2025/editions/1%20", "%27;--/annual/2025/editions/1" })
    void What_is_no_edition_is_neither_published_nor_looked_at(String place) {
        String edition = "/api/v1/reports/" + place;
        for (String method : List.of("GET", "PUT")) {
            as("steward").urlEncodingEnabled(false).body("]").request(method, edition + "/publication").then()
                    .statusCode(either(is(400)).or(is(404))).contentType("application/problem+json");
        }
        as("steward").urlEncodingEnabled(false).get(edition + "/difference?from=x").then()
                .statusCode(either(is(400)).or(is(404))).contentType("application/problem+json");
    }

    @Test
    void It_closes_the_year_at_the_position_where_the_figures_were_read() {
        publish(make("close", 2025));
        assertThat(Neighbours.closure("close", 2025))
                .isEqualToIgnoringWhitespace("{\"buyers\":[\"223500018\"],\"edition\":1,\"position\":17}");
        publish(make("close", 2025));
        assertThat(Neighbours.closure("close", 2025)).contains("\"edition\":2");
    }

    @Test
    void A_buyer_whose_year_was_closed_before_stays_with_it() {
        Neighbours.closed("leavers", 2025, """
                {"buyers": ["200061000"], "position": 3}""");
        publish(make("leavers", 2025));
        assertThat(Neighbours.closure("leavers", 2025)).contains("\"buyers\":[\"200061000\",\"223500018\"]");
    }

    @Test
    void A_clock_set_back_publishes_nothing_before_it_was_made() {
        String first = make("clock", 2025);
        clock.set("2026-11-19T09:00:00Z");
        put(first).statusCode(200).body("publishedAt", equalTo("2026-11-20T09:00:00Z"));
        String second = make("clock", 2025);
        put(second).statusCode(200).body("publishedAt", equalTo("2026-11-19T09:00:00Z"));
        given().get("/api/v1/reports/clock/annual/2025/editions").then().body("items.number", contains(2, 1));
        given().get("/api/v1/reports/clock/annual/2025").then().header("Content-Location", second + ".json");
    }
}
