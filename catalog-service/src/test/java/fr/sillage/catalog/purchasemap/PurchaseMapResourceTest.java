package fr.sillage.catalog.purchasemap;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PurchaseMapResourceTest {

    private static final String BUYER = "200064004";
    private static final String PATH = "/api/v1/organisations/" + BUYER + "/purchase-map";

    @BeforeEach
    void aBuyerWithDirectoratesAndFamilies() {
        put("/organisations/" + BUYER, "{\"name\": \"Acheteur de la carte\", \"kind\": \"OTHER\"}");
        put("/organisations/" + BUYER + "/directorates/carte-routes", "{\"name\": \"Routes\"}");
        put("/organisations/" + BUYER + "/directorates/carte-colleges", "{\"name\": \"Collèges\"}");
        for (String family : new String[] { "carte-papier", "carte-voirie", "carte-repas" }) {
            put("/purchase-families/" + family, "{\"title\": \"Famille " + family + "\"}");
        }
    }

    private static ValidatableResponse family(int year, String code, String body) {
        return put("/organisations/" + BUYER + "/purchase-map/" + year + "/families/" + code, body);
    }

    @Test
    void A_map_is_written_family_by_family_and_read_as_a_whole() {
        family(2031, "carte-papier",
                """
                        {"spend": 1000, "suppliers": 4, "directorates": [{"directorate": "carte-colleges", "spend": 600, "suppliers": 3}],
                         "stakes": [{"theme": "RECYCLED", "degree": "HIGH", "note": "Fibres vierges"}],
                         "risk": {"degree": "LOW"}, "leeway": {"degree": "HIGH", "note": "Catalogue ouvert"},
                         "considered": {"share": 40, "themes": ["LABEL"]}}""")
                .statusCode(201).body("title",
                        equalTo("Famille carte-papier"))
                .body("total", equalTo(1000f)).body("warnings", empty());
        family(2031, "carte-voirie",
                """
                        {"directorates": [{"directorate": "carte-routes", "spend": 8000.5}, {"directorate": "carte-colleges", "spend": 100}]}""")
                .statusCode(201).body("total", equalTo(8100.5f));
        family(2031, "carte-repas", "{}").statusCode(201).body("total", nullValue());
        as("reader").get(PATH + "/2031").then().statusCode(200).body("families", equalTo(3)).body("spend", equalTo(9100.5f))
                .body("considered", equalTo(400f)).body("withoutSpend", contains("carte-repas"))
                .body("unassessed", contains("carte-repas", "carte-voirie"))
                .body("directorates.directorate", contains("carte-colleges", "carte-routes"))
                .body("directorates.spend", contains(700f, 8000.5f));
        String next = as("reader").get(PATH + "/2031/families?limit=2").then().statusCode(200)
                .body("items.family", contains("carte-papier", "carte-repas")).extract().path("next");
        as("reader").get(PATH + "/2031/families?limit=2&after=" + next).then().body("items.family", contains("carte-voirie"))
                .body("next", nullValue());
        as("reader").get(PATH + "/2031/families/carte-papier").then().statusCode(200).body("stakes[0].note",
                equalTo("Fibres vierges"));
        as("reader").get(PATH).then().statusCode(200).body("items.year", hasItem(2031));
    }

    @Test
    void The_diagnosis_ranks_the_families_and_says_why_in_the_language_asked_for() {
        family(2032, "carte-papier", """
                {"spend": 200000, "stakes": [{"theme": "RECYCLED", "degree": "HIGH"}, {"theme": "CARBON", "degree": "LOW"}],
                 "risk": {"degree": "LOW"}, "leeway": {"degree": "HIGH"}}""").statusCode(201);
        family(2032, "carte-voirie",
                "{\"spend\": 1800000, \"risk\": {\"degree\": \"HIGH\"}, \"leeway\": {\"degree\": \"LOW\"}}")
                .statusCode(201);
        family(2032, "carte-repas", "{\"spend\": 0}").statusCode(201);
        as("reader").get(PATH + "/2032/diagnosis").then().statusCode(200)
                .body("items.family", contains("carte-papier", "carte-voirie", "carte-repas"))
                .body("items.rank", contains(1, 2, 3))
                .body("items[0].score", equalTo(21f)).body("items[0].reasons.message", contains(
                        "Dépense\u202F: 200\u202F000\u202F€ HT, soit 10\u202F% des achats de l’année.",
                        "Enjeu le plus élevé\u202F: Fort (Matières recyclées).", "Risque de ne rien faire\u202F: Faible.",
                        "Marge de manœuvre\u202F: Fort."));
        as("reader").header("Accept-Language", "en").get(PATH + "/2032/diagnosis?limit=1").then()
                .body("items[0].reasons[1].message", equalTo("Highest stake: High (Recycled materials)."));
        String next = as("reader").get(PATH + "/2032/diagnosis?limit=2").then().extract().path("next");
        as("reader").get(PATH + "/2032/diagnosis?limit=2&after=" + next).then().body("items.rank", contains(3)).body("next",
                nullValue());
    }

    @Test
    void What_breaks_a_rule_is_told_whole_and_what_looks_like_a_slip_is_only_warned_of() {
        family(2033, "carte-papier", """
                {"directorates": [{"directorate": "carte-routes", "spend": 1}, {"directorate": "carte-routes", "spend": 1},
                  {"directorate": "nulle-part", "spend": 1}],
                 "stakes": [{"theme": "CARBON", "degree": "LOW"}, {"theme": "CARBON", "degree": "HIGH"}]}""").statusCode(422)
                .body("errors.code", contains("named-twice", "map-directorate-unknown", "named-twice"));
        family(2033, "nulle-part", "{}").statusCode(422).body("errors.code", contains("family-unknown"));
        family(2033, "carte-papier", "{\"spend\": -1, \"suppliers\": 0, \"considered\": {\"share\": 101}}").statusCode(422)
                .body("errors", hasSize(3));
        family(1033, "carte-papier", "{}").statusCode(400);
        as("reader").get(PATH + "/2033").then().statusCode(404);
        family(2033, "carte-papier",
                "{\"spend\": 10, \"suppliers\": 1, \"directorates\": [{\"directorate\": \"carte-routes\", \"spend\": 20, \"suppliers\": 2}]}")
                .statusCode(201)
                .body("warnings.code", contains("map-parts-exceed-whole", "map-more-suppliers-than-whole"));
    }

    @Test
    void Only_stewards_write_and_only_the_buyer_s_people_read() {
        String path = PATH + "/2034/families/carte-papier";
        as("reader").header("If-None-Match", "*").body("{}").put(path).then().statusCode(403);
        as("contributor").header("If-None-Match", "*").body("{}").put(path).then().statusCode(403);
        as("steward").body("{}").put(path).then().statusCode(428);
        String tag = as("steward").header("If-None-Match", "*").body("{}").put(path).then().statusCode(201).extract()
                .header("ETag");
        as("steward").header("If-Match", tag).body("{}").put(path).then().statusCode(200).header("ETag", tag);
        as("steward").header("If-Match", "\"v1\"").body("{\"spend\": 1}").put(path).then().statusCode(412);
        as("contributor").get(path).then().statusCode(403);
        as("contributor").get(PATH + "/2034/diagnosis").then().statusCode(403);
        as("reader").get("/api/v1/organisations/200000000/purchase-map").then().statusCode(404);
        as("steward").header("If-Match", "*").delete(path).then().statusCode(204);
        as("reader").get(path).then().statusCode(404).body("detail", containsString("carte-papier"));
    }

    @Test
    void A_family_that_is_on_a_map_is_archived_and_not_deleted() {
        put("/purchase-families/carte-gardee", "{\"title\": \"Gardée\"}");
        family(2035, "carte-gardee", "{}").statusCode(201);
        as("admin").header("If-Match", "*").delete("/api/v1/purchase-families/carte-gardee").then().statusCode(409);
        put("/purchase-families/carte-gardee", "{\"title\": \"Gardée\", \"archived\": true}").statusCode(200);
        family(2035, "carte-gardee", "{\"suppliers\": 2}").statusCode(200);
        family(2036, "carte-gardee", "{}").statusCode(422).body("errors.code", contains("map-family-archived"));
    }

    @Test
    void A_purchase_that_is_planned_gives_room_to_its_family() {
        put("/purchase-families/carte-mobilier", "{\"title\": \"Mobilier\"}");
        put("/purchase-families/carte-chaises", "{\"title\": \"Chaises\", \"parent\": \"carte-mobilier\"}");
        put("/purchasing-intentions/carte-2037-1", """
                {"buyers": ["%s"], "title": "Chaises d’école", "family": "carte-chaises", "category": "SUPPLIES",
                 "publication": "2037-Q2"}""".formatted(BUYER)).statusCode(201);
        family(2037, "carte-mobilier", "{\"spend\": 10, \"leeway\": {\"degree\": \"MEDIUM\"}}").statusCode(201);
        as("reader").get(PATH + "/2037/diagnosis").then().body("items[0].room", equalTo(3))
                .body("items[0].reasons.criterion", contains("SPEND", "STAKES", "RISK", "LEEWAY", "UPCOMING"));
    }
}
