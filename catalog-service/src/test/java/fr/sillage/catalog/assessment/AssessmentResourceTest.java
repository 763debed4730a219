package fr.sillage.catalog.assessment;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import fr.sillage.catalog.framework.Measures;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AssessmentResourceTest {

    private static final String PATH = "/api/v1/frameworks/auto-eval/assessments";

    @BeforeEach
    void aFramework() {
        Api.organisations();
        put("/frameworks/auto-eval", "{\"title\": \"Référentiel d’auto-évaluation\"}");
        take(Measures.first("7.3"));
    }

    private static void take(String file) {
        as("steward").contentType("text/markdown; charset=UTF-8").body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/frameworks/auto-eval/imports").then().statusCode(200);
    }

    private static ValidatableResponse answer(String account, String buyer, String date, String action, String body) {
        String path = PATH + "/" + buyer + "/" + date + "/actions/" + action;
        var created = as(account).header("If-None-Match", "*").body(body).put(path).then();
        return created.extract().statusCode() != 412 ? created
                : as(account).header("If-Match", "*").body(body).put(path).then();
    }

    @Test
    void A_buyer_answers_action_by_action_and_the_score_and_the_level_come_of_it() {
        String day = "2025-01-31";
        answer("contributor", ILLE_ET_VILAINE, day, "7.3.1", """
                {"status": "DONE", "level": 1, "evidence": "La note du 3 mars"}""").statusCode(201)
                .body("author", equalTo("contributor")).body("writtenAt", notNullValue());
        answer("contributor", ILLE_ET_VILAINE, day, "7.3.2", "{\"status\": \"PLANNED\"}").statusCode(201);
        as("reader").get(PATH + "/" + ILLE_ET_VILAINE + "/" + day).then().statusCode(200)
                .body("score.done", equalTo(33.33f)).body("score.planned", equalTo(33.33f))
                .body("score.unanswered", equalTo(33.33f)).body("actions.code", contains("7.3", "7.3.1", "7.3.2", "7.3.10"))
                .body("actions[0].levelReached", equalTo(1)).body("actions[1].answer.evidence", equalTo("La note du 3 mars"))
                .body("actions[3].answer", nullValue());
        answer("contributor", ILLE_ET_VILAINE, day, "7.3.10", "{\"status\": \"NOT_CONCERNED\"}").statusCode(201);
        as("reader").get(PATH + "/" + ILLE_ET_VILAINE + "/" + day).then().body("score.done", equalTo(50.0f))
                .body("actions[3].score.concerned", equalTo(false));
    }

    @Test
    void Days_are_listed_with_their_scores_so_that_progress_shows() {
        answer("contributor", ILLE_ET_VILAINE, "2023-12-31", "7.3", "{\"status\": \"NOT_DONE\", \"level\": 1}").statusCode(201);
        answer("contributor", ILLE_ET_VILAINE, "2024-12-31", "7.3", "{\"status\": \"DONE\"}").statusCode(201);
        answer("steward", PAS_DE_CALAIS, "2024-06-30", "7.3", "{\"status\": \"PLANNED\"}").statusCode(201);
        String query = "?buyer=" + ILLE_ET_VILAINE + "&limit=1";
        String next = as("reader").get(PATH + query).then().statusCode(200).body("items.date", contains("2023-12-31"))
                .body("items[0].score.done", equalTo(33.33f)).body("items[0].answers", equalTo(1)).extract().path("next");
        as("reader").get(PATH + query + "&after=" + next).then().body("items.date", contains("2024-12-31"))
                .body("items[0].score.done", equalTo(100.0f));
        as("reader").get(PATH + "?limit=500").then().body("items.buyer.unique()", contains(ILLE_ET_VILAINE, PAS_DE_CALAIS));
        as("contributor").get(PATH + "?limit=500").then().body("items.buyer.unique()", contains(ILLE_ET_VILAINE));
    }

    @Test
    void All_that_was_ever_answered_is_kept_with_who_said_it_and_when() {
        String day = "2022-12-31";
        String path = PATH + "/" + ILLE_ET_VILAINE + "/" + day + "/actions/7.3.1";
        answer("contributor", ILLE_ET_VILAINE, day, "7.3.1", "{\"status\": \"NOT_DONE\"}").statusCode(201);
        answer("contributor", ILLE_ET_VILAINE, day, "7.3.1", "{\"status\": \"NOT_DONE\"}").statusCode(200);
        answer("steward", ILLE_ET_VILAINE, day, "7.3.1", "{\"status\": \"DONE\", \"evidence\": \"Retrouvée\"}").statusCode(200)
                .body("author", equalTo("steward"));
        String tag = as("reader").get(path).then().statusCode(200).body("status", equalTo("DONE")).extract().header("ETag");
        as("reader").header("If-None-Match", tag).get(path).then().statusCode(304);
        as("contributor").delete(path).then().statusCode(428);
        as("contributor").header("If-Match", "\"v1\"").delete(path).then().statusCode(412);
        as("contributor").header("If-Match", tag).delete(path).then().statusCode(204);
        as("reader").get(path).then().statusCode(404);
        as("reader").get(PATH + "/" + ILLE_ET_VILAINE + "/" + day).then().statusCode(404);
        as("reader").get(path + "/history").then().statusCode(200).body("items", hasSize(3))
                .body("items.author", contains("contributor", "steward", "contributor"))
                .body("items.status", contains(null, "DONE", "NOT_DONE")).body("items[1].evidence", equalTo("Retrouvée"));
        as("reader").get(path + "/history?limit=1").then().body("items", hasSize(1)).body("next", notNullValue());
        as("reader").get(PATH + "/" + ILLE_ET_VILAINE + "/2021-01-01/actions/7.3.1/history").then().body("items", empty());
    }

    @Test
    void Answers_that_cannot_be_are_refused() {
        String done = "{\"status\": \"DONE\"}";
        answer("contributor", ILLE_ET_VILAINE, "2999-01-01", "7.3", "{\"status\": \"DONE\", \"level\": 4}").statusCode(422)
                .body("errors.code", contains("assessment-to-come", "answer-level-unknown"));
        answer("contributor", ILLE_ET_VILAINE, "2020-01-01", "7.3", "{\"level\": 1}").statusCode(422);
        answer("contributor", ILLE_ET_VILAINE, "2020-01-01", "7.30", done).statusCode(404);
        answer("contributor", ILLE_ET_VILAINE, "hier", "7.3", done).statusCode(400);
        answer("contributor", PAS_DE_CALAIS, "2020-01-01", "7.3", done).statusCode(403);
        answer("reader", ILLE_ET_VILAINE, "2020-01-01", "7.3", done).statusCode(403);
        answer("admin", "123456789", "2020-01-01", "7.3", done).statusCode(400);
        answer("admin", "200063030", "2020-01-01", "7.3", done).statusCode(404);
        as("contributor").get(PATH + "/" + PAS_DE_CALAIS + "/2020-01-01").then().statusCode(403);
        as("reader").get("/api/v1/frameworks/nulle-part/assessments").then().statusCode(404);
    }

    @Test
    void What_a_framework_has_no_more_is_answered_no_more_and_counts_no_more() {
        take(Measures.first("8"));
        answer("contributor", ILLE_ET_VILAINE, "2019-12-31", "8.1", "{\"status\": \"DONE\"}").statusCode(201);
        answer("contributor", ILLE_ET_VILAINE, "2019-12-31", "7.3", "{\"status\": \"DONE\"}").statusCode(201);
        as("steward").contentType("text/markdown; charset=UTF-8").body(Measures.first("7.3").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/frameworks/auto-eval/imports?strategy=REPLACE").then().statusCode(200)
                .body("removed", equalTo(4));
        as("reader").get(PATH + "/" + ILLE_ET_VILAINE + "/2019-12-31").then().body("score.done", equalTo(100.0f));
        answer("contributor", ILLE_ET_VILAINE, "2019-12-31", "8.1", "{\"status\": \"NOT_DONE\"}").statusCode(422)
                .body("errors.code", contains("framework-action-withdrawn"));
        as("reader").get(PATH + "/" + ILLE_ET_VILAINE + "/2019-12-31/actions/8.1").then().body("status", equalTo("DONE"));
        as("steward").header("If-Match", "*").delete("/api/v1/frameworks/auto-eval").then().statusCode(409);
    }
}
