package fr.sillage.catalog.term;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TermResourceTest {

    private static final String PATH = "/api/v1/terms";

    @BeforeEach
    void buyers() {
        Api.organisations();
        put("/purchase-families/lex-famille", "{\"title\": \"Famille du lexique\"}");
    }

    private static String acronym(String term, String expansion) {
        return """
                {"buyer": "%s", "kind": "ACRONYM", "term": "%s", "expansion": "%s", "families": ["lex-famille"]}"""
                .formatted(ILLE_ET_VILAINE, term, expansion);
    }

    private static String definition(String term, String definition) {
        return definition(term, definition, "lex-famille");
    }

    private static String definition(String term, String definition, String family) {
        return """
                {"buyer": "%s", "kind": "DEFINITION", "term": "%s", "definition": "%s", "families": ["%s"],
                 "source": "Un essai", "themes": ["CARBON"]}""".formatted(ILLE_ET_VILAINE, term, definition, family);
    }

    private static void publish(String code) {
        as("steward").body("{\"to\": \"PUBLISHED\"}").post("/api/v1/library/" + code + "/transitions");
    }

    @Test
    void Words_are_read_from_A_to_Z_whatever_their_accents_and_case() {
        put("/terms/lex-z", acronym("Zèbre", "Un animal"));
        put("/terms/lex-e", definition("écolabel du lexique", "Une marque"));
        put("/terms/lex-a", acronym("Achat", "Un acte"));
        put("/terms/lex-f", definition("Fibre", "Un fil"));
        for (String code : new String[] { "lex-z", "lex-e", "lex-a", "lex-f" }) {
            publish(code);
        }
        as("reader").queryParam("family", "lex-famille").get(PATH).then().statusCode(200).body("items.term",
                contains("Achat", "écolabel du lexique", "Fibre", "Zèbre")).body("items[0].passage", nullValue());
        as("reader").queryParam("family", "lex-famille").queryParam("kind", "DEFINITION").get(PATH).then().body("items.code",
                contains("lex-e", "lex-f"));
        as("reader").queryParam("family", "lex-famille").queryParam("q", "ecolabel").get(PATH).then()
                .body("items.code", contains("lex-e")).body("items[0].passage.find { it.found }.text", equalTo("écolabel"));
        as("reader").queryParam("family", "lex-famille").queryParam("theme", "WATER").get(PATH).then().body("items", empty());
        as("reader").queryParam("family", "lex-famille").queryParam("limit", 3).get(PATH).then().body("next", notNullValue());
    }

    @Test
    void A_word_is_an_item_of_the_fourth_shelf_with_the_same_code_and_steps() {
        as("contributor").header("If-None-Match", "*").body(definition("Sobriété", "Moins, et mieux.", "fournitures"))
                .put(PATH + "/lex-sobriete")
                .then().statusCode(201).body("state", equalTo("DRAFT"));
        as("contributor").get("/api/v1/library/lex-sobriete").then().body("shelf", equalTo("LEXICON"))
                .body("kind", equalTo("DEFINITION")).body("text", equalTo("Moins, et mieux."));
        as("reader").get(PATH + "/lex-sobriete").then().statusCode(404);
        publish("lex-sobriete");
        var read = as("reader").get(PATH + "/lex-sobriete").then().statusCode(200).body("source", equalTo("Un essai"))
                .extract();
        as("reader").header("If-None-Match", read.header("ETag")).get(PATH + "/lex-sobriete").then().statusCode(304);
        as("contributor").header("If-Match", "*").body(definition("Sobriété", "Autre.", "fournitures"))
                .put(PATH + "/lex-sobriete").then()
                .statusCode(403);
    }

    @Test
    void What_stands_on_another_shelf_is_no_word() {
        put("/library/lex-guide", "{\"buyer\": \"%s\", \"kind\": \"GUIDE\", \"title\": \"Guide\"}".formatted(ILLE_ET_VILAINE));
        as("steward").get(PATH + "/lex-guide").then().statusCode(404);
        as("steward").header("If-Match", "*").body(definition("Guide", "Un guide")).put(PATH + "/lex-guide").then()
                .statusCode(409);
        as("steward").header("If-Match", "*").delete(PATH + "/lex-guide").then().statusCode(409);
        as("steward").get("/api/v1/library/lex-guide").then().body("kind", equalTo("GUIDE"));
    }

    @Test
    void An_acronym_says_what_it_stands_for_and_a_definition_what_it_means() {
        as("contributor").header("If-None-Match", "*").body("{\"buyer\": \"%s\", \"kind\": \"ACRONYM\", \"term\": \"X\"}"
                .formatted(ILLE_ET_VILAINE)).put(PATH + "/lex-x").then().statusCode(422);
        as("contributor").header("If-None-Match", "*").body("{\"buyer\": \"%s\", \"kind\": \"DEFINITION\", \"term\": \"X\"}"
                .formatted(ILLE_ET_VILAINE)).put(PATH + "/lex-x").then().statusCode(422)
                .body("errors.pointer", contains("/definition"));
        as("contributor").header("If-None-Match", "*").body(acronym("X", "Dix")).put(PATH + "/lex-x").then().statusCode(201);
        as("contributor").header("If-Match", "*").delete(PATH + "/lex-x").then().statusCode(204);
    }
}
