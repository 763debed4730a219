package fr.sillage.catalog.organisation;

import static fr.sillage.catalog.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OrganisationResourceTest {

    private static final String PATH = "/api/v1/organisations/{siren}";

    private static String body(String name) {
        return """
                {"name": "%s", "kind": "DEPARTEMENT"}""".formatted(name);
    }

    @Test
    void An_organisation_is_created_read_and_replaced_by_its_siren() {
        String created = as("admin").header("If-None-Match", "*").body(body("Pas-de-Calais")).put(PATH, "217500016")
                .then().statusCode(201).extract().header("ETag");

        as("reader").get(PATH, "217500016").then().statusCode(200).header("ETag", created)
                .body("name", equalTo("Pas-de-Calais"));
        as("reader").header("If-None-Match", created).get(PATH, "217500016").then().statusCode(304);

        as("admin").header("If-Match", created).body(body("Département du Pas-de-Calais")).put(PATH, "217500016")
                .then().statusCode(200).body("name", equalTo("Département du Pas-de-Calais"));
        as("admin").header("If-Match", created).body(body("Autre")).put(PATH, "217500016").then().statusCode(412);
        as("reader").get("/api/v1/organisations").then().statusCode(200).header("ETag", startsWith("W/"))
                .body("items.siren", hasItem("217500016"));
    }

    @Test
    void A_siren_with_a_wrong_check_digit_is_refused() {
        as("admin").header("If-None-Match", "*").body(body("Faux")).put(PATH, "223500019")
                .then().statusCode(400).body("errors[0].code", equalTo("siren")).header("X-Request-Id", notNullValue());
    }

    @Test
    void A_put_without_precondition_is_refused() {
        as("admin").body(body("Nord")).put(PATH, "225900018").then().statusCode(428);
    }

    @Test
    void The_anonymous_and_those_without_the_role_are_refused() {
        given().get(PATH, "226200012").then().statusCode(401).contentType("application/problem+json");
        as("nobody").get(PATH, "226200012").then().statusCode(401);
        as("reader").header("If-None-Match", "*").body(body("Nord")).put(PATH, "225900018").then().statusCode(403);
    }

    @Test
    void Unreadable_bodies_are_refused_with_the_place_of_the_fault() {
        as("admin").header("If-None-Match", "*").body("{\"name\": ").put(PATH, "225900018")
                .then().statusCode(400).body("errors[0].code", equalTo("json-malformed"));
        as("admin").header("If-None-Match", "*").body("{\"name\": \"Nord\", \"kind\": \"DEPARTEMENT\", \"color\": 1}")
                .put(PATH, "225900018").then().statusCode(400).body("errors[0].pointer", equalTo("/color"));
        as("admin").header("If-None-Match", "*").body("{\"name\": \"Nord\", \"kind\": \"ROYAUME\"}").put(PATH, "225900018")
                .then().statusCode(400).body("errors[0].pointer", equalTo("/kind"));
        as("admin").header("If-None-Match", "*").body("{\"name\": [\"Nord\"], \"kind\": \"DEPARTEMENT\"}")
                .put(PATH, "225900018").then().statusCode(400).body("errors[0].pointer", equalTo("/name"));
        as("admin").header("If-None-Match", "*").put(PATH, "225900018").then().statusCode(400)
                .body("errors[0].code", equalTo("not-null"));
        as("admin").header("If-None-Match", "*").body("{\"name\": \"Nord\\u0000\", \"kind\": \"DEPARTEMENT\"}")
                .put(PATH, "225900018").then().statusCode(400).body("detail", containsString("caractère"));
        as("admin").header("If-None-Match", "*").body("{\"name\": \" \"}").put(PATH, "225900018")
                .then().statusCode(422).body("errors.pointer", equalTo(List.of("/kind", "/name")));
    }

    @Test
    void Unknown_paths_and_wrong_methods_are_answered_as_problems() {
        as("reader").get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        as("reader").get("/nothing/at/all").then().statusCode(404).contentType("application/problem+json");
        as("reader").get("/api/v1/organisations?limit=abc").then().statusCode(400);
        as("reader").get("/api/v1/organisations?limit=0").then().statusCode(400);
        as("admin").patch("/api/v1/organisations").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void A_body_that_is_too_large_or_of_another_type_is_refused() {
        as("admin").header("If-None-Match", "*").body("{\"name\": \"" + "x".repeat(11_000_000) + "\"}")
                .put(PATH, "225900018").then().statusCode(413).contentType("application/problem+json");
        as("admin").contentType(ContentType.XML).header("If-None-Match", "*").body("<a/>").put(PATH, "225900018")
                .then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void What_cannot_be_given_in_the_form_asked_for_is_refused() {
        as("reader").accept("application/xml").get("/api/v1/organisations").then().statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void The_request_id_of_the_caller_comes_back_and_one_is_made_for_those_who_send_none() {
        as("reader").header("X-Request-Id", "mine-1").get(PATH, "000000000").then().header("X-Request-Id", "mine-1")
                .body("requestId", equalTo("mine-1"));
        String first = as("reader").get(PATH, "000000000").then().extract().path("requestId");
        String second = as("reader").header("X-Request-Id", "not a plain text\u00e9").get(PATH, "000000000").then()
                .extract().path("requestId");
        assertThat(first).isNotBlank().isNotEqualTo(second);
    }

    @Test
    void Refusals_speak_English_on_request() {
        as("reader").header("Accept-Language", "en-GB").get(PATH, "000000000").then().statusCode(404)
                .body("title", equalTo("Not found"));
        as("reader").get(PATH, "000000000").then().statusCode(404).body("title", equalTo("Introuvable"));
    }
}
