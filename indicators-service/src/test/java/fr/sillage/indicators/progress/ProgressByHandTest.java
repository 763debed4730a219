package fr.sillage.indicators.progress;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.indicator;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.progress.ByHand.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every number of a progress can be redone from the answer alone. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProgressByHandTest {

    private static final ObjectMapper EXACT = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static void counted(String code, String direction) {
        measure(code);
        indicator(code, direction, "{\"numerator\": {\"measure\": \"%s\"}}".formatted(code));
    }

    private static void target(String indicator, String rest) {
        create("/api/v1/schemes/ph/targets/%s/223500018/_T".formatted(indicator),
                "{\"kind\": \"ADOPTED\", \"source\": \"SPASER\", %s}".formatted(rest)).statusCode(201);
    }

    private static void given(String measure, String... figures) {
        StringBuilder csv = new StringBuilder("measure;buyer;period;value;status;qualifier\n");
        for (String figure : figures) {
            csv.append(measure).append(";223500018;").append(figure).append('\n');
        }
        figures(csv.toString());
    }

    /** Asks for a progress and redoes it. */
    private static JsonNode redone(String indicator, String period, String status) {
        JsonNode told = progress(indicator, period);
        assertThat(told.get("status").textValue()).isEqualTo(status);
        ByHand hand = new ByHand(told);
        same(hand.value(), number(told, "value"));
        assertThat(hand.status()).isEqualTo(status);
        assertThat(hand.pointsResolved()).isEqualTo(hand.pointsByHand());
        assertThat(hand.expectedTold()).isEqualTo(hand.expectedByHand());
        same(hand.distance(), number(told, "distance"));
        same(hand.covered(), number(told, "covered"));
        JsonNode effort = told.get("yearlyEffort");
        same(hand.effortNeeded(), number(effort == null ? null : effort.get("needed"), "perYear"));
        same(hand.effortSeen(), number(effort == null ? null : effort.get("observed"), "perYear"));
        same(hand.forecast(), number(told.get("forecast"), "value"));
        assertThat(told.get("position").longValue()).isPositive();
        assertThat(told.get("committedAt").textValue()).endsWith("Z");
        return told;
    }

    private static JsonNode progress(String indicator, String period) {
        try {
            return EXACT.readTree(as("reader")
                    .get("/api/v1/indicators/{code}/progress?scheme=ph&buyer=223500018&period={period}", indicator, period)
                    .then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void same(BigDecimal byHand, BigDecimal told) {
        if (byHand == null || told == null) {
            assertThat(told).isEqualTo(byHand);
        } else {
            assertThat(told).isEqualByComparingTo(byHand);
        }
    }

    @Test
    void A_ratio_on_a_line_of_three_points() {
        measure("ph-haut");
        measure("ph-bas");
        create("/api/v1/indicators/ph-part", """
                {"title": "Part", "unit": "%", "decimals": 1, "direction": "UP", "definition": "d", "note": "Sans l’année 2020",
                 "formula": {"numerator": {"measure": "ph-haut"}, "denominator": {"measure": "ph-bas"}, "scale": 100}}""")
                .statusCode(201);
        target("ph-part",
                """
                        "interpolation": "LINEAR", "baseline": {"period": "2021", "value": 12.3},
                        "points": [{"period": "2024", "value": 25}, {"period": "2026-S1", "value": 41.5}, {"period": "2028", "value": 60}]""");
        given("ph-haut", "2023;17;;", "2024;29;;", "2025;31;PROVISIONAL;");
        given("ph-bas", "2023;83;;", "2024;113;;", "2025;97;;");

        JsonNode told = redone("ph-part", "2025", "BEHIND");
        assertThat(told.get("points")).hasSize(3);
        assertThat(told.get("resolvedPoints")).hasSize(4);
        assertThat(told.get("interpolation").textValue()).isEqualTo("LINEAR");
        assertThat(told.get("previousPeriod").textValue()).isEqualTo("2024");
        assertThat(told.get("note").textValue()).isEqualTo("Sans l’année 2020");
        redone("ph-part", "2024", "ON_TRACK");
    }

    @Test
    void A_target_relative_to_a_figure_that_is_read() {
        counted("ph-gaz", "DOWN");
        target("ph-gaz", """
                "interpolation": "STEP", "baseline": {"period": "2019"},
                "points": [{"period": "2028", "change": -0.25}, {"period": "2035", "change": -0.5}]""");
        given("ph-gaz", "2019;407;;", "2024;390;;", "2028;331;;", "2030;320;;");

        JsonNode told = redone("ph-gaz", "2028", "BEHIND");
        assertThat(number(told.get("points").get(0), "change")).isEqualByComparingTo("-0.25");
        assertThat(number(told.get("resolvedPoints").get(0), "value")).isEqualByComparingTo("305.25");
        assertThat(told.get("interpolation").textValue()).isEqualTo("STEP");
        assertThat(redone("ph-gaz", "2024", "NOT_ASSESSABLE").get("reason").textValue()).isEqualTo("BEFORE_FIRST_POINT");
    }

    @Test
    void A_line_falling_month_by_month_without_a_baseline() {
        counted("ph-trim", "DOWN");
        target("ph-trim",
                """
                        "interpolation": "LINEAR",
                        "points": [{"period": "2024", "value": 100}, {"period": "2025", "value": 90}, {"period": "2027", "value": 45}]""");
        given("ph-trim", "2024-Q2;110;;", "2025-Q2;97;;", "2026-Q2;300;;");

        redone("ph-trim", "2025-Q2", "BEHIND");
        redone("ph-trim", "2026-Q2", "OFF_TRACK");
    }

    @Test
    void A_step_and_what_comes_after_the_last_point() {
        counted("ph-marche", "UP");
        target("ph-marche",
                "\"interpolation\": \"STEP\", \"points\": [{\"period\": \"2024\", \"value\": 50}, {\"period\": \"2026\", \"value\": 100}]");
        given("ph-marche", "2022;7;;", "2023;20;BREAK;", "2024;35;;", "2025;52;;", "2027;99;;");

        assertThat(redone("ph-marche", "2025", "ON_TRACK").get("earlier")).hasSize(5);
        redone("ph-marche", "2024", "BEHIND");
        redone("ph-marche", "2027", "BEHIND");
    }

    @Test
    void A_range() {
        counted("ph-plage", "RANGE");
        target("ph-plage", """
                "interpolation": "LINEAR", "baseline": {"period": "2020", "value": 4},
                "points": [{"period": "2024", "min": 10, "max": 20}, {"period": "2026", "min": 12, "max": 18}]""");
        given("ph-plage", "2023;7;;", "2024;14;;", "2025;23;;");

        redone("ph-plage", "2023", "BEHIND");
        redone("ph-plage", "2024", "ACHIEVED");
        redone("ph-plage", "2025", "OFF_TRACK");
    }

    @Test
    void A_rate_of_change_and_a_running_total() {
        measure("ph-evolution");
        create("/api/v1/indicators/ph-evolution", """
                {"title": "Évolution", "unit": "%", "decimals": 2, "direction": "DOWN", "definition": "d",
                 "formula": {"numerator": {"measure": "ph-evolution"}, "minusOne": true, "scale": 100,
                             "denominator": {"measure": "ph-evolution", "periodOffset": -1}}}""").statusCode(201);
        target("ph-evolution", "\"interpolation\": \"STEP\", \"points\": [{\"period\": \"2024\", \"value\": -9}]");
        given("ph-evolution", "2022;140;;", "2023;131;;", "2024;121;;");
        create("/api/v1/indicators/ph-cumul",
                """
                        {"title": "Cumul", "unit": "nombre", "decimals": 0, "direction": "UP", "definition": "d", "cumulatedSince": "2023",
                         "formula": {"numerator": {"measure": "ph-evolution"}}}""")
                .statusCode(201);
        target("ph-cumul",
                "\"interpolation\": \"LINEAR\", \"points\": [{\"period\": \"2023\", \"value\": 200}, {\"period\": \"2028\", \"value\": 800}]");

        redone("ph-evolution", "2024", "OFF_TRACK");
        assertThat(redone("ph-cumul", "2024", "BEHIND").get("cumulatedSince").textValue()).isEqualTo("2023");
    }

    @Test
    void A_figure_of_which_a_part_is_known_and_one_that_is_only_a_lower_bound() {
        counted("ph-partiel", "UP");
        target("ph-partiel", "\"interpolation\": \"STEP\", \"points\": [{\"period\": \"2024\", \"value\": 50}]");
        given("ph-partiel", "2024-S1;50;;", "2025;60;;AT_LEAST", "2026;40;;AT_LEAST");

        JsonNode told = progress("ph-partiel", "2024");
        assertThat(told.get("coverage").toString()).isEqualTo("{\"present\":6,\"expected\":12,\"unit\":\"MONTH\"}");
        assertThat(told.get("points")).hasSize(1);
        assertThat(progress("ph-partiel", "2025").get("status").textValue()).isEqualTo("ACHIEVED");
        assertThat(progress("ph-partiel", "2026").get("reason").textValue()).isEqualTo("LOWER_BOUND_ONLY");
    }

    @Test
    void Half_of_a_unit_on_a_line_is_rounded_as_it_is_by_hand() {
        counted("ph-demi", "UP");
        target("ph-demi", """
                "interpolation": "LINEAR", "baseline": {"period": "2023", "value": 0},
                "points": [{"period": "2026", "value": 4.5}]""");
        create("/api/v1/indicators/ph-demi-0", """
                {"title": "d", "unit": "nombre", "decimals": 0, "direction": "UP", "definition": "d",
                 "formula": {"numerator": {"measure": "ph-demi"}}}""").statusCode(201);
        target("ph-demi-0", """
                "interpolation": "LINEAR", "baseline": {"period": "2023", "value": 0},
                "points": [{"period": "2026", "value": 4.5}]""");
        given("ph-demi", "2024;1;;");

        // a third of 4,5
        assertThat(number(redone("ph-demi-0", "2024", "BEHIND").get("expected"), "value")).isEqualByComparingTo("2");
    }
}
