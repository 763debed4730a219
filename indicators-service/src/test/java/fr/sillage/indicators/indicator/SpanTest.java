package fr.sillage.indicators.indicator;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A figure is the same whatever is read with it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SpanTest {

    private static final String AVERAGED = """
            {"title": "%s", "unit": "agents", "scale": 0, "timeAggregation": "AVERAGE", "origin": "OBSERVED",
             "breakdown": {"title": "Niveau", "itemRule": "NONE", "items": [{"code": "cadres", "label": "Cadres"}]}}""";

    private static Map<String, Object> point(String indicator, String span, String period) {
        return as("reader").get("/api/v1/indicators/{code}/series?buyer=223500018&" + span, indicator).then().statusCode(200)
                .extract().jsonPath().getMap("points.find { it.period == '" + period + "' }");
    }

    private static void averaged(String code) {
        create("/api/v1/measures/" + code, AVERAGED.formatted(code)).statusCode(201);
        create("/api/v1/indicators/" + code, """
                {"title": "%s", "unit": "agents", "decimals": 3, "direction": "UP", "definition": "Effectif moyen",
                 "formula": {"numerator": {"measure": "%s"}}}""".formatted(code, code)).statusCode(201);
        create("/api/v1/schemes/span/targets/%s/223500018/_T".formatted(code), """
                {"kind": "ADOPTED", "source": "SPASER", "interpolation": "STEP", "points": [{"period": "2024", "value": 1}]}""")
                .statusCode(201);
    }

    @Test
    void A_point_is_the_same_in_every_span_in_progress_and_in_figures() {
        averaged("span-mois");
        StringBuilder csv = new StringBuilder("measure;buyer;item;period;value;status\n");
        for (int month = 1; month <= 12; month++) {
            csv.append("span-mois;223500018;;2024-%02d;%d;\n".formatted(month, month * month));
        }
        // Days of another year, of another item, and taken back.
        csv.append("span-mois;223500018;;2022-03-01;7;\nspan-mois;223500018;cadres;2024-03-01;7;\n");
        csv.append("span-mois;223500018;;2024-04-02;7;");
        figures(csv.toString());
        figures("measure;buyer;period;value;status\nspan-mois;223500018;2024-04-02;;RETRACTED");

        String value = "54.167";
        List<Map<String, Object>> points = Stream
                .of("from=2024", "from=2022&to=2024", "from=2021&to=2025&with=change,cumulated")
                .map(span -> point("span-mois", span, "2024")).toList();
        assertThat(points).allSatisfy(point -> assertThat(point.get("value")).hasToString(value));
        assertThat(points).allSatisfy(point -> assertThat(point).doesNotContainKey("coverage"));
        as("reader").get("/api/v1/indicators/span-mois/progress?scheme=span&buyer=223500018&period=2024").then()
                .statusCode(200).extract().jsonPath().getMap("").forEach((field, told) -> {
                    if (field.equals("value")) {
                        assertThat(told).hasToString(value);
                    }
                });
        assertThat(as("reader").body("""
                {"scheme": "span", "year": 2024, "buyers": ["223500018"], "indicators": ["span-mois"]}""")
                .post("/api/v1/figures").then().statusCode(200).extract().jsonPath()
                .getList("figures[0].items.find { it.item == '_T' }.points.collect { it.value?.toString() }"))
                .endsWith(value);
    }

    @Test
    void What_is_missing_is_named_alike_in_every_span() {
        averaged("span-trou");
        figures("measure;buyer;period;value\nspan-trou;223500018;2024-S1;5\nspan-trou;223500018;2022-03-01;7");

        Map<String, Object> alone = point("span-trou", "from=2024", "2024");
        assertThat(alone.get("coverage")).hasToString("{present=6, expected=12, unit=MONTH}");
        assertThat(point("span-trou", "from=2020&to=2025", "2024")).isEqualTo(alone);
        assertThat(point("span-trou", "from=2022&to=2024", "2024")).isEqualTo(alone);
    }

    @Test
    void A_baseline_after_the_figure_and_across_the_turn_of_a_year_is_read_whole() {
        averaged("span-base");
        create("/api/v1/schemes/span-2/targets/span-base/223500018/_T", """
                {"kind": "ADOPTED", "source": "SPASER", "interpolation": "STEP", "baseline": {"period": "2025/2026"},
                 "points": [{"period": "2023", "change": 0.5}]}""").statusCode(201);
        figures("measure;buyer;period;value\nspan-base;223500018;2024;7\nspan-base;223500018;2025-09;4\n"
                + "span-base;223500018;2025-Q4;4\nspan-base;223500018;2026-S1;4\nspan-base;223500018;2026-Q3;4\n"
                + "span-base;223500018;2026-07;4\nspan-base;223500018;2026-08;4");

        var progress = as("reader").get("/api/v1/indicators/span-base/progress?scheme=span-2&buyer=223500018&period=2024")
                .then()
                .statusCode(200).extract().jsonPath();
        assertThat(progress.getString("baseline.value")).isEqualTo("4.0");
        assertThat(progress.getString("expected.value")).isEqualTo("6.0");
    }
}
