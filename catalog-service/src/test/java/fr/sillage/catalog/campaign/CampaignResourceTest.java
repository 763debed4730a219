package fr.sillage.catalog.campaign;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CampaignResourceTest {

    private static final String CAMPAIGN = "/api/v1/schemes/{scheme}/campaigns/{year}";
    private static final String EVALUATION = "/api/v1/schemes/{scheme}/evaluations/{part}";

    @Test
    void A_third_is_proposed_of_those_that_no_other_campaign_has() {
        Evaluated.scheme("tiers");
        as("reader").get(CAMPAIGN + "/proposal", "tiers", 2024).then().statusCode(200).body("size", equalTo(2))
                .body("campaignsLeft", equalTo(3)).body("candidates.code", contains("6", "5", "4", "3", "2", "1"))
                .body("candidates.findAll { it.proposed }.code", contains("6", "5"));
        Evaluated.choose("tiers", 2024, "\"6\", \"5\"");
        as("reader").get(CAMPAIGN + "/proposal", "tiers", 2025).then().body("campaignsLeft", equalTo(2))
                .body("candidates.findAll { it.proposed }.code", contains("4", "3"));
        as("reader").get(CAMPAIGN, "tiers", 2024).then().statusCode(200).body("choice", equalTo("DRAFT"))
                .body("actions[0].indicators[0].indicators", contains("part-6")).body("baselineYear", equalTo(2022))
                .body("intoOverall", equalTo(false)).body("evaluation", equalTo("DRAFT"));
    }

    @Test
    void All_that_is_wrong_with_a_choice_is_said_at_once() {
        Evaluated.scheme("choix-faux");
        Evaluated.choose("choix-faux", 2024, "\"1\"");
        put("/schemes/choix-faux/campaigns/2031", "{\"actions\": [\"1\", \"1.1\", \"9\", \"2\", \"2\"]}").statusCode(422)
                .body("errors.pointer",
                        containsInAnyOrder("?year", "/actions/0", "/actions/1", "/actions/2", "/actions/4"));
        Evaluated.choose("choix-faux", 2025, "\"2\"");
        Evaluated.choose("choix-faux", 2026, "\"3\"");
        put("/schemes/choix-faux/campaigns/2027", "{\"actions\": [\"4\"]}").statusCode(422)
                .body("errors.code", contains("campaign-too-many"));
        put("/schemes/choix-faux/campaigns/2026", "{\"actions\": []}").statusCode(422);
        Api.scheme("sans-evaluation", ILLE_ET_VILAINE, "ADOPTED");
        put("/schemes/sans-evaluation/campaigns/2026", "{\"actions\": [\"4\"]}").statusCode(409);
        as("reader").get("/api/v1/schemes/sans-evaluation/campaigns").then().statusCode(409);
        put("/schemes/sans-evaluation", """
                {"title": "T", "period": {"start": "2024-01-01", "end": "2028-12-31"}, "buyers": ["%s"], "status": "ADOPTED",
                 "adoption": {"reference": "d"}, "evaluation": {"parts": 3, "choice": ["nul"], "source": "s"}}"""
                .formatted(ILLE_ET_VILAINE)).statusCode(422).body("errors.pointer", contains("/evaluation/choice/0"));
    }

    @Test
    void Three_years_go_from_choice_to_overall_evaluation() {
        Evaluated.scheme("trois-ans");
        for (int third = 0; third < 3; third++) {
            int year = 2024 + third;
            String first = String.valueOf(2 * third + 1);
            String second = String.valueOf(2 * third + 2);
            Evaluated.choose("trois-ans", year, "\"" + first + "\", \"" + second + "\"");
            Evaluated.decide("trois-ans", year);
            as("reader").get(CAMPAIGN, "trois-ans", year).then().body("choice", equalTo("DECIDED"))
                    .body("intoOverall", equalTo(third == 2));
            Evaluated.tell("trois-ans", year, first, second);
        }
        publish("trois-ans", "2024").statusCode(409).body("errors.code", contains("evaluation-not-agreed"));
        for (String year : new String[] { "2024", "2025" }) {
            Evaluated.say("trois-ans", "technique", "evaluation", year, "FAVOURABLE");
            as("reader").get(EVALUATION, "trois-ans", year).then().body("state", equalTo("VALIDATED"));
            publish("trois-ans", year).statusCode(200).body("state", equalTo("PUBLISHED")).body("publishedOn", notNullValue());
        }
        int version = publish("trois-ans", "2024").statusCode(200).extract().path("version");
        publish("trois-ans", "2024").body("version", equalTo(version));
        put("/schemes/trois-ans/evaluations/2024", "{\"summary\": \"Autre\"}").statusCode(409);
        put("/schemes/trois-ans/campaigns/2024", "{\"actions\": [\"1\"]}").statusCode(409);
        // whoever sends again what is there changes nothing, and is not refused
        put("/schemes/trois-ans/campaigns/2024", "{\"actions\": [\"1\", \"2\"]}").statusCode(200);
        put("/schemes/trois-ans/evaluations/2024", """
                {"summary": "Bilan", "findings": [{"action": "1", "results": "Atteint", "advice": "KEEP"},
                 {"action": "2", "results": "En partie", "practices": "Réflexe acquis", "advice": "AMEND"}]}""").statusCode(200)
                .body("state", equalTo("PUBLISHED"));
        publish("trois-ans", "2026").statusCode(409).body("errors.code", contains("evaluation-into-overall"));

        put("/schemes/trois-ans/evaluations/overall", "{\"summary\": \"Trois ans\", \"lessons\": \"Continuer\"}")
                .statusCode(201)
                .body("findings.action", contains("1", "2", "3", "4", "5", "6")).body("untold", empty());
        Evaluated.say("trois-ans", "technique", "evaluation", "overall", "FAVOURABLE");
        publish("trois-ans", "overall").statusCode(409).body("errors.code", contains("evaluation-not-agreed"));
        Evaluated.say("trois-ans", "politique", "evaluation", "overall", "FAVOURABLE_WITH_RESERVATIONS");
        publish("trois-ans", "overall").statusCode(200).body("state", equalTo("PUBLISHED"));
        put("/schemes/trois-ans/evaluations/2026", "{\"summary\": \"Autre\"}").statusCode(409);
        as("reader").get("/api/v1/schemes/trois-ans/evaluations").then().statusCode(200)
                .body("items.part", contains("2024", "2025", "2026", "overall"));
    }

    @Test
    void A_committee_that_agreed_to_other_words_agrees_no_more() {
        Evaluated.scheme("autres-mots");
        Evaluated.choose("autres-mots", 2024, "\"1\", \"2\"");
        Evaluated.say("autres-mots", "technique", "campaign", "2024", "FAVOURABLE");
        as("reader").get(CAMPAIGN, "autres-mots", 2024).then().body("choice", equalTo("PROPOSED"));
        put("/schemes/autres-mots/campaigns/2024", "{\"actions\": [\"1\", \"3\"]}").statusCode(200)
                .body("choice", equalTo("DRAFT")).body("said.decision", contains("FAVOURABLE", null));
        as("steward").header("If-Match", "*").delete(CAMPAIGN, "autres-mots", 2024).then().statusCode(409);
        Evaluated.choose("autres-mots", 2025, "\"4\"");
        as("steward").header("If-Match", "*").delete(CAMPAIGN, "autres-mots", 2025).then().statusCode(204);
        as("reader").get("/api/v1/schemes/autres-mots/campaigns").then().body("items.year", contains(2024));
    }

    @Test
    void An_evaluation_tells_of_its_campaign_only() {
        Evaluated.scheme("constats");
        Evaluated.choose("constats", 2024, "\"1\", \"2\"");
        put("/schemes/constats/evaluations/2024", """
                {"summary": "S", "findings": [{"action": "3", "results": "R", "advice": "KEEP"},
                 {"action": "1", "results": "R", "advice": "KEEP"}, {"action": "1", "results": "R", "advice": "KEEP"}]}""")
                .statusCode(422).body("errors.pointer", contains("/findings/0/action", "/findings/2/action"));
        put("/schemes/constats/evaluations/overall", """
                {"summary": "S", "findings": [{"action": "1", "results": "R", "advice": "KEEP"}]}""").statusCode(422);
        put("/schemes/constats/evaluations/2025", "{\"summary\": \"S\"}").statusCode(404);
        as("reader").get(EVALUATION, "constats", "2024").then().statusCode(404);
        as("reader").get(EVALUATION, "constats", "jamais").then().statusCode(404);
        as("reader").get(CAMPAIGN, "constats", 2027).then().statusCode(404);
    }

    @Test
    void Only_the_scheme_s_team_chooses_writes_and_publishes() {
        Evaluated.scheme("droits-campagne");
        Evaluated.choose("droits-campagne", 2024, "\"1\", \"2\"");
        for (String account : new String[] { "reader", "contributor", "committee", "partner" }) {
            as(account).header("If-Match", "*").body("{\"actions\": [\"1\"]}").put(CAMPAIGN, "droits-campagne", 2024).then()
                    .statusCode(403);
            as(account).header("If-None-Match", "*").body("{\"summary\": \"S\"}").put(EVALUATION, "droits-campagne", "2024")
                    .then().statusCode(403);
        }
        as("partner").get(CAMPAIGN, "droits-campagne", 2024).then().statusCode(403);
        as("steward").body("{\"actions\": [\"1\"]}").put(CAMPAIGN, "droits-campagne", 2024).then().statusCode(428);
        as("reader").put(EVALUATION + "/publication", "droits-campagne", "2024").then().statusCode(403);
    }

    private static ValidatableResponse publish(String scheme, String part) {
        return as("steward").put(EVALUATION + "/publication", scheme, part).then();
    }
}
