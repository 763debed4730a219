package fr.sillage.catalog.threshold;

import static fr.sillage.catalog.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProcedureThresholdResourceTest {

    private static final String PATH = "/api/v1/procedure-thresholds";

    private static String services(String from, String until) {
        return """
                {"category": "SERVICES", "buyerKind": "STATE", "from": "%s", "until": "%s", "amount": 139000,
                 "source": "Avis d’essai"}""".formatted(from, until);
    }

    @Test
    void A_new_instance_knows_the_thresholds_of_both_periods_with_their_source() {
        as("reader").get(PATH).then().statusCode(200)
                .body("items.code", hasItems("fournitures-2026", "travaux-2024", "etat-services-2026"))
                .body("items.find { it.code == 'fournitures-2026' }.amount", equalTo(216000.00f))
                .body("items.find { it.code == 'travaux-2026' }.source", containsString("2025/2152"));
        as("reader").get(PATH + "/etat-travaux-2024").then().statusCode(200).body("until", equalTo("2025-12-31"))
                .body("amount", equalTo(5538000.00f));
        as("reader").get(PATH + "/aucun").then().statusCode(404);
    }

    @Test
    void Those_who_run_networks_and_specific_services_have_thresholds_of_their_own() {
        as("reader").get(PATH + "/entite-services-2024").then().statusCode(200).body("amount", equalTo(443000.00f))
                .body("buyerKind", equalTo("ENTITY")).body("until", equalTo("2025-12-31"));
        as("reader").get(PATH + "/entite-fournitures-2026").then().statusCode(200).body("amount", equalTo(432000.00f))
                .body("from", equalTo("2026-01-01")).body("source", containsString("2025/2150"));
        as("reader").get(PATH + "/services-specifiques").then().statusCode(200).body("amount", equalTo(750000.00f))
                .body("specificServices", equalTo(true)).body("source", containsString("2014/24/UE, article 4"));
        as("reader").get(PATH + "/entite-services-specifiques").then().statusCode(200).body("amount", equalTo(1000000.00f))
                .body("source", containsString("2014/25/UE, article 15"));
    }

    @Test
    void A_threshold_is_added_where_none_holds_yet() {
        as("admin").header("If-None-Match", "*").body(services("2020-01-01", "2024-01-01")).put(PATH + "/etat-essai").then()
                .statusCode(422).body("errors.code", contains("threshold-overlap"))
                .body("errors[0].message", containsString("etat-services-2024"));
        as("admin").header("If-None-Match", "*").body(services("2020-01-01", "2021-12-31")).put(PATH + "/etat-essai").then()
                .statusCode(201);
        as("admin").header("If-Match", "*").body(services("2020-01-01", "2021-12-31")).put(PATH + "/etat-essai").then()
                .statusCode(200);
    }

    @Test
    void Only_those_who_run_the_instance_write_what_the_law_says() {
        for (String account : new String[] { "steward", "contributor", "reader" }) {
            as(account).header("If-None-Match", "*").body(services("2000-01-01", "2001-01-01")).put(PATH + "/ancien").then()
                    .statusCode(403);
        }
    }
}
