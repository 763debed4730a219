package fr.sillage.catalog.scheme;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.RENNES_METROPOLE;
import static fr.sillage.catalog.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SchemeResourceTest {

    private static final String PATH = "/api/v1/schemes/{scheme}";

    @BeforeEach
    void organisations() {
        Api.organisations();
    }

    private static String body(String start, String end, String buyers, String more) {
        return """
                {"title": "Schéma", "period": {"start": "%s", "end": "%s"}, "buyers": [%s], "status": "DRAFT" %s}"""
                .formatted(start, end, buyers, more);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    @Test
    void A_joint_scheme_names_all_its_buyers_and_is_read_by_those_of_each() {
        as("steward").header("If-None-Match", "*")
                .body(body("2024-01-01", "2026-12-31", quoted(PAS_DE_CALAIS) + "," + quoted(ILLE_ET_VILAINE), ""))
                .put(PATH, "joint").then().statusCode(201).body("buyers", contains(PAS_DE_CALAIS, ILLE_ET_VILAINE));

        as("contributor").get(PATH, "joint").then().statusCode(200);
        as("partner").get(PATH, "joint").then().statusCode(403);
    }

    @Test
    void Another_buyer_s_scheme_is_neither_read_nor_listed_nor_written() {
        Api.scheme("of-pas-de-calais", PAS_DE_CALAIS, "DRAFT");

        as("contributor").get(PATH, "of-pas-de-calais").then().statusCode(403);
        as("contributor").get("/api/v1/schemes?limit=500").then().statusCode(200).body("items.code",
                not(hasItem("of-pas-de-calais")));
        as("reader").get("/api/v1/schemes?limit=500").then().statusCode(200).body("items.code", hasItem("of-pas-de-calais"));
        as("contributor").header("If-Match", "*")
                .body(body("2024-01-01", "2026-12-31", quoted(ILLE_ET_VILAINE), "")).put(PATH, "of-pas-de-calais")
                .then().statusCode(403);
        as("steward").get(PATH, "of-pas-de-calais").then().statusCode(200).body("buyers", contains(PAS_DE_CALAIS));
    }

    @Test
    void Every_broken_rule_is_told_at_once() {
        as("steward").header("If-None-Match", "*").body("""
                {"title": "Schéma", "period": {"start": "2028-01-01", "end": "2024-12-31"},
                 "buyers": ["%s", "%s", "552100554"], "follows": "unknown", "status": "ADOPTED",
                 "goals": [{"code": "pnad", "title": "a"}, {"code": "pnad", "title": "b"}]}"""
                .formatted(RENNES_METROPOLE, RENNES_METROPOLE)).put(PATH, "broken").then().statusCode(422)
                .body("errors.code", containsInAnyOrder("period-reversed", "named-twice", "organisation-unknown",
                        "scheme-unknown", "adoption-missing", "named-twice"));
        as("steward").get(PATH, "broken").then().statusCode(404);
    }

    @Test
    void A_code_that_is_not_a_code_is_refused() {
        as("steward").header("If-None-Match", "*").body(body("2024-01-01", "2026-12-31", quoted(RENNES_METROPOLE), ""))
                .put(PATH, "Été 2024").then().statusCode(400).body("errors[0].pointer", equalTo("?scheme"));
    }

    @Test
    void A_period_cannot_shrink_so_that_an_objective_falls_out() {
        Api.scheme("shrinking", RENNES_METROPOLE, "DRAFT");
        Api.put("/schemes/shrinking/objectives/1", """
                {"title": "Objectif", "deadline": {"until": "2028"}}""").statusCode(201);

        as("steward").header("If-Match", "*").body(body("2024-01-01", "2026-12-31", quoted(RENNES_METROPOLE), ""))
                .put(PATH, "shrinking").then().statusCode(422).body("errors.code", contains("objective-outside-period"));
    }

    @Test
    void The_same_body_again_keeps_the_version() {
        Api.scheme("unchanged", RENNES_METROPOLE, "DRAFT");
        String before = as("steward").get(PATH, "unchanged").header("ETag");
        String list = as("steward").get("/api/v1/schemes").header("ETag");

        Api.put("/schemes/unchanged", """
                {"title": "Schéma d’essai", "period": {"start": "2024-01-01", "end": "2028-12-31"}, "buyers": ["%s"],
                 "status": "DRAFT", "adoption": {"reference": "délibération d’essai"},
                 "goals": [{"code": "pnad", "title": "Plan national pour des achats durables"}]}"""
                .formatted(RENNES_METROPOLE)).statusCode(200).header("ETag", before);
        as("steward").header("If-None-Match", list).get("/api/v1/schemes").then().statusCode(304);
    }

    @Test
    void A_draft_is_deleted_and_an_adopted_scheme_is_not() {
        Api.scheme("draft", RENNES_METROPOLE, "DRAFT");
        Api.scheme("adopted", RENNES_METROPOLE, "ADOPTED");

        as("steward").delete(PATH, "draft").then().statusCode(428);
        as("steward").header("If-Match", "\"v0\"").delete(PATH, "draft").then().statusCode(412);
        as("steward").header("If-Match", "*").delete(PATH, "draft").then().statusCode(204);
        as("steward").get(PATH, "draft").then().statusCode(404);
        as("steward").header("If-Match", "*").delete(PATH, "adopted").then().statusCode(409);
    }

    @Test
    void An_adopted_scheme_does_not_become_a_draft_again() {
        Api.scheme("stays", RENNES_METROPOLE, "ADOPTED");

        as("steward").header("If-Match", "*").body(body("2024-01-01", "2028-12-31", quoted(RENNES_METROPOLE), ""))
                .put(PATH, "stays").then().statusCode(409);
    }

    @Test
    void A_period_of_another_age_is_taken_for_a_slip() {
        as("steward").header("If-None-Match", "*")
                .body(body("0202-01-01", "+999999999-12-31", quoted(RENNES_METROPOLE), "")).put(PATH, "ages")
                .then().statusCode(422).body("errors.pointer", contains("/period/end", "/period/start"));
    }

    @Test
    void Json_that_would_be_half_read_is_refused() {
        String whole = body("2024-01-01", "2026-12-31", quoted(RENNES_METROPOLE), "");
        as("steward").header("If-None-Match", "*").body(whole + whole).put(PATH, "half").then().statusCode(400);
        as("steward").header("If-None-Match", "*").body(whole.replace("{\"title\"", "{\"title\": \"a\", \"title\""))
                .put(PATH, "half").then().statusCode(400);
        as("steward").get("/api/v1/schemes?after=AA").then().statusCode(400);
    }

    @Test
    void What_others_refer_to_is_not_deleted() {
        Api.scheme("referred", RENNES_METROPOLE, "DRAFT");
        Api.put("/schemes/referred/axes/1", "{\"title\": \"Axe\"}").statusCode(201);
        Api.put("/schemes/referred/workstreams/1-1", "{\"axis\": \"1\", \"title\": \"Chantier\"}").statusCode(201);

        as("steward").header("If-Match", "*").delete(PATH + "/axes/1", "referred").then().statusCode(409);
        as("admin").header("If-Match", "*").delete("/api/v1/organisations/" + RENNES_METROPOLE).then().statusCode(409);
        as("steward").header("If-Match", "*").delete(PATH + "/workstreams/1-1", "referred").then().statusCode(204);
        as("steward").header("If-Match", "*").delete(PATH + "/axes/1", "referred").then().statusCode(204);
    }

    @Test
    void A_list_is_read_page_by_page() {
        for (String code : new String[] { "page-a", "page-b", "page-c" }) {
            Api.scheme(code, RENNES_METROPOLE, "DRAFT");
        }
        String next = as("partner").get("/api/v1/schemes?limit=1").then().statusCode(200)
                .header("Link", endsWith(">; rel=\"next\"")).extract().path("next");
        for (int i = 0; next != null && i < 100; i++) {
            next = as("partner").get("/api/v1/schemes?limit=1&after=" + next).then().statusCode(200).extract().path("next");
        }
        as("partner").get("/api/v1/schemes?limit=500").then().body("next", nullValue()).body("items.code", hasItem("page-c"));
        as("partner").get("/api/v1/schemes?after=%25%25").then().statusCode(400);
    }
}
