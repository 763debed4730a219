package fr.sillage.catalog.referent;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.table.FileRoute;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReferentResourceTest {

    private static final String BUYER = "200064046";
    private static final String PATH = "/api/v1/organisations/" + BUYER + "/referents";

    @BeforeEach
    void aDirectory() {
        put("/organisations/" + BUYER, "{\"name\": \"Acheteur qui renseigne\", \"kind\": \"OTHER\"}");
        put("/organisations/" + BUYER + "/directorates/insertion", "{\"name\": \"Insertion\"}");
        put("/purchase-families/qui", "{\"title\": \"Qui\"}");
        put("/purchase-families/qui-papier", "{\"title\": \"Papier de qui\", \"parent\": \"qui\"}");
        referent("a-achats", "\"themes\": []");
        referent("b-clauses", "\"themes\": [\"INSERTION\"], \"directorate\": \"insertion\"");
        referent("c-famille", "\"families\": [\"qui\"]");
        referent("d-papier", "\"families\": [\"qui-papier\"], \"themes\": [\"RECYCLED\"]");
    }

    private static ValidatableResponse referent(String code, String more) {
        return put("/organisations/" + BUYER + "/referents/" + code, """
                {"function": "Fonction %s", "mailbox": "%s@exemple.fr", %s}""".formatted(code, code, more));
    }

    private static ValidatableResponse send(String type, byte[] file) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth().preemptive().basic("steward", "steward")
                .header("Content-Type", type).body(file).post(PATH + "/imports").then();
    }

    @Test
    void Whoever_answers_on_the_theme_or_the_family_is_found_and_so_is_who_answers_on_everything() {
        as("reader").get(PATH).then().statusCode(200)
                .body("items.code", contains("a-achats", "b-clauses", "c-famille", "d-papier"));
        as("reader").queryParam("theme", "INSERTION").get(PATH).then().body("items.code", contains("a-achats", "b-clauses"));
        as("reader").queryParam("family", "qui-papier").get(PATH).then().body("items.code",
                contains("a-achats", "c-famille", "d-papier"));
        as("reader").queryParam("family", "qui").get(PATH).then().body("items.code", contains("a-achats", "c-famille"));
        String next = as("reader").queryParam("family", "qui-papier").queryParam("limit", 2).get(PATH).then().extract()
                .path("next");
        as("reader").queryParam("family", "qui-papier").queryParam("limit", 2).queryParam("after", next).get(PATH).then()
                .body("items.code", contains("d-papier"));
    }

    @Test
    void A_purchase_finds_those_of_its_family_and_of_its_considerations() {
        put("/purchasing-intentions/qui-2031-1", """
                {"buyers": ["%s"], "title": "Papier à demander", "family": "qui-papier", "category": "SUPPLIES",
                 "publication": "2031-Q2", "considerations": [{"kind": "CLAUSE", "theme": "INSERTION"}]}""".formatted(BUYER));
        as("reader").queryParam("intention", "qui-2031-1").get(PATH).then()
                .body("items.code", contains("a-achats", "b-clauses", "c-famille", "d-papier"));
        as("reader").queryParam("intention", "qui-2031-9").get(PATH).then().statusCode(404);
    }

    @Test
    void A_referent_is_a_function_with_a_mailbox_and_has_no_place_for_a_person() {
        referent("z-faux", "\"name\": \"Une personne\"").statusCode(400);
        referent("z-faux", "\"phone\": \"02 99 00 00 00\"").statusCode(400);
        put("/organisations/" + BUYER + "/referents/z-faux", "{\"function\": \" \", \"mailbox\": \"personne\"}")
                .statusCode(422).body("errors.pointer", contains("/function", "/mailbox"));
        referent("z-faux", "\"directorate\": \"nulle-part\", \"families\": [\"nulle-part\"]").statusCode(422).body(
                "errors.code",
                contains("referent-directorate-unknown", "family-unknown"));
        as("contributor").get(PATH).then().statusCode(403);
        as("reader").header("If-Match", "*").delete(PATH + "/a-achats").then().statusCode(403);
        as("admin").header("If-Match", "*").delete("/api/v1/purchase-families/qui-papier").then().statusCode(409);
        referent("z-passant", "\"themes\": [\"WASTE\"]").statusCode(201);
        as("steward").header("If-Match", "*").delete(PATH + "/z-passant").then().statusCode(204);
    }

    @Test
    void A_file_goes_out_and_comes_back_unchanged_and_names_its_bad_lines() {
        for (String extension : new String[] { "csv", "xlsx" }) {
            byte[] file = as("reader").get(PATH + "/export." + extension).then().statusCode(200).extract().asByteArray();
            send(extension.equals("csv") ? "text/csv" : WorkbookTable.MEDIA_TYPE, file).statusCode(200)
                    .body("lines.outcome", everyItem(equalTo("UNCHANGED")));
        }
        send("text/csv", """
                boite partagee;code;FONCTION;thèmes;familles
                pas une adresse;e;Fonction;;
                e@exemple.fr;f;Fonction;soleil;
                e@exemple.fr;g;Fonction;;nulle-part qui
                ;h;Fonction;;
                """.getBytes(StandardCharsets.UTF_8)).body("rejected", equalTo(4)).body("lines.errors.flatten().column",
                contains("boîte partagée", "thèmes", "familles", "boîte partagée"));
    }

    @Test
    void A_file_stands_whatever_is_sent() {
        put("/organisations/200069011", "{\"name\": \"Acheteur des fichiers de référents\", \"kind\": \"OTHER\"}");
        new FileRoute("/organisations/200069011/referents").standsWhateverIsSent("code;fonction;boîte partagée",
                "CODE;TITLE;boite@exemple.fr", "sheet-code");
    }
}
