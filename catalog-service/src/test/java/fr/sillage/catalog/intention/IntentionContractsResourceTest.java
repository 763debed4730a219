package fr.sillage.catalog.intention;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class IntentionContractsResourceTest {

    private static final String SIRET = "22350001800518";
    private static final String PATH = "/api/v1/purchasing-intentions/{ref}/contracts";

    @BeforeEach
    void Two_intentions() {
        Api.organisations();
        for (String ref : new String[] { "marches-1", "marches-2" }) {
            put("/purchasing-intentions/" + ref, """
                    {"buyers": ["%s"], "title": "Vélos", "family": "mobilite-cycles", "category": "SUPPLIES",
                     "publication": "2026"}""".formatted(ILLE_ET_VILAINE));
        }
    }

    private static String key(String contract) {
        return "{\"buyer\": \"%s\", \"contract\": \"%s\"}".formatted(SIRET, contract);
    }

    private static String body(String... contracts) {
        return "{\"contracts\": [" + String.join(", ", contracts) + "]}";
    }

    @Test
    void An_intention_leads_to_contracts_and_a_contract_back_to_all_it_came_of() {
        as("reader").get("/api/v1/purchasing-intentions/inconnue-1/contracts").then().statusCode(404);
        put("/purchasing-intentions/marches-1/contracts", body(key("2026/B"), key("2026/A")));
        put("/purchasing-intentions/marches-2/contracts", body(key("2026/A")));
        as("reader").get(PATH, "marches-1").then().statusCode(200).body("contracts.contract", contains("2026/B", "2026/A"));
        as("reader").queryParam("buyer", SIRET).queryParam("contract", "2026/A").get("/api/v1/contract-links").then()
                .statusCode(200).body("items.ref", contains("marches-1", "marches-2"))
                .body("items[0].title", equalTo("Vélos")).body("items[0].status", equalTo("DRAFT"));
        String next = as("reader").queryParam("buyer", SIRET).get("/api/v1/contract-links?limit=2").then()
                .body("items.contract", contains("2026/A", "2026/A")).extract().path("next");
        as("reader").queryParam("buyer", SIRET).get("/api/v1/contract-links?limit=2&after=" + next).then()
                .body("items.contract", contains("2026/B"));
        as("partner").queryParam("buyer", SIRET).get("/api/v1/contract-links").then().statusCode(200).body("items", empty());
    }

    @Test
    void The_list_is_replaced_whole_and_a_contract_is_named_once() {
        put("/purchasing-intentions/marches-2/contracts", body(key("2026/C"), key("2026/D")));
        String tag = as("contributor").get(PATH, "marches-2").then().extract().header("ETag");
        as("contributor").header("If-Match", tag).body(body(key("2026/D"), key("2026/C"))).put(PATH, "marches-2").then()
                .statusCode(200).body("contracts.contract", contains("2026/D", "2026/C"));
        as("contributor").header("If-Match", "*").body(body(key("2026/D"), key("2026/D"))).put(PATH, "marches-2").then()
                .statusCode(422).body("errors.pointer", contains("/contracts/1"));
        as("contributor").header("If-Match", "*")
                .body("{\"contracts\": [{\"buyer\": \"22350001800014\", \"contract\": \"1\"}]}")
                .put(PATH, "marches-2").then().statusCode(422);
        as("reader").header("If-Match", "*").body(body()).put(PATH, "marches-2").then().statusCode(403);
    }
}
