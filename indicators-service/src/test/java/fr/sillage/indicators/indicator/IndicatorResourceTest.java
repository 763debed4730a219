package fr.sillage.indicators.indicator;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.measure;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class IndicatorResourceTest {

    private static final String PATH = "/api/v1/indicators/{code}";

    private static String body(String title, String formula) {
        return """
                {"title": "%s", "unit": "%s", "decimals": 1, "direction": "UP", "definition": "En mots", "formula": %s}"""
                .formatted(title, formula.contains("denominator") ? "%" : "nombre", formula);
    }

    private static final String SHARE = """
            {"numerator": {"measure": "%s"}, "denominator": {"measure": "%s"}, "scale": 100}""";

    private static final String MEASURE = """
            {"title": "x", "unit": "%s", "scale": 0, "timeAggregation": "SUM", "origin": "OBSERVED"}""";

    @Test
    void Each_change_of_definition_is_the_next_version_and_the_earlier_ones_stay() {
        measure("v-haut");
        measure("v-bas");
        String first = body("Part", SHARE.formatted("v-haut", "v-bas"));
        String second = body("Part, autrement", SHARE.formatted("v-haut", "v-bas"));
        create("/api/v1/indicators/versions", first).statusCode(201).header("ETag", "\"v1\"").body("version", equalTo(1));

        as("steward").header("If-Match", "\"v1\"").body(first).put(PATH, "versions").then().statusCode(200)
                .header("ETag", "\"v1\"");
        as("steward").header("If-Match", "\"v1\"").body(second).put(PATH, "versions").then().statusCode(200)
                .header("ETag", "\"v2\"");
        as("steward").header("If-Match", "\"v1\"").body(first).put(PATH, "versions").then().statusCode(412);

        as("reader").get(PATH, "versions").then().statusCode(200).body("title", equalTo("Part, autrement"));
        as("reader").get(PATH + "/versions", "versions").then().statusCode(200)
                .body("items.version", contains(1, 2)).body("items.title", contains("Part", "Part, autrement"));
        as("reader").get("/api/v1/indicators?limit=500").then().statusCode(200).body("items.code", hasItem("versions"));
    }

    @Test
    void A_definition_says_what_it_reads_even_where_it_was_left_out() {
        measure("defaut");
        create("/api/v1/indicators/defaut", body("Nombre", "{\"numerator\": {\"measure\": \"defaut\"}}")).statusCode(201)
                .body("formula.scale", equalTo(1)).body("formula.minusOne", equalTo(false))
                .body("formula.numerator.periodOffset", equalTo(0));
    }

    @Test
    void All_that_a_definition_gets_wrong_is_told_at_once() {
        brokenDown("niveaux", "NONE", "pilotes", "agents");
        String formula = """
                {"numerator": {"measure": "niveaux", "items": ["pilotes", "agents", "chefs"]},
                 "denominator": {"measure": "absente"}}""";

        create("/api/v1/indicators/fautes", body("Fautes", formula)).statusCode(422)
                .body("errors.code", contains("item-unknown", "items-not-additive", "measure-unknown"))
                .body("errors.pointer", contains("/formula/numerator/items/2", "/formula/numerator/items",
                        "/formula/denominator/measure"));
    }

    @Test
    void A_formula_that_cannot_be_worked_out_is_refused() {
        measure("seule");
        create("/api/v1/measures/stock", """
                {"title": "Vélos", "unit": "vélos", "scale": 0, "timeAggregation": "LAST", "origin": "OBSERVED"}""")
                .statusCode(201);

        create("/api/v1/indicators/sans-denominateur",
                body("x", "{\"numerator\": {\"measure\": \"seule\"}, \"minusOne\": true}"))
                .statusCode(422).body("errors.code", contains("minus-one-without-denominator"));
        create("/api/v1/indicators/cumul-de-stocks", body("x", "{\"numerator\": {\"measure\": \"stock\"}}")
                .replace("\"formula\"", "\"cumulatedSince\": \"2012-Q1\", \"formula\""))
                .statusCode(422).body("errors.code", hasItems("cumulation-not-additive", "year-expected"));
        create("/api/v1/indicators/avenir",
                body("x", "{\"numerator\": {\"measure\": \"seule\", \"periodOffset\": 1}, \"scale\": 0}"))
                .statusCode(422).body("errors.pointer", contains("/formula/numerator/periodOffset", "/formula/scale"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e10", "0.0000001" })
    void A_scale_that_no_unit_needs_is_refused(String scale) {
        measure("echelle-" + scale);
        create("/api/v1/indicators/echelle-" + scale, body("x", "{\"numerator\": {\"measure\": \"echelle-%s\"}, \"scale\": %s}"
                .formatted(scale, scale))).statusCode(422).body("errors.pointer", contains("/formula/scale"));
    }

    @Test
    void A_unit_that_does_not_fit_the_formula_is_refused() {
        measure("unites-haut");
        measure("unites-bas");
        String share = body("x", SHARE.formatted("unites-haut", "unites-bas"));
        String count = body("x", "{\"numerator\": {\"measure\": \"unites-haut\"}}");

        create("/api/v1/indicators/unites", share.replace("\"%\"", "\"pour-cent\"")).statusCode(422)
                .body("errors.code", contains("unit-unknown")).body("errors.pointer", contains("/unit"))
                .body("errors[0].message", containsString("%"));
        create("/api/v1/indicators/unites", share.replace("\"%\"", "\"kWh\"")).statusCode(422)
                .body("errors.code", contains("unit-unfit-formula")).body("errors[0].message", containsString("%"));
        create("/api/v1/indicators/unites", share.replace("\"scale\": 100", "\"scale\": 1")).statusCode(422)
                .body("errors.code", contains("scale-unfit")).body("errors.pointer", contains("/formula/scale"))
                .body("errors[0].message", containsString("100"));
        create("/api/v1/indicators/unites", count.replace("\"nombre\"", "\"agents\"")).statusCode(422)
                .body("errors.code", contains("unit-unfit-formula")).body("errors[0].message", containsString("marchés"));
        create("/api/v1/indicators/unites", count.replace("\"formula\"", "\"publishedAs\": \"unites-bas\", \"formula\""))
                .statusCode(422).body("errors.code", contains("published-unit"));
        create("/api/v1/indicators/unites", count.replace("\"nombre\"", "\"marchés\"")).statusCode(201);
    }

    @Test
    void Litres_over_kilometres_are_told_per_hundred_kilometres() {
        create("/api/v1/measures/carburant", MEASURE.formatted("L")).statusCode(201);
        create("/api/v1/measures/distance", MEASURE.formatted("km")).statusCode(201);

        create("/api/v1/indicators/consommation", body("x", SHARE.formatted("carburant", "distance"))
                .replace("\"%\"", "\"L/100 km\"")).statusCode(201).body("unit", equalTo("L/100 km"));
    }

    @Test
    void A_period_that_is_none_is_told_with_its_place() {
        measure("periode");
        create("/api/v1/indicators/periode", body("x", "{\"numerator\": {\"measure\": \"periode\"}}")
                .replace("\"formula\"", "\"cumulatedSince\": \"hier\", \"formula\""))
                .statusCode(400).body("errors[0].pointer", equalTo("/cumulatedSince"));
    }

    @Test
    void A_definition_keeps_the_items_that_are_aimed_at() {
        brokenDown("vises", "SUM", "pilotes", "agents");
        String byItem = body("x", "{\"numerator\": {\"measure\": \"vises\"}}");
        create("/api/v1/indicators/vises", byItem).statusCode(201);
        create("/api/v1/schemes/vises/targets/vises/223500018/pilotes", """
                {"kind": "ADOPTED", "source": "x", "interpolation": "STEP", "points": [{"period": "2028", "value": 1}]}""")
                .statusCode(201);

        as("steward").header("If-Match", "*").body(byItem.replace("\"vises\"", "\"vises\", \"items\": [\"agents\"]"))
                .put(PATH, "vises").then().statusCode(422).body("errors.code", contains("item-aimed-at"))
                .body("errors[0].pointer", equalTo("/formula/numerator"));
        as("steward").header("If-Match", "*").body(byItem.replace("En mots", "En d’autres mots")).put(PATH, "vises")
                .then().statusCode(200);
    }

    @Test
    void An_indicator_that_is_not_there_is_not_found() {
        as("reader").get(PATH, "absent").then().statusCode(404);
        as("reader").get(PATH + "/versions", "absent").then().statusCode(404);
    }

    @Test
    void Only_a_steward_of_the_whole_instance_defines_indicators() {
        as("contributor").header("If-None-Match", "*").body(body("x", "{\"numerator\": {\"measure\": \"seule\"}}"))
                .put(PATH, "refus").then().statusCode(403);
    }
}
