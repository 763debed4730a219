package fr.sillage.indicators.progress;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.indicator;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.Api.ratio;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProgressResourceTest {

    private static final String SCHEME = "p-schema";

    private static ValidatableResponse progress(String indicator, String period) {
        return as("reader").get("/api/v1/indicators/{code}/progress?scheme={scheme}&buyer=223500018&period={period}",
                indicator, SCHEME, period).then();
    }

    private static void target(String indicator, String rest) {
        create("/api/v1/schemes/%s/targets/%s/223500018/_T".formatted(SCHEME, indicator),
                "{\"kind\": \"ADOPTED\", \"source\": \"SPASER\", %s}".formatted(rest)).statusCode(201);
    }

    private static void counted(String code, String direction) {
        measure(code);
        indicator(code, direction, "{\"numerator\": {\"measure\": \"%s\"}}".formatted(code));
    }

    @Test
    void The_answer_comes_with_all_that_it_was_made_from() {
        counted("p-heures", "UP");
        target("p-heures", """
                "interpolation": "LINEAR", "points": [{"period": "2028", "value": 100000}],
                "baseline": {"period": "2023", "value": 70000, "qualifier": "AT_LEAST", "note": "Plus de 70 000"}""");
        figures("measure,buyer,period,value,status\np-heures,223500018,2024,74380,FICTITIOUS\n"
                + "p-heures,223500018,2025,79150,FICTITIOUS");

        progress("p-heures", "2025").statusCode(200)
                .body("value", equalTo(79150.0f)).body("valueStatus", equalTo("FICTITIOUS"))
                .body("previous", equalTo(74380.0f)).body("baseline.value", equalTo(70000))
                .body("baseline.qualifier", equalTo("AT_LEAST")).body("target.value", equalTo(100000.0f))
                .body("target.period", equalTo("2028")).body("expected.value", equalTo(82000.0f))
                .body("distance", equalTo(-2850.0f)).body("covered", equalTo(0.7625f))
                .body("status", equalTo("BEHIND")).body("reason", nullValue());
    }

    @Test
    void A_posted_figure_changes_the_progress() {
        counted("p-change", "UP");
        target("p-change", "\"interpolation\": \"STEP\", \"points\": [{\"period\": \"2024\", \"value\": 70}]");
        figures("measure,buyer,period,value\np-change,223500018,2025,20");
        progress("p-change", "2025").body("status", equalTo("OFF_TRACK"));

        figures("measure,buyer,period,value\np-change,223500018,2025,71");

        progress("p-change", "2025").body("status", equalTo("ACHIEVED"));
    }

    @Test
    void A_baseline_that_is_only_named_is_read_from_the_figures() {
        counted("p-emissions", "DOWN");
        target("p-emissions", """
                "interpolation": "STEP", "points": [{"period": "2028", "change": -0.25}], "baseline": {"period": "2019"}""");
        progress("p-emissions", "2028").body("status", equalTo("NOT_ASSESSABLE")).body("reason", equalTo("NO_VALUE"));

        figures("measure,buyer,period,value\np-emissions,223500018,2028,300");
        progress("p-emissions", "2028").body("reason", equalTo("NO_BASELINE")).body("baseline.value", nullValue());

        figures("measure,buyer,period,value,status\np-emissions,223500018,2019,400,FICTITIOUS");
        progress("p-emissions", "2028").body("status", equalTo("ACHIEVED")).body("expected.value", equalTo(300.0f))
                .body("baseline.status", equalTo("FICTITIOUS"));
    }

    @Test
    void What_cannot_be_told_says_why() {
        measure("p-haut");
        measure("p-bas");
        ratio("p-part", "p-haut", "p-bas");
        progress("p-part", "2025").statusCode(200).body("reason", equalTo("NO_TARGET"));
        target("p-part", "\"interpolation\": \"STEP\", \"points\": [{\"period\": \"2026\", \"value\": 50}]");

        progress("p-part", "2025").body("reason", equalTo("MISSING_OPERAND"))
                .body("missing.measure", equalTo(List.of("p-haut", "p-bas")));
        figures("measure,buyer,period,value\np-haut,223500018,2025,0\np-bas,223500018,2025,0");
        progress("p-part", "2025").body("reason", equalTo("DENOMINATOR_ZERO"));
        figures("measure,buyer,period,value\np-bas,223500018,2025,10");
        progress("p-part", "2025").body("reason", equalTo("BEFORE_FIRST_POINT")).body("expected", nullValue());
    }

    @Test
    void A_range_is_held_to_its_bounds() {
        counted("p-dossiers", "RANGE");
        target("p-dossiers", "\"interpolation\": \"STEP\", \"points\": [{\"period\": \"2024\", \"min\": 10, \"max\": 20}]");
        figures("measure,buyer,period,value\np-dossiers,223500018,2024,14\np-dossiers,223500018,2025,23");

        progress("p-dossiers", "2024").body("status", equalTo("ACHIEVED")).body("distance", equalTo(0.0f));
        progress("p-dossiers", "2025").body("status", equalTo("BEHIND")).body("distance", equalTo(3.0f))
                .body("expected.min", equalTo(10.0f)).body("expected.max", equalTo(20.0f));
    }

    @Test
    void What_is_asked_for_must_be_readable_and_ones_own() {
        counted("p-droits", "UP");

        as("partner").get("/api/v1/indicators/p-droits/progress?scheme=s&buyer=223500018&period=2025").then()
                .statusCode(403);
        as("reader").get("/api/v1/indicators/p-droits/progress?scheme=s&buyer=223500018&period=25").then().statusCode(400);
        as("reader").get("/api/v1/indicators/p-droits/progress?scheme=s&buyer=223500018").then().statusCode(400);
        progress("p-absent", "2025").statusCode(404);
    }
}
