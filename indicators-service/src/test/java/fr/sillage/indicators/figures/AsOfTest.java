package fr.sillage.indicators.figures;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.indicator;
import static fr.sillage.indicators.Api.measure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Figures, definitions and targets as they stood. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AsOfTest {

    private static final String TARGET = "/api/v1/schemes/passe/targets/passe/223500018/_T";

    private static String target(int value) {
        return """
                {"kind": "ADOPTED", "source": "SPASER", "interpolation": "STEP",
                 "points": [{"period": "2025", "value": %d}]}""".formatted(value);
    }

    private static void replace(String path, String body) {
        as("steward").header("If-Match", "*").body(body).put(path).then().statusCode(200);
    }

    private static String now() {
        return series("").getString("committedAt");
    }

    private static JsonPath series(String asOf) {
        return as("reader").get("/api/v1/indicators/passe/series?buyer=223500018&from=2025" + asOf).then().statusCode(200)
                .extract().jsonPath();
    }

    private static JsonPath progress(String asOf) {
        return as("reader").get("/api/v1/indicators/passe/progress?scheme=passe&buyer=223500018&period=2025" + asOf).then()
                .statusCode(200).extract().jsonPath();
    }

    private static JsonPath all(String asOf) {
        return as("reader").body("""
                {"scheme": "passe", "year": 2025, "buyers": ["223500018"], "indicators": ["passe"]}""")
                .post("/api/v1/figures?period=" + asOf).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void Every_reading_gives_what_stood_at_the_moment_asked_for() {
        measure("passe-a");
        measure("passe-b");
        JsonPath nothing = as("reader").get("/api/v1/measures/passe-a/observations?limit=1").then().extract().jsonPath();
        indicator("passe", "UP", "{\"numerator\": {\"measure\": \"passe-a\"}}");
        figures("measure;buyer;period;value\npasse-a;223500018;2025;10\npasse-b;223500018;2025;40");
        create(TARGET, target(20)).statusCode(201);
        String first = now();
        figures("measure;buyer;period;value;reason\npasse-a;223500018;2025;30;Saisie en double");
        String corrected = now();
        replace("/api/v1/indicators/passe", """
                {"title": "passe", "unit": "%", "decimals": 1, "direction": "UP", "definition": "Part",
                 "formula": {"numerator": {"measure": "passe-a"}, "denominator": {"measure": "passe-b"}, "scale": 100}}""");
        String redefined = now();
        replace(TARGET, target(80));
        String raised = now();
        as("steward").header("If-Match", "*").delete(TARGET).then().statusCode(204);

        for (String moment : List.of(first, corrected, redefined, raised)) {
            String asOf = "&asOf=" + moment;
            assertThat(series(asOf).getString("committedAt")).isEqualTo(moment);
            assertThat(all(asOf).getString("committedAt")).isEqualTo(moment);
            assertThat(all(asOf).getMap("figures[0].items[0].points[4]")).isEqualTo(series(asOf).getMap("points[0]"));
            assertThat(all(asOf).getMap("figures[0].items[0].progress")).isEqualTo(progress(asOf).getMap(""));
        }
        assertThat(List.of(first, corrected, redefined, raised)).extracting(moment -> progress("&asOf=" + moment))
                .extracting(progress -> progress.getInt("version") + " " + progress.getString("value") + " "
                        + progress.getString("target.value") + " " + progress.getString("status"))
                .containsExactly("1 10.0 20.0 BEHIND", "1 30.0 20.0 ACHIEVED", "2 75.0 20.0 ACHIEVED", "2 75.0 80.0 BEHIND");
        assertThat(progress("").getString("reason")).isEqualTo("NO_TARGET");

        as("reader").get("/api/v1/indicators/passe/series?buyer=223500018&from=2025&asOf="
                + nothing.getString("committedAt")).then().statusCode(404);
        as("reader").get("/api/v1/indicators/passe/series?buyer=223500018&from=2025&asOf=2025").then().statusCode(400);
    }
}
