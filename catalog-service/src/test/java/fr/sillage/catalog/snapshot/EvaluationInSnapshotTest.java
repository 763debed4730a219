package fr.sillage.catalog.snapshot;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import fr.sillage.catalog.campaign.Evaluated;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What a report is gathered from: of an evaluation, only what the committees that are asked agree to. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class EvaluationInSnapshotTest {

    private static final String CAMPAIGN = "evaluation.campaigns[%d].campaign.";

    private static ValidatableResponse snapshot(String scheme) {
        return as("reader").get("/api/v1/schemes/" + scheme + "/snapshot").then().statusCode(200);
    }

    @Test
    void A_scheme_that_is_not_evaluated_by_parts_has_none() {
        Api.scheme("photo-sans", ILLE_ET_VILAINE, "ADOPTED");
        snapshot("photo-sans").body("evaluation", nullValue());
        Evaluated.scheme("photo-vide");
        snapshot("photo-vide").body("evaluation.campaigns", empty()).body("evaluation.overall", nullValue());
    }

    @Test
    void A_draft_is_not_told_and_a_word_changed_after_the_opinion_makes_it_one_again() {
        Evaluated.scheme("photo-projet");
        Evaluated.choose("photo-projet", 2024, "\"1\", \"2\"");
        Evaluated.decide("photo-projet", 2024);
        Evaluated.tell("photo-projet", 2024, "1", "2");
        String told = CAMPAIGN.formatted(0) + "evaluation";
        snapshot("photo-projet").body(CAMPAIGN.formatted(0) + "choice", equalTo("DECIDED"))
                .body(CAMPAIGN.formatted(0) + "actions", contains("1", "2")).body(told, nullValue());
        Evaluated.say("photo-projet", "technique", "evaluation", "2024", "FAVOURABLE");
        snapshot("photo-projet").body(told + ".state", equalTo("VALIDATED")).body(told + ".summary", equalTo("Bilan"))
                .body(told + ".findings.advice", contains("KEEP", "AMEND"))
                .body(told + ".said.committee", contains("technique")).body(told + ".said.agrees", contains(true));
        as("steward").header("If-Match", "*").body("{\"summary\": \"Autre\", \"findings\": []}")
                .put("/api/v1/schemes/photo-projet/evaluations/2024").then().statusCode(200);
        snapshot("photo-projet").body(told, nullValue());
    }

    @Test
    void The_last_campaign_is_told_with_the_overall_evaluation() {
        Evaluated.scheme("photo-ensemble");
        for (int third = 0; third < 3; third++) {
            String first = String.valueOf(2 * third + 1);
            String second = String.valueOf(2 * third + 2);
            Evaluated.choose("photo-ensemble", 2024 + third, "\"" + first + "\", \"" + second + "\"");
            Evaluated.decide("photo-ensemble", 2024 + third);
            Evaluated.tell("photo-ensemble", 2024 + third, first, second);
        }
        Evaluated.say("photo-ensemble", "technique", "evaluation", "2024", "FAVOURABLE");
        Evaluated.say("photo-ensemble", "technique", "evaluation", "2025", "FAVOURABLE");
        String last = CAMPAIGN.formatted(2) + "evaluation";
        snapshot("photo-ensemble").body(CAMPAIGN.formatted(2) + "intoOverall", equalTo(true)).body(last, nullValue())
                .body("evaluation.overall", nullValue());
        put("/schemes/photo-ensemble/evaluations/overall", "{\"summary\": \"Trois ans\", \"lessons\": \"Continuer\"}")
                .statusCode(201);
        Evaluated.say("photo-ensemble", "technique", "evaluation", "overall", "FAVOURABLE");
        Evaluated.say("photo-ensemble", "politique", "evaluation", "overall", "FAVOURABLE");
        snapshot("photo-ensemble").body(last + ".state", equalTo("VALIDATED"))
                .body(last + ".findings.action", contains("5", "6")).body("evaluation.overall.lessons", equalTo("Continuer"))
                .body("evaluation.overall.findings", empty());
    }

    @Test
    void Answers_are_there_counted_with_the_actions_that_they_are_about() {
        Evaluated.scheme("photo-sondage");
        Evaluated.choose("photo-sondage", 2024, "\"1\", \"2\"");
        put("/schemes/photo-sondage/campaigns/2024/questionnaires/agents", """
                {"title": "Vos pratiques", "audience": "Agents", "actions": ["2"], "closesOn": "2099-12-31",
                 "questions": [{"code": "change", "text": "Ont-elles changé ?", "kind": "YES_NO"}]}""").statusCode(201);
        String link = as("steward").body("{\"count\": 2}")
                .post("/api/v1/schemes/photo-sondage/campaigns/2024/questionnaires/agents/links").then().statusCode(201)
                .extract().path("paths[0]");
        given().contentType(ContentType.JSON).body("{\"answers\": [{\"question\": \"change\", \"choices\": [\"oui\"]}]}")
                .post(link).then().statusCode(204);
        String poll = "evaluation.campaigns[0].polls[0].";
        snapshot("photo-sondage").body(poll + "actions", contains("2")).body(poll + "results.invited", equalTo(2))
                .body(poll + "results.respondents", equalTo(1))
                .body(poll + "results.questions[0].counts.count", contains(1, 0));
    }
}
