package fr.sillage.indicators.target;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.indicator;
import static fr.sillage.indicators.Api.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TargetResourceTest {

    private static String path(String scheme, String indicator) {
        return "/api/v1/schemes/%s/targets/%s/223500018/_T".formatted(scheme, indicator);
    }

    private static String body(String points) {
        return """
                {"kind": "ADOPTED", "source": "SPASER 2024-2028", "interpolation": "STEP", "points": [%s]}"""
                .formatted(points);
    }

    private static void plain(String code, String direction) {
        measure(code);
        indicator(code, direction, "{\"numerator\": {\"measure\": \"%s\"}}".formatted(code));
    }

    @Test
    void A_target_is_set_read_replaced_and_withdrawn() {
        plain("t-cible", "UP");
        String first = body("{\"period\": \"2025\", \"value\": 100}, {\"period\": \"2024\", \"value\": 50}");
        String tag = create(path("t-schema", "t-cible"), first).statusCode(201).extract().header("ETag");

        as("reader").get(path("t-schema", "t-cible")).then().statusCode(200).header("ETag", tag)
                .body("points.period", contains("2025", "2024"));
        as("steward").header("If-Match", "*").body(first).put(path("t-schema", "t-cible")).then().statusCode(200)
                .header("ETag", tag);
        as("steward").header("If-Match", tag).body(body("{\"period\": \"2028\", \"value\": 70.5}"))
                .put(path("t-schema", "t-cible")).then().statusCode(200);
        as("steward").header("If-Match", tag).body(first).put(path("t-schema", "t-cible")).then().statusCode(412);
        as("steward").body(first).put(path("t-schema", "t-cible")).then().statusCode(428);
        as("reader").get("/api/v1/schemes/t-schema/targets").then().statusCode(200)
                .body("items.indicator", contains("t-cible")).body("items[0].points[0].value", equalTo(70.5f));

        as("steward").header("If-Match", "*").delete(path("t-schema", "t-cible")).then().statusCode(204);
        as("reader").get(path("t-schema", "t-cible")).then().statusCode(404);
        as("reader").get("/api/v1/schemes/t-schema/targets").then().body("items", empty());
    }

    @Test
    void Every_act_that_was_replaced_or_withdrawn_is_kept() {
        plain("t-histoire", "UP");
        String path = path("t-histoire", "t-histoire");
        String relative = """
                {"kind": "TENTATIVE", "source": "Projet", "interpolation": "LINEAR",
                 "baseline": {"period": "2023", "value": 70.50, "qualifier": "AT_LEAST", "note": "Plus de 70"},
                 "points": [{"period": "2025", "change": -0.25}, {"period": "2028", "min": 10, "max": 20}], "note": "?"}""";
        as("reader").get(path + "/history").then().statusCode(404);
        create(path, relative).statusCode(201);
        as("steward").header("If-Match", "*").body(relative).put(path).then().statusCode(200);
        as("reader").get(path + "/history").then().statusCode(200).body("items.size()", equalTo(1))
                .body("items[0].validTo", equalTo(null));
        as("steward").header("If-Match", "*").body(body("{\"period\": \"2028\", \"value\": 70}")).put(path).then()
                .statusCode(200);
        as("steward").header("If-Match", "*").delete(path).then().statusCode(204);

        JsonPath history = as("reader").get(path + "/history").then().statusCode(200).extract().jsonPath();
        assertThat(history.getList("items.kind")).containsExactly("TENTATIVE", "ADOPTED");
        assertThat(history.getList("items[0].points.change")).containsExactly(-0.25f, null);
        assertThat(history.getList("items[0].points.max")).containsExactly(null, 20);
        assertThat(history.getString("items[0].baseline.value")).isEqualTo("70.5");
        assertThat(history.getString("items[0].validTo")).isEqualTo(history.getString("items[1].recordedAt"));
        assertThat(history.getString("items[1].validTo")).isNotNull();

        create(path, relative).statusCode(201);
        as("reader").get(path + "/history").then().body("items.size()", equalTo(3));
        as("partner").get(path + "/history").then().statusCode(403);
    }

    @Test
    void A_baseline_may_be_stated_or_named_or_only_spoken_of() {
        plain("t-reference", "DOWN");
        String relative = """
                {"kind": "TENTATIVE", "source": "Plan de transition", "interpolation": "LINEAR",
                 "baseline": {"note": "Année de référence non précisée"},
                 "points": [{"period": "2028", "change": -0.25}, {"period": "2050", "change": -1}]}""";

        create(path("t-bases", "t-reference"), relative).statusCode(201)
                .body("baseline.qualifier", equalTo("EXACT")).body("points.change", contains(-0.25f, -1));
        as("steward").header("If-Match", "*").body(relative.replace("\"note\"", "\"period\": \"2019\", \"note\""))
                .put(path("t-bases", "t-reference")).then().statusCode(200).body("baseline.period", equalTo("2019"));
    }

    @Test
    void A_target_that_says_nothing_is_refused_with_every_fault() {
        plain("t-fautes", "UP");

        create(path("t-fautes", "t-fautes"), body("""
                {"period": "2024", "value": 1, "change": -0.5}, {"period": "2025", "min": 3, "max": 2},
                {"period": "2025", "max": 2}, {"period": "2026"}""")).statusCode(422)
                .body("errors.code", contains("aim-not-one-of-three", "range-reversed", "period-duplicate",
                        "aim-against-direction", "aim-not-one-of-three"))
                .body("errors.pointer", contains("/points/0", "/points/1/min", "/points/2/period", "/points/2", "/points/3"));
        create(path("t-fautes", "t-fautes"), body("")).statusCode(422);
        create(path("t-fautes", "t-fautes"), body("{\"period\": \"9999\", \"value\": 1}")).statusCode(400)
                .body("errors[0].pointer", equalTo("/points/0/period"));
        create(path("t-fautes", "t-fautes"), body("{\"period\": \"2025\", \"value\": 1e40}")).statusCode(422);
    }

    @Test
    void What_the_path_names_must_be_there() {
        brokenDown("t-niveaux", "NONE", "pilotes");
        indicator("t-niveaux", "UP", "{\"numerator\": {\"measure\": \"t-niveaux\"}}");
        String body = body("{\"period\": \"2025\", \"value\": 1}");

        create("/api/v1/schemes/t-lieu/targets/t-absent/223500018/_T", body).statusCode(404);
        create("/api/v1/schemes/t-lieu/targets/t-niveaux/223500018/chefs", body).statusCode(404);
        create("/api/v1/schemes/t-lieu/targets/t-niveaux/223500018/pilotes", body).statusCode(201);
        create("/api/v1/schemes/t-lieu/targets/t-niveaux/223500019/pilotes", body).statusCode(400)
                .body("errors[0].code", equalTo("siren"));
    }

    @Test
    void Another_buyers_targets_are_neither_set_nor_seen() {
        plain("t-autrui", "UP");
        String body = body("{\"period\": \"2025\", \"value\": 1}");
        create(path("t-prive", "t-autrui"), body).statusCode(201);

        as("contributor").header("If-Match", "*").body(body).put(path("t-prive", "t-autrui")).then().statusCode(403);
        as("partner").get(path("t-prive", "t-autrui")).then().statusCode(403);
        as("partner").get("/api/v1/schemes/t-prive/targets").then().statusCode(200).body("items", empty());
        as("contributor").get("/api/v1/schemes/t-prive/targets").then().statusCode(200)
                .body("items.indicator", contains("t-autrui"));
    }
}
