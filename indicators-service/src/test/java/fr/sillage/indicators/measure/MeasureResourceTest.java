package fr.sillage.indicators.measure;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.indicator;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.Api.ratio;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class MeasureResourceTest {

    private static final String PATH = "/api/v1/measures/{code}";
    private static final String PAPER = """
            {"title": "Consommation de papier", "unit": "kg", "scale": 0, "timeAggregation": "SUM", "origin": "OBSERVED",
             "breakdown": {"title": "Label", "itemRule": "SUM", "items": [
               {"code": "fsc", "label": "FSC"}, {"code": "recycle", "label": "Recyclé"}]},
             "note": "Relevé du magasin"}""";

    @Test
    void A_measure_is_created_read_and_replaced_by_its_code() {
        String created = create("/api/v1/measures/papier", PAPER).statusCode(201).extract().header("ETag");

        as("reader").get(PATH, "papier").then().statusCode(200).header("ETag", created)
                .body("breakdown.items.code", contains("fsc", "recycle"));
        as("reader").header("If-None-Match", created).get(PATH, "papier").then().statusCode(304);

        as("steward").header("If-Match", created).body(PAPER.replace("Relevé", "Relevés")).put(PATH, "papier")
                .then().statusCode(200).body("note", equalTo("Relevés du magasin"));
        as("steward").header("If-Match", created).body(PAPER).put(PATH, "papier").then().statusCode(412);
    }

    @Test
    void A_replacement_that_changes_nothing_keeps_the_version() {
        String created = create("/api/v1/measures/papier-egal", PAPER).statusCode(201).extract().header("ETag");

        as("steward").header("If-Match", "*").body(PAPER).put(PATH, "papier-egal")
                .then().statusCode(200).header("ETag", created);
    }

    @Test
    void Measures_are_listed_by_code() {
        measure("liste-b");
        measure("liste-a");

        as("reader").get("/api/v1/measures?limit=500").then().statusCode(200).header("ETag", startsWith("W/"))
                .body("items.code", hasItem("liste-a"));
    }

    @Test
    void A_put_without_precondition_is_refused() {
        as("steward").body(PAPER).put(PATH, "sans-version").then().statusCode(428);
    }

    @Test
    void Only_a_steward_of_the_whole_instance_defines_measures() {
        as("contributor").header("If-None-Match", "*").body(PAPER).put(PATH, "refus").then().statusCode(403);
        given().get(PATH, "refus").then().statusCode(401);
    }

    @Test
    void An_item_named_twice_is_refused() {
        create("/api/v1/measures/double", PAPER.replace("recycle\"", "fsc\"")).statusCode(422)
                .body("errors[0].pointer", equalTo("/breakdown/items/1/code"))
                .body("errors[0].code", equalTo("code-duplicate"));
    }

    @Test
    void An_item_with_figures_stays() {
        brokenDown("items-figes", "SUM", "fsc", "recycle");
        figures("measure,buyer,item,period,value\nitems-figes,223500018,recycle,2024,12");

        as("steward").header("If-Match", "*").body(PAPER.replace("recycle\"", "autre\"")).put(PATH, "items-figes")
                .then().statusCode(422).body("errors[0].code", equalTo("item-in-use"))
                .body("errors[0].message", containsString("recycle"));
    }

    @Test
    void An_item_that_a_formula_or_a_target_names_stays() {
        brokenDown("items-lus", "SUM", "fsc", "recycle");
        indicator("items-lus-somme", "UP", "{\"numerator\": {\"measure\": \"items-lus\", \"items\": [\"fsc\"]}}");
        indicator("items-lus", "UP", "{\"numerator\": {\"measure\": \"items-lus\"}}");
        create("/api/v1/schemes/items-lus/targets/items-lus/223500018/recycle", """
                {"kind": "ADOPTED", "source": "x", "interpolation": "STEP", "points": [{"period": "2028", "value": 1}]}""")
                .statusCode(201);

        as("steward").header("If-Match", "*").body(PAPER.replace("\"fsc", "\"a").replace("\"recycle", "\"b"))
                .put(PATH, "items-lus").then().statusCode(422).body("errors.code", contains("item-read", "item-read"))
                .body("errors[0].message", containsString("fsc")).body("errors[1].message", containsString("recycle"));
    }

    @Test
    void What_figures_mean_stays_once_they_were_given() {
        String before = PAPER.replace("\"scale\": 0", "\"scale\": 2");
        String after = before.replace("\"kg\"", "\"t\"").replace("\"scale\": 2", "\"scale\": 1")
                .replace("\"timeAggregation\": \"SUM\"", "\"timeAggregation\": \"LAST\"")
                .replace("\"itemRule\": \"SUM\"", "\"itemRule\": \"NONE\"");
        create("/api/v1/measures/sens", before).statusCode(201);
        as("steward").header("If-Match", "*").body(after).put(PATH, "sens").then().statusCode(200);
        as("steward").header("If-Match", "*").body(before).put(PATH, "sens").then().statusCode(200);
        figures("measure,buyer,item,period,value\nsens,223500018,recycle,2024,\"12,25\"");

        as("steward").header("If-Match", "*").body(after).put(PATH, "sens").then().statusCode(422)
                .body("errors.code",
                        contains("unit-in-use", "scale-in-use", "time-aggregation-in-use", "item-rule-in-use"))
                .body("errors.pointer", contains("/unit", "/scale", "/timeAggregation", "/breakdown/itemRule"));
        as("steward").header("If-Match", "*").body(before.replace("\"scale\": 2", "\"scale\": 3")).put(PATH, "sens")
                .then().statusCode(200);
    }

    @Test
    void A_unit_that_is_not_in_the_registry_is_refused_and_the_nearest_named() {
        create("/api/v1/measures/en-kilos", PAPER.replace("\"kg\"", "\"Kilogrammes\"")).statusCode(422)
                .body("errors.code", contains("unit-unknown")).body("errors.pointer", contains("/unit"))
                .body("errors[0].message", containsString("kg"));
        create("/api/v1/measures/par-surface", PAPER.replace("\"kg\"", "\"kWh/m²\"")).statusCode(201);
    }

    @Test
    void A_measure_that_is_used_is_not_deleted() {
        measure("lue");
        measure("libre");
        ratio("lit-lue", "lue", "lue");

        as("steward").header("If-Match", "*").delete(PATH, "lue").then().statusCode(409);
        as("steward").header("If-Match", "*").delete(PATH, "libre").then().statusCode(204);
        as("reader").get(PATH, "libre").then().statusCode(404);
    }

    @Test
    void Bodies_that_cannot_be_read_are_refused_with_the_place_of_the_fault() {
        create("/api/v1/measures/illisible", "{\"title\": ").statusCode(400)
                .body("errors[0].code", equalTo("json-malformed"));
        create("/api/v1/measures/illisible", PAPER.replace("\"note\"", "\"notes\"")).statusCode(400)
                .body("errors[0].pointer", equalTo("/notes"));
        create("/api/v1/measures/illisible", PAPER.replace("\"OBSERVED\"", "\"SEEN\"")).statusCode(400)
                .body("errors[0].pointer", equalTo("/origin"));
        create("/api/v1/measures/illisible", PAPER.replace("\"scale\": 0", "\"scale\": [1]")).statusCode(400)
                .body("errors[0].pointer", equalTo("/scale"));
        create("/api/v1/measures/Majuscule", PAPER).statusCode(400);
    }
}
