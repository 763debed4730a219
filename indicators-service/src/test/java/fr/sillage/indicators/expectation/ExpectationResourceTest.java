package fr.sillage.indicators.expectation;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.measure;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExpectationResourceTest {

    private static final String PATH = "/api/v1/expectations/{code}";

    private static String body(String measure, String rest) {
        return """
                {"measure": "%s", "buyer": "226200012", "every": "YEAR", "from": "2020",
                 "due": {"monthsAfter": 3, "day": 31}, "owedBy": {"name": "Magasin"}%s}""".formatted(measure, rest);
    }

    @Test
    void An_expectation_is_created_read_replaced_and_withdrawn_by_its_code() {
        brokenDown("x-papier", "SUM", "fsc", "recycle");
        String body = body("x-papier",
                ", \"items\": [\"fsc\", \"_T\"], \"scheme\": \"s\", \"until\": \"2022\", \"note\": \"n\"");
        String created = create("/api/v1/expectations/x-papier", body).statusCode(201).extract().header("ETag");

        as("reader").get(PATH, "x-papier").then().statusCode(200).header("ETag", created)
                .body("items", contains("fsc", "_T")).body("due.day", equalTo(31)).body("until", equalTo("2022"));
        as("steward").header("If-Match", created).body(body).put(PATH, "x-papier").then().statusCode(200)
                .header("ETag", created);
        as("steward").header("If-Match", created).body(body("x-papier", "")).put(PATH, "x-papier").then().statusCode(200)
                .body("items", equalTo(null));
        as("reader").get("/api/v1/expectations?limit=500").then().statusCode(200).body("items.code", hasItem("x-papier"));
        as("steward").header("If-Match", "*").delete(PATH, "x-papier").then().statusCode(204);
        as("reader").get(PATH, "x-papier").then().statusCode(404);
    }

    @Test
    void All_that_cannot_be_given_is_told_at_once() {
        brokenDown("x-fautes", "SUM", "fsc");

        create("/api/v1/expectations/x-fautes",
                body("x-fautes", ", \"items\": [\"fsc\", \"pefc\", \"fsc\"], \"until\": \"2019-07\""))
                .statusCode(422)
                .body("errors.code", contains("item-unknown", "code-duplicate", "period-of-other-length", "until-before-from"))
                .body("errors.pointer", contains("/items/1", "/items/2", "/until", "/until"));
        create("/api/v1/expectations/x-fautes", body("x-absente", "")).statusCode(422)
                .body("errors.code", contains("measure-unknown"));
    }

    @Test
    void What_comes_every_winter_has_one_first_day_and_one_length() {
        measure("x-hiver");
        String winter = """
                {"measure": "x-hiver", "buyer": "226200012", "every": "INTERVAL", "from": "2020-11-01/P5M", "until": "%s",
                 "due": {"monthsAfter": 3}, "owedBy": {"name": "Voirie"}}""";

        create("/api/v1/expectations/x-hiver", winter.formatted("2022-12-01/P5M")).statusCode(422)
                .body("errors.code", contains("period-of-other-length"));
        create("/api/v1/expectations/x-hiver", winter.formatted("2022-11-01/P4M")).statusCode(422)
                .body("errors.code", contains("period-of-other-length"));
        create("/api/v1/expectations/x-hiver", winter.formatted("2022-11-01/P5M")).statusCode(201)
                .body("every", equalTo("INTERVAL"));
    }

    @Test
    void Only_a_steward_of_the_buyer_asks_for_its_figures() {
        measure("x-droits");
        String body = body("x-droits", "");

        as("contributor").header("If-None-Match", "*").body(body).put(PATH, "x-droits").then().statusCode(403);
        create("/api/v1/expectations/x-droits", body).statusCode(201);
        as("contributor").get(PATH, "x-droits").then().statusCode(403);
        as("contributor").get("/api/v1/expectations?limit=500").then().statusCode(200).body("items.code",
                not(hasItem("x-droits")));
        as("contributor").header("If-Match", "*").delete(PATH, "x-droits").then().statusCode(403);
        given().get(PATH, "x-droits").then().statusCode(401);
    }

    @Test
    void An_item_that_is_owed_stays_and_so_does_the_measure() {
        brokenDown("x-items", "SUM", "fsc", "pefc");
        create("/api/v1/expectations/x-items", body("x-items", ", \"items\": [\"pefc\", \"_T\"]")).statusCode(201);

        as("steward").header("If-Match", "*").body("""
                {"title": "x", "unit": "agents", "scale": 0, "timeAggregation": "SUM", "origin": "OBSERVED",
                 "breakdown": {"title": "Niveau", "itemRule": "SUM", "items": [{"code": "fsc", "label": "FSC"}]}}""")
                .put("/api/v1/measures/x-items").then().statusCode(422).body("errors.code", contains("item-read"));
        as("steward").header("If-Match", "*").delete("/api/v1/measures/x-items").then().statusCode(409);
    }
}
