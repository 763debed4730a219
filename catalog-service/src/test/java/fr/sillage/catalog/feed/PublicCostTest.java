package fr.sillage.catalog.feed;

import static fr.sillage.catalog.feed.Published.PUBLIC;
import static fr.sillage.catalog.feed.Published.intention;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

@QuarkusTest
@TestProfile(PublicCostTest.Counted.class)
@WithTestResource(PostgresResource.class)
class PublicCostTest {

    private static final String LINES = PublicFiles.NDJSON;
    private static final String JSON = "application/json";

    @Inject
    DataSource dataSource;

    public static class Counted implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sillage.public-limit", "1000000");
        }
    }

    @BeforeEach
    void families() {
        Published.families();
    }

    private static int cost(String path, String... headers) {
        int cost;
        do {
            // the minute may end between the two, and all is given anew
            cost = left(given().get("/api/v1/public/limits")) - left(ask(path, headers));
        } while (cost <= 0);
        return cost;
    }

    private static Response ask(String path, String... headers) {
        return (headers.length == 0 ? given() : given().header(headers[0], headers[1])).get(PUBLIC + path);
    }

    private static int left(Response answer) {
        return Integer.parseInt(answer.header("RateLimit-Remaining"));
    }

    @Test
    void A_whole_body_costs_ten_pages_however_it_is_asked_for() {
        intention("cout-1", "Coût", "");
        for (String accept : List.of("text/csv", "TEXT/CSV", "text/*", "image/png, text/*;q=0.1", LINES,
                "Application/X-NDJSON")) {
            assertThat(ask("", "Accept", accept).contentType()).as(accept).containsAnyOf("csv", "ndjson");
            assertThat(cost("", "Accept", accept)).as(accept).isEqualTo(10);
        }
        for (String path : List.of(".csv", ".csv?excel&q=cout", ".ndjson?source=self", "/ocds")) {
            assertThat(cost(path)).as(path).isEqualTo(10);
        }
    }

    @Test
    void A_page_costs_one_and_so_does_what_makes_no_body() {
        intention("cout-2", "Coût", "");
        for (String path : List.of("", "?limit=500", "/cout-2", "/changes", ".csv?theme=NOTHING")) {
            assertThat(cost(path, "Accept", "*/*")).as(path).isEqualTo(1);
        }
        assertThat(cost(".csv", "If-None-Match", ask("").header("ETag"))).isEqualTo(1);
    }

    @Test
    void Changes_as_lines_cost_as_many_pages_as_they_save() {
        intention("cout-3", "Coût", "");
        int head = ask("/changes?limit=1000").path("position");
        Map.of(0, 1, 1_000, 1, 1_001, 2, 2_500, 3, 20_000, 10).forEach((changed, pages) -> {
            try {
                withdraw(head, changed);
                assertThat(cost("/changes?since=" + head, "Accept", LINES)).as(changed + " changes").isEqualTo(pages);
                assertThat(cost("/changes?since=" + head, "Accept", JSON)).isEqualTo(1);
            } finally {
                clear(head);
            }
        });
    }

    private void withdraw(int head, int count) {
        sql("INSERT INTO feed (ref, position, state) SELECT 'parti-' || n, %d + n, 'WITHDRAWN' FROM generate_series(1, %d) n"
                .formatted(head, count));
    }

    private void clear(int head) {
        sql("DELETE FROM feed WHERE position > " + head);
    }

    private void sql(String statement) {
        try (Connection connection = dataSource.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
