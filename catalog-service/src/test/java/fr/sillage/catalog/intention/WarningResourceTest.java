package fr.sillage.catalog.intention;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static fr.sillage.catalog.strategy.Purchases.INTENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import fr.sillage.catalog.strategy.Purchases;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WarningResourceTest {

    private static final String PATH = "/api/v1/purchasing-intentions/warnings";

    @Test
    void What_is_unwise_in_a_purchase_is_told_with_its_rule_and_refused_nowhere() {
        Purchases.scheme("alertes");
        Purchases.intention("alertes-1", "alertes", ", \"amount\": {\"value\": 216000}, \"priceOnly\": true");
        Purchases.intention("alertes-2", "alertes", """
                , "amount": {"value": 900}, "considerations": [{"kind": "CLAUSE", "theme": "WASTE"}]""");

        as("reader").get(INTENTION, "alertes-1").then().statusCode(200)
                .body("warnings.code", contains("warning-environment-under", "warning-environment-none", "warning-price-only",
                        "warning-social-unjustified"))
                .body("warnings[0].rule", equalTo("Objectif 12"))
                .body("warnings[0].message", containsString("pèsent 0\u202f% de la note"))
                .body("warnings[3].rule", containsString("L. 2112-2-1"))
                .body("warnings[3].rule", containsString("2025/2152"));
        as("reader").queryParam("scheme", "alertes").get(PATH).then().statusCode(200)
                .body("items.ref", contains("alertes-1"));
        as("reader").queryParam("scheme", "alertes").queryParam("code", "warning-price-only")
                .queryParam("buyer", ILLE_ET_VILAINE).get(PATH).then()
                .body("items[0].warnings.code", contains("warning-price-only"));
        as("reader").queryParam("limit", 500).get("/api/v1/purchasing-intentions").then()
                .body("items.find { it.ref == 'alertes-1' }.warnings", nullValue());
    }

    @Test
    void The_state_is_held_to_its_own_threshold() {
        Purchases.scheme("alertes-etat");
        Purchases.intention("alertes-etat-1", "alertes-etat", ", \"amount\": {\"value\": 140000}");
        put("/organisations/200061034", "{\"name\": \"Préfecture d’essai\", \"kind\": \"STATE\"}");
        put("/purchasing-intentions/alertes-etat-2", """
                {"buyers": ["200061034"], "title": "Achat de l’État", "family": "essai-achats", "category": "SUPPLIES",
                 "publication": "2026-11", "amount": {"value": 140000}}""").statusCode(201);
        as("reader").get(INTENTION, "alertes-etat-1").then().body("warnings.code", contains("warning-environment-none"));
        as("reader").get(INTENTION, "alertes-etat-2").then().body("warnings.code",
                contains("warning-environment-none", "warning-social-unjustified"));
    }

    /** Whether a social condition is asked for, of services of that price. */
    private static boolean isAskedFor(String ref, String what, String amount) {
        put("/purchasing-intentions/" + ref, """
                {"buyers": ["200061034"], "title": "Réseau", "family": "essai-achats", "category": "SERVICES", %s
                 "publication": "2026-11", "amount": {"value": %s}}""".formatted(what, amount));
        return as("reader").get(INTENTION, ref).then().extract().<List<String>> path("warnings.code")
                .contains("warning-social-unjustified");
    }

    @Test
    void Who_buys_for_a_network_and_who_buys_specific_services_is_held_to_other_thresholds() {
        put("/organisations/200061034", "{\"name\": \"Préfecture d’essai\", \"kind\": \"STATE\"}");
        Purchases.scheme("alertes-reseau");
        Purchases.intention("alertes-reseau-1", "alertes-reseau", "");
        String entity = "\"contractingEntity\": true,";
        String specific = "\"specificServices\": true,";
        assertThat(isAskedFor("alertes-reseau-2", entity, "431999.99")).isFalse();
        assertThat(isAskedFor("alertes-reseau-2", entity, "432000")).isTrue();
        assertThat(isAskedFor("alertes-reseau-2", specific, "749999.99")).isFalse();
        assertThat(isAskedFor("alertes-reseau-2", specific, "750000")).isTrue();
        assertThat(isAskedFor("alertes-reseau-2", entity + specific, "999999.99")).isFalse();
        assertThat(isAskedFor("alertes-reseau-2", entity + specific, "1000000")).isTrue();
        as("admin").header("If-Match", "*").body("""
                {"buyers": ["200061034"], "title": "Réseau", "family": "essai-achats", "category": "WORKS",
                 "specificServices": true, "publication": "2026-11"}""").put(INTENTION, "alertes-reseau-2").then()
                .statusCode(422).body("errors.code", contains("specific-services-misplaced"));
    }

    @Test
    void A_purchase_outside_of_every_scheme_is_told_from_the_day_on_which_its_buyer_has_one_that_is_in_force() {
        put("/organisations/200071009", "{\"name\": \"Communauté au schéma\", \"kind\": \"EPCI\"}");
        put("/purchase-families/essai-achats", "{\"title\": \"Achats d’essai\"}");
        put("/purchasing-intentions/hors-schema-1", """
                {"buyers": ["200071009"], "title": "Achat", "family": "essai-achats", "category": "SUPPLIES",
                 "publication": "2028-12"}""").statusCode(201);
        put("/purchasing-intentions/hors-schema-2", """
                {"buyers": ["200071009"], "title": "Achat", "family": "essai-achats", "category": "SUPPLIES",
                 "publication": "2029-01"}""").statusCode(201);
        String outside = "warnings.findAll { it.code == 'warning-no-scheme' }.message";
        Api.scheme("hors-schema", "200071009", "DRAFT");
        as("reader").get(INTENTION, "hors-schema-1").then().body(outside, empty());
        put("/schemes/hors-schema", """
                {"title": "Schéma de la communauté", "period": {"start": "2024-01-01", "end": "2028-12-31"},
                 "buyers": ["200071009"], "status": "ADOPTED", "adoption": {"reference": "délibération d’essai"}}""")
                .statusCode(200);
        as("reader").get(INTENTION, "hors-schema-1").then().body(outside, contains(containsString("hors-schema")))
                .body("warnings[0].rule", equalTo("Schéma de la communauté")).body("gate.open", equalTo(true));
        as("reader").get(INTENTION, "hors-schema-2").then().body(outside, empty());
        as("reader").queryParam("buyer", "200071009").queryParam("code", "warning-no-scheme").get(PATH).then()
                .body("items.ref", contains("hors-schema-1"));
    }

    @Test
    void What_has_come_to_its_end_and_what_others_buy_is_not_listed() {
        Purchases.scheme("alertes-fin");
        Purchases.intention("alertes-fin-1", "alertes-fin", ", \"priceOnly\": true");
        as("partner").queryParam("scheme", "alertes-fin").get(PATH).then().statusCode(200).body("items", empty());
        as("steward").body("{\"to\": \"WITHDRAWN\", \"on\": \"2026-06-15\", \"reason\": \"Sans objet\"}")
                .post(INTENTION + "/transitions", "alertes-fin-1").then().statusCode(201);
        as("reader").queryParam("scheme", "alertes-fin").get(PATH).then().body("items", empty());
        as("reader").queryParam("buyer", "123456789").get(PATH).then().statusCode(400);
    }

    @Test
    void Those_with_warnings_come_a_page_at_a_time_and_the_others_take_no_place() {
        Purchases.scheme("alertes-pages");
        for (int i = 1; i <= 4; i++) {
            Purchases.intention("alertes-pages-" + i, "alertes-pages",
                    ", \"amount\": {\"value\": 900}, \"priceOnly\": " + (i != 2) + ", \"considerations\": []");
        }
        String next = as("reader").queryParam("scheme", "alertes-pages").queryParam("code", "warning-price-only")
                .queryParam("limit", 2).get(PATH).then().statusCode(200).header("ETag", notNullValue())
                .header("Link", containsString("code=warning-price-only"))
                .body("items.ref", contains("alertes-pages-1", "alertes-pages-3")).extract().path("next");
        as("reader").queryParam("scheme", "alertes-pages").queryParam("code", "warning-price-only").queryParam("limit", 2)
                .queryParam("after", next).get(PATH).then().body("items.ref", contains("alertes-pages-4"))
                .body("next", nullValue());
    }
}
