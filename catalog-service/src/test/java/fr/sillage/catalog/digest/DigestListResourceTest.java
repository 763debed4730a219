package fr.sillage.catalog.digest;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DigestListResourceTest {

    private static final String LISTS = "/api/v1/digest-lists/";

    @BeforeEach
    void aFamily() {
        Api.organisations();
        put("/purchase-families/lettre", "{\"title\": \"Famille de la lettre\"}");
        put("/purchase-families/lettre-partie", "{\"title\": \"Une partie\", \"parent\": \"lettre\"}");
        put("/purchase-families/lettre-autre", "{\"title\": \"Une autre\"}");
    }

    private static void intention(String ref, String title, String family, String more) {
        put("/purchasing-intentions/" + ref, body(title, family, more));
        step(ref, "PLANNED");
        step(ref, "PUBLISHED");
    }

    private static String body(String title, String family, String more) {
        return """
                {"buyers": ["%s"], "title": "%s", "family": "%s", "category": "SERVICES", "publication": "2031-Q2"%s}"""
                .formatted(ILLE_ET_VILAINE, title, family, more);
    }

    private static void step(String ref, String to) {
        as("steward").body("{\"to\": \"%s\", \"on\": \"2026-01-15\", \"reason\": \"Essai\"}".formatted(to))
                .post("/api/v1/purchasing-intentions/{ref}/transitions", ref).then().statusCode(201);
    }

    private static String text(String list, String since) {
        return as("steward").get(LISTS + list + "/text?since=" + since).then().statusCode(200)
                .contentType("text/plain;charset=UTF-8").extract().asString();
    }

    private static String position(String list, String since) {
        return as("steward").get(LISTS + list + "/text?since=" + since).then().statusCode(200).extract()
                .header("X-Feed-Position");
    }

    @Test
    void What_is_new_changed_and_withdrawn_since_the_last_text_is_told_once() {
        put("/digest-lists/reseau", """
                {"title": "Réseau d’essai", "recipients": ["secret@exemple.invalid"], "families": ["lettre"]}""");
        String since = position("reseau", "0");
        intention("lettre-1", "Nettoyage des locaux", "lettre-partie", """
                , "amount": {"from": 90000, "to": 120000.5},
                "considerations": [{"kind": "RESERVED", "theme": "INSERTION", "reservedFor": "SIAE"}]""");
        intention("lettre-2", "Aura changé", "lettre", ", \"amount\": {\"value\": 999, \"withheld\": true}");
        intention("lettre-3", "Sera retirée", "lettre", "");
        intention("lettre-4", "N’est pas pour eux", "lettre-autre", "");

        String first = text("reseau", since);
        assertThat(first).startsWith("Objet\u202f: intentions d’achat – 3 nouvelles\n\nBonjour,\n")
                .contains("NOUVELLES INTENTIONS (3)\n\n* Nettoyage des locaux\n"
                        + "  Département d’Ille-et-Vilaine – référence lettre-1\n"
                        + "  Consultation prévue\u202f: 2e trimestre 2031\n"
                        + "  Montant estimé\u202f: de 90\u202f000\u00a0€ à 120\u202f000,50\u00a0€ HT\n"
                        + "  Marché ou lots réservés\u202f: Structures d’insertion par l’activité économique\n"
                        + "  Considérations\u202f: Insertion par l’activité économique\n"
                        + "  http://localhost:8081/api/v1/public/purchasing-intentions/lettre-1\n")
                .doesNotContain("secret@exemple").doesNotContain("N’est pas pour eux").doesNotContain("999");

        String then = position("reseau", since);
        assertThat(first).endsWith("Situation à la position " + then + " du flux.\n");
        as("steward").header("If-Match", "*").body(body("A changé", "lettre", "")).put("/api/v1/purchasing-intentions/lettre-2")
                .then().statusCode(200);
        step("lettre-3", "WITHDRAWN");
        intention("lettre-5", "Venue et repartie", "lettre", "");
        step("lettre-5", "WITHDRAWN");
        assertThat(text("reseau", then)).contains("– 1 modifiée, 1 retirée\n")
                .contains("INTENTIONS MODIFIÉES (1)\n\n* A changé\n")
                .contains("INTENTIONS RETIRÉES (1)\n\n* Sera retirée\n").doesNotContain("Nettoyage").doesNotContain("repartie");
        String last = position("reseau", then);
        assertThat(text("reseau", last)).contains("– rien de nouveau\n").contains("Aucune intention d’achat n’a été publiée");
    }

    @Test
    void A_list_asks_for_themes_wherever_they_stand() {
        put("/digest-lists/themes", "{\"title\": \"Thèmes\", \"themes\": [\"WATER\"]}");
        String since = position("themes", "0");
        intention("theme-1", "Au tout", "lettre", ", \"considerations\": [{\"kind\": \"OBJECT\", \"theme\": \"WATER\"}]");
        intention("theme-2", "Au lot", "lettre", """
                , "lots": [{"number": 1, "title": "Un", "considerations": [{"kind": "CLAUSE", "theme": "WATER"}]}]""");
        intention("theme-3", "Ailleurs", "lettre", ", \"considerations\": [{\"kind\": \"OBJECT\", \"theme\": \"REUSE\"}]");
        assertThat(text("themes", since)).contains("Au tout").contains("Au lot").doesNotContain("Ailleurs");
    }

    @Test
    void A_title_stays_on_its_line() {
        put("/digest-lists/ligne", "{\"title\": \"Ligne\"}");
        String since = position("ligne", "0");
        intention("ligne-1", "Un\\nBcc: tous@exemple.invalid", "lettre", "");
        assertThat(text("ligne", since)).contains("* Un Bcc: tous@exemple.invalid\n");
    }

    @Test
    void Recipients_are_for_the_team_alone() {
        put("/digest-lists/interne", "{\"title\": \"Interne\", \"recipients\": [\"a@exemple.invalid\"]}");
        as("steward").get(LISTS + "interne").then().statusCode(200).body("recipients", contains("a@exemple.invalid"));
        as("steward").get("/api/v1/digest-lists").then().statusCode(200).body("items.code", hasItem("interne"));
        for (String path : new String[] { "/interne", "/interne/text", "" }) {
            as("reader").get("/api/v1/digest-lists" + path).then().statusCode(403);
            given().get("/api/v1/digest-lists" + path).then().statusCode(401);
        }
        as("contributor").header("If-Match", "*").body("{\"title\": \"Prise\"}").put(LISTS + "interne").then().statusCode(403);
    }

    @Test
    void What_is_wrong_is_refused() {
        as("steward").header("If-None-Match", "*").body("{\"title\": \"X\", \"families\": [\"nulle-part\"]}")
                .put(LISTS + "faux")
                .then().statusCode(422).body("errors.code", contains("family-unknown"));
        as("steward").header("If-None-Match", "*").body("{\"title\": \"X\", \"recipients\": [\"pas une adresse\"]}")
                .put(LISTS + "faux").then().statusCode(422);
        as("steward").get(LISTS + "faux/text").then().statusCode(404);
        put("/digest-lists/brievement", "{\"title\": \"X\"}");
        as("steward").get(LISTS + "brievement/text?since=999999999").then().statusCode(409);
        as("steward").header("If-Match", "*").delete(LISTS + "brievement").then().statusCode(204);
        as("steward").get(LISTS + "brievement").then().statusCode(404);
    }
}
