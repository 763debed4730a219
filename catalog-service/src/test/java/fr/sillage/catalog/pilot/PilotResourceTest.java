package fr.sillage.catalog.pilot;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
class PilotResourceTest {

    private static final String BUYER = "200064020";
    private static final String OTHER = "200064038";
    private static final String PATH = "/api/v1/organisations/{siren}/pilot-contracts";

    @BeforeEach
    void buyersAndFamilies() {
        put("/organisations/" + BUYER, "{\"name\": \"Acheteur qui essaie\", \"kind\": \"OTHER\"}");
        put("/organisations/" + OTHER, "{\"name\": \"Autre acheteur\", \"kind\": \"OTHER\"}");
        put("/purchase-families/essai", "{\"title\": \"Famille d’essai\"}");
        put("/purchase-families/essai-papier", "{\"title\": \"Papier d’essai\", \"parent\": \"essai\"}");
        put("/purchasing-intentions/essai-2031-1", """
                {"buyers": ["%s"], "title": "Papier à essayer", "family": "essai-papier", "category": "SUPPLIES",
                 "publication": "2031-Q2"}""".formatted(BUYER));
    }

    private static ValidatableResponse pilot(String code, String more) {
        return put("/organisations/" + BUYER + "/pilot-contracts/" + code, """
                {"title": "Marché test %s", "family": "essai-papier", "tried": "Un lot recyclé", %s}""".formatted(code, more));
    }

