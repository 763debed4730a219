package fr.sillage.catalog.strategy;

import static fr.sillage.catalog.Api.RENNES_METROPOLE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static fr.sillage.catalog.strategy.Purchases.INTENTION;
import static fr.sillage.catalog.strategy.Purchases.WHOLE_SHEET;
import static fr.sillage.catalog.strategy.Purchases.strategy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PurchaseStrategyResourceTest {

    private static final String SHEET = INTENTION + "/needs-sheet";
    private static final String STRATEGY = INTENTION + "/strategy";

    @Test
    void A_needs_sheet_is_filled_bit_by_bit_and_says_what_it_lacks() {
        Purchases.scheme("fiche");
        Purchases.intention("fiche-1", "fiche", "");

        as("reader").get(SHEET, "fiche-1").then().statusCode(404);
        String tag = as("contributor").header("If-None-Match", "*").body("{\"impacts\": \"Transport\"}").put(SHEET, "fiche-1")
                .then().statusCode(201).body("incomplete", hasSize(6)).body("incomplete[0].pointer", equalTo("/needToBuy"))
                .body("intention", equalTo("fiche-1")).extract().header("ETag");
        as("contributor").header("If-Match", tag).body(WHOLE_SHEET).put(SHEET, "fiche-1").then().statusCode(200)
                .body("incomplete", empty());
        as("reader").get(SHEET, "fiche-1").then().statusCode(200).body("stakes.visibility", equalTo("MEDIUM"))
                .body("alternatives.kind", contains("REUSE"));
        as("contributor").header("If-Match", tag).body("{}").put(SHEET, "fiche-1").then().statusCode(412);
        as("contributor").body("{}").put(SHEET, "fiche-1").then().statusCode(428);
    }

    @Test
    void A_strategy_has_the_hash_of_its_text() {
        Purchases.scheme("texte");
        Purchases.intention("texte-1", "texte", "");

        String hash = as("contributor").header("If-None-Match", "*").body(strategy("Louer", "SOCIAL")).put(STRATEGY, "texte-1")
                .then().statusCode(201).body("sha256", matchesPattern("[0-9a-f]{64}")).extract().path("sha256");
        as("contributor").header("If-Match", "*").body(strategy("Louer", "SOCIAL")).put(STRATEGY, "texte-1").then()
                .statusCode(200).body("sha256", equalTo(hash));
        as("reader").get(STRATEGY, "texte-1").then().statusCode(200).body("sha256", equalTo(hash))
                .body("advice.expertise", contains("SOCIAL"));
        as("contributor").header("If-Match", "*").body(strategy("Louer", "SOCIAL", "ENVIRONMENT")).put(STRATEGY, "texte-1")
                .then().statusCode(200).body("sha256", not(hash));
    }

    @Test
    void Each_expertise_is_heard_once_and_not_in_the_future() {
        Purchases.scheme("avis");
        Purchases.intention("avis-1", "avis", "");

        as("contributor").header("If-None-Match", "*")
                .body(strategy("Louer", "SOCIAL", "SOCIAL").replaceFirst("2026-03-02", "2199-01-01")).put(STRATEGY, "avis-1")
                .then().statusCode(422).body("errors.code", contains("done-in-the-future", "named-twice"));
        as("contributor").header("If-None-Match", "*").body("{}").put(STRATEGY, "avis-1").then().statusCode(422);
        as("reader").get(STRATEGY, "avis-1").then().statusCode(404);
    }

    @Test
    void Only_those_who_prepare_the_buyer_s_purchases_write_and_only_its_people_read() {
        Purchases.scheme("droits");
        Purchases.intention("droits-1", "droits", "");

        for (String account : new String[] { "reader", "committee", "partner" }) {
            as(account).header("If-None-Match", "*").body("{}").put(SHEET, "droits-1").then().statusCode(403);
            as(account).header("If-None-Match", "*").body(strategy("Louer")).put(STRATEGY, "droits-1").then().statusCode(403);
        }
        as("partner").get(SHEET, "droits-1").then().statusCode(403);
        as("partner").get(STRATEGY, "droits-1").then().statusCode(403);
        as("partner").get(INTENTION + "/gate", "droits-1").then().statusCode(403);
        as("reader").get(SHEET, "inconnue-1").then().statusCode(404);
        as("contributor").header("If-None-Match", "*").body("{}").put(SHEET, "inconnue-1").then().statusCode(404);
    }

    @Test
    void A_consultation_is_published_once_nothing_is_missing_and_what_led_to_it_then_stays() {
        Purchases.scheme("porte");
        Purchases.intention("porte-1", "porte", ", \"amount\": {\"value\": 40000.01, \"withheld\": true}");
        Purchases.published("porte-1");

        as("reader").get(INTENTION, "porte-1").then().body("gate.open", equalTo(false)).body("gate.missing", hasSize(5));
        Purchases.step("porte-1", "LAUNCHED").statusCode(409)
                .body("detail", containsString("Ce qui manque".concat("\u202f: 5")))
                .body("errors.code", contains("gate-needs-sheet", "gate-strategy", "gate-advice-purchasing",
                        "gate-advice-environment", "gate-advice-social"))
                .body("errors[1].message", containsString("Au-delà de 40\u202f000\u202f€ HT"))
                .body("errors[1].message", containsString("(Schéma, méthode)"));
        as("reader").get(INTENTION, "porte-1").then().body("status", equalTo("PUBLISHED"));

        put("/purchasing-intentions/porte-1/needs-sheet", WHOLE_SHEET).statusCode(201);
        put("/purchasing-intentions/porte-1/strategy", strategy("Louer", "SOCIAL", "PURCHASING")).statusCode(201);
        as("reader").get(INTENTION + "/gate", "porte-1").then().statusCode(200).body("open", equalTo(false))
                .body("missing.code", contains("gate-advice-environment"));
        put("/purchasing-intentions/porte-1/strategy", strategy("Louer", "SOCIAL", "PURCHASING", "ENVIRONMENT"))
                .statusCode(200);
        Purchases.step("porte-1", "LAUNCHED").statusCode(201);

        as("reader").get(INTENTION, "porte-1").then().body("gate.open", equalTo(true));
        as("contributor").header("If-Match", "*").body(strategy("Acheter")).put(STRATEGY, "porte-1").then().statusCode(409)
                .body("detail", containsString("ne change plus"));
        as("contributor").header("If-Match", "*").body("{}").put(SHEET, "porte-1").then().statusCode(409);
        as("contributor").header("If-Match", "*").body(WHOLE_SHEET).put(SHEET, "porte-1").then().statusCode(200);
    }

    @Test
    void A_purchase_of_exactly_the_threshold_needs_its_sheet_alone() {
        Purchases.scheme("seuil");
        Purchases.intention("seuil-1", "seuil", ", \"amount\": {\"value\": 40000}");
        Purchases.published("seuil-1");
        put("/purchasing-intentions/seuil-1/needs-sheet", WHOLE_SHEET).statusCode(201);
        Purchases.step("seuil-1", "LAUNCHED").statusCode(201);
    }

    @Test
    void A_targeted_file_awaits_the_review_committee_s_opinion_on_the_present_text() {
        Purchases.scheme("cible");
        Purchases.intention("cible-1", "cible", ", \"amount\": {\"value\": 30000}");
        Purchases.published("cible-1");
        put("/purchasing-intentions/cible-1/needs-sheet", WHOLE_SHEET).statusCode(201);
        String[] all = { "SOCIAL", "PURCHASING", "ENVIRONMENT" };
        String hash = put("/purchasing-intentions/cible-1/strategy", strategy("Louer", all)).extract().path("sha256");
        as("reader").get(INTENTION + "/gate", "cible-1").then().body("open", equalTo(true));

        Purchases.opinion("cible", "strategique", "2026-03-12", "targeted-file", "2026/cible-1", null, "FAVOURABLE");
        Purchases.step("cible-1", "LAUNCHED").statusCode(409).body("errors.code", contains("gate-opinion-missing"));
        // the strategic committee selects; it is not the one that judges
        Purchases.opinion("cible", "strategique", "2026-03-12", "purchase-strategy", "cible-1", hash, "FAVOURABLE");
        Purchases.step("cible-1", "LAUNCHED").statusCode(409).body("errors.code", contains("gate-opinion-missing"));
        Purchases.opinion("cible", "revue", "2026-03-12", "purchase-strategy", "cible-1", hash, "UNFAVOURABLE");
        Purchases.step("cible-1", "LAUNCHED").statusCode(409).body("errors.code", contains("gate-opinion-unfavourable"));

        String better = put("/purchasing-intentions/cible-1/strategy", strategy("Partager", all)).extract().path("sha256");
        Purchases.step("cible-1", "LAUNCHED").statusCode(409).body("errors.code", contains("gate-opinion-outdated"))
                .body("errors[0].message", containsString("depuis la séance du 12 mars 2026"));
        Purchases.opinion("cible", "revue", "2026-06-02", "purchase-strategy", "cible-1", better,
                "FAVOURABLE_WITH_RESERVATIONS");
        Purchases.step("cible-1", "LAUNCHED").statusCode(201);
    }

    @Test
    void A_file_that_the_strategic_committee_dropped_again_is_not_targeted() {
        Purchases.scheme("lache");
        Purchases.intention("lache-1", "lache", ", \"amount\": {\"value\": 30000}");
        put("/purchasing-intentions/lache-1/needs-sheet", WHOLE_SHEET).statusCode(201);
        Purchases.opinion("lache", "strategique", "2026-03-12", "targeted-file", "2026/lache-1", null, "FAVOURABLE");
        as("reader").get(INTENTION + "/gate", "lache-1").then().body("open", equalTo(false));
        Purchases.opinion("lache", "strategique", "2026-06-02", "targeted-file", "2026/lache-1", null, "UNFAVOURABLE");
        as("reader").get(INTENTION + "/gate", "lache-1").then().body("open", equalTo(true));
    }

    @Test
    void A_partner_s_own_intention_and_one_of_no_scheme_find_the_gate_open() {
        Api.organisations();
        put("/purchase-families/essai-achats", "{\"title\": \"Achats d’essai\"}");
        put("/purchasing-intentions/libre-1", """
                {"buyers": ["%s"], "title": "Achat libre", "family": "essai-achats", "category": "SUPPLIES",
                 "publication": "2026-11", "amount": {"value": 9000000}}""".formatted(RENNES_METROPOLE)).statusCode(201);
        as("partner").get(INTENTION + "/gate", "libre-1").then().statusCode(200).body("open", equalTo(true));
        Purchases.published("libre-1");
        Purchases.step("libre-1", "LAUNCHED").statusCode(201);
    }

    @Test
    void A_scheme_says_what_it_asks_of_purchases_and_keeps_the_committees_it_names() {
        Purchases.scheme("regles");
        as("reader").get("/api/v1/schemes/regles").then().body("purchasing.strategyThreshold.amount", equalTo(40000.00f))
                .body("purchasing.leadTimes.committeeDays", equalTo(15)).body("purchasing.reviewCommittee", equalTo("revue"));
        put("/schemes/regles", Purchases.schemeBody("{\"reviewCommittee\": \"aucun\"}")).statusCode(422)
                .body("errors.pointer", contains("/purchasing/reviewCommittee"));
        put("/schemes/regles/committees/neuf", "{\"title\": \"Comité neuf\", \"kind\": \"OTHER\"}").statusCode(201);
        put("/schemes/regles", Purchases.schemeBody("{\"reviewCommittee\": \"neuf\"}")).statusCode(200);
        as("steward").header("If-Match", "*").delete("/api/v1/schemes/regles/committees/neuf").then().statusCode(409)
                .body("detail", containsString("rend des avis sur les achats"));
        put("/schemes/regles", Purchases.schemeBody("null")).statusCode(200).body("purchasing", nullValue());
        as("steward").header("If-Match", "*").delete("/api/v1/schemes/regles/committees/neuf").then().statusCode(204);
    }

    @Test
    void A_draft_is_deleted_with_all_that_was_written_of_it() {
        Purchases.scheme("efface");
        Purchases.intention("efface-1", "efface", "");
        put("/purchasing-intentions/efface-1/needs-sheet", WHOLE_SHEET).statusCode(201);
        put("/purchasing-intentions/efface-1/strategy", strategy("Louer")).statusCode(201);
        as("contributor").header("If-Match", "*").delete(INTENTION, "efface-1").then().statusCode(204);
        as("reader").get(STRATEGY, "efface-1").then().statusCode(404);
    }
}