    private static ValidatableResponse send(String type, byte[] file, String query) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth().preemptive().basic("steward", "steward")
                .header("Content-Type", type).body(file).post(PATH + "/imports" + query, BUYER).then();
    }

    private static ValidatableResponse csv(String text, String query) {
        return send("text/csv", text.getBytes(StandardCharsets.UTF_8), query);
    }

    @Test
    void A_pilot_tells_what_was_tried_on_what_and_what_became_of_it() {
        pilot("recit",
                """
                        "state": "CONCLUDED", "intention": "essai-2031-1", "contract": {"buyer": "22350001800013", "contract": "2031S1"},
                        "themes": ["RECYCLED"], "start": "2031-01", "end": "2031", "results": "Bons", "lessons": "Faire essayer",
                        "generalised": {"text": "Partout", "families": ["essai"]}""")
                .statusCode(201);
        as("reader").get(PATH + "/recit", BUYER).then().statusCode(200).body("contract.contract", equalTo("2031S1"))
                .body("generalised.families", contains("essai"));
        pilot("suivant", "\"state\": \"CANDIDATE\"").statusCode(201);
        pilot("suivant", "\"state\": \"UNDER_WAY\"").statusCode(200);
        as("reader").get(PATH + "/suivant/history", BUYER).then().statusCode(200).body("items", hasSize(2))
                .body("items[0].changes.before", contains("CANDIDATE")).body("items[0].changes.after", contains("UNDER_WAY"));
        as("contributor").get(PATH + "/suivant/history", BUYER).then().statusCode(403);
        as("reader").queryParam("family", "essai").queryParam("state", "CONCLUDED").get(PATH, BUYER).then()
                .body("items.code", hasItem("recit"));
        as("reader").queryParam("family", "essai").queryParam("limit", 1).get(PATH, BUYER).then().body("items", hasSize(1));
        as("reader").queryParam("family", "fournitures").get(PATH, BUYER).then().body("items", hasSize(0));
        as("reader").queryParam("state", "PERHAPS").get(PATH, BUYER).then().statusCode(400);
    }

    @Test
    void What_is_concluded_says_what_came_of_it_and_only_that_is_done_elsewhere() {
        pilot("muet", "\"state\": \"CONCLUDED\"").statusCode(422).body("errors.code",
                contains("pilot-results-missing", "pilot-lessons-missing"));
        pilot("muet", "\"state\": \"GIVEN_UP\"").statusCode(422).body("errors.code", contains("pilot-lessons-missing"));
        pilot("hatif", """
                "state": "UNDER_WAY", "start": "2031-06", "end": "2031-05", "intention": "essai-2099-9",
                "generalised": {"text": "Déjà", "families": ["nulle-part"], "library": ["nulle-part"]}""").statusCode(422)
                .body("errors.code", contains("pilot-intention-unknown", "pilot-ends-before", "pilot-generalised-early",
                        "family-unknown", "pilot-library-unknown"));
        put("/organisations/" + OTHER + "/pilot-contracts/emprunt", """
                {"title": "Emprunt", "state": "CANDIDATE", "family": "essai-papier", "tried": "Rien",
                 "intention": "essai-2031-1"}""").statusCode(422).body("errors.pointer", contains("/intention"));
    }

    @Test
    void Only_stewards_write_and_only_the_buyer_s_people_read() {
        String body = "{\"title\": \"x\", \"state\": \"CANDIDATE\", \"family\": \"essai\", \"tried\": \"y\"}";
        as("contributor").header("If-None-Match", "*").body(body).put(PATH + "/droits", BUYER).then().statusCode(403);
        as("reader").header("If-None-Match", "*").body(body).put(PATH + "/droits", BUYER).then().statusCode(403);
        as("steward").body(body).put(PATH + "/droits", BUYER).then().statusCode(428);
        as("steward").header("If-None-Match", "*").body(body).put(PATH + "/droits", BUYER).then().statusCode(201);
        as("contributor").get(PATH, BUYER).then().statusCode(403);
        as("steward").get(PATH, "200000000").then().statusCode(404);
        as("admin").header("If-Match", "*").delete("/api/v1/purchase-families/essai-papier").then().statusCode(409);
        as("steward").header("If-Match", "*").delete(PATH + "/droits", BUYER).then().statusCode(204);
        as("steward").get(PATH + "/droits", BUYER).then().statusCode(404);
    }

    @Test
    void A_file_goes_out_and_comes_back_unchanged_and_names_its_bad_lines() {
        pilot("fichier",
                """
                        "state": "CONCLUDED", "contract": {"buyer": "22350001800013", "contract": "2031S1"}, "themes": ["RECYCLED", "LABEL"],
                        "start": "2031-01", "results": "=Bons", "lessons": "deux\\nlignes", "generalised": {"text": "Partout"}""")
                .statusCode(201);
        for (String extension : new String[] { "csv", "xlsx" }) {
            byte[] file = as("reader").get(PATH + "/export." + extension, BUYER).then().statusCode(200).extract().asByteArray();
            send(extension.equals("csv") ? "text/csv" : WorkbookTable.MEDIA_TYPE, file, "").statusCode(200)
                    .body("lines.outcome", everyItem(equalTo("UNCHANGED")));
        }
        csv("état;CODE;Intitule;famille;ce qui est essayé;thèmes\ncandidat;neuf;Neuf;essai;Un essai;Réemploi et réutilisation\n",
                "?dryRun=true").body("created", equalTo(1)).body("written", equalTo(false));
        as("reader").get(PATH + "/neuf", BUYER).then().statusCode(404);
        csv("code;intitulé;état;marché\nfichier;Autre titre;conclu;\n", "").body("changed", equalTo(1))
                .body("lines[0].changes.column", contains("intitulé", "marché")).body("lines[0].changes[1].after", nullValue());
        csv("""
                code;intitulé;état;famille;ce qui est essayé;thèmes;début;marché
                Pas un code;x;candidat;essai;y;;;
                a;;candidat;essai;y;;;
                b;x;peut-être;essai;y;soleil;bientôt;
                c;x;candidat;nulle-part;y;;;
                d;x;candidat;essai;y;;;123
                """, "").body("rejected", equalTo(5)).body("lines[0].errors.code", contains("sheet-code"))
                .body("lines[1].errors.column", contains("intitulé"))
                .body("lines[2].errors.column", contains("état", "thèmes", "début"))
                .body("lines[3].errors.column", contains("famille"))
                .body("lines[4].errors.column", everyItem(equalTo("marché")));
        csv("code\nx\n", "").statusCode(400).body("errors.code", contains("column-missing"));
        csv("code;intitulé\n" + "x;y\n".repeat(1_001), "").statusCode(413);
    }

    @Test
    void A_file_stands_whatever_is_sent() {
        put("/organisations/200069029", "{\"name\": \"Acheteur des fichiers d’essais\", \"kind\": \"OTHER\"}");
        new FileRoute("/organisations/200069029/pilot-contracts").standsWhateverIsSent(
                "code;intitulé;état;famille;ce qui est essayé", "CODE;TITLE;candidat;essai;Un lot", "sheet-code");
    }
}
