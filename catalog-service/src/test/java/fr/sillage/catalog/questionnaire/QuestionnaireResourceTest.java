package fr.sillage.catalog.questionnaire;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.campaign.Evaluated;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class QuestionnaireResourceTest {

    private static final String ONE = "/api/v1/schemes/{scheme}/campaigns/2024/questionnaires/candidats";

    private static final String POLL = """
            {"title": "Accès aux marchés", "introduction": "Trois questions.", "audience": "Candidats aux marchés",
             "actions": ["1"], "closesOn": "2099-12-31", "questions": [
              {"code": "clair", "text": "Les critères sont-ils clairs ?", "kind": "SCALE", "required": true},
              {"code": "canal", "text": "Par où ?", "kind": "MULTIPLE", "choices": ["Plateforme", "Salon"]},
              {"code": "encore", "text": "Répondriez-vous encore ?", "kind": "YES_NO"}]}""";

    private static final String ANSWER = """
            {"answers": [{"question": "clair", "choices": ["4"]}, {"question": "canal", "choices": ["Plateforme", "Salon"]}]}""";

    @Inject
    DataSource dataSource;

    private static void poll(String scheme) {
        Evaluated.scheme(scheme);
        Evaluated.choose(scheme, 2024, "\"1\", \"2\"");
        put("/schemes/" + scheme + "/campaigns/2024/questionnaires/candidats", POLL).statusCode(201);
    }

    private static List<String> links(String scheme, int count) {
        return as("steward").body("{\"count\": " + count + "}").post(ONE + "/links", scheme).then().statusCode(201)
                .header("Cache-Control", containsString("no-store")).body("paths", hasSize(count)).extract().path("paths");
    }

    private static Response answer(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    private long number(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void Whoever_has_a_link_answers_once_without_an_account_and_is_counted() {
        poll("sondage");
        List<String> links = links("sondage", 3);
        given().get(links.get(0)).then().statusCode(200).body("title", equalTo("Accès aux marchés"))
                .body("scheme", equalTo("Schéma évalué")).body("questions[0].choices", contains("1", "2", "3", "4", "5"))
                .body("notice", notNullValue()).body("actions", nullValue())
                .header("Cache-Control", containsString("no-store"));
        answer(links.get(0), ANSWER).then().statusCode(204);
        answer(links.get(0), ANSWER).then().statusCode(404);
        given().get(links.get(0)).then().statusCode(404);
        answer(links.get(1), "{\"answers\": [{\"question\": \"clair\", \"choices\": [\"5\"]}]}").then().statusCode(204);
        as("reader").get(ONE + "/results", "sondage").then().statusCode(200).body("invited", equalTo(3))
                .body("respondents", equalTo(2)).body("questions.answered", contains(2, 1, 0))
                .body("questions[0].counts.count", contains(0, 0, 0, 1, 1)).body("questions[0].mean", equalTo(4.5f))
                .body("questions[1].counts.find { it.choice == 'Salon' }.count", equalTo(1));
    }

    @Test
    void Nothing_that_is_kept_leads_from_an_answer_to_its_link() throws SQLException {
        poll("anonyme");
        List<String> links = links("anonyme", 2);
        answer(links.get(1), ANSWER).then().statusCode(204);
        String of = " where questionnaire_id = (select q.id from questionnaire q join campaign c on c.id = "
                + "q.campaign_id join scheme s on s.id = c.scheme_id where s.code = 'anonyme')";
        assertThat(number("select count(*) from questionnaire_link" + of)).isEqualTo(1);
        assertThat(number("select count(*) from questionnaire_answer" + of)).isEqualTo(1);
        assertThat(number("select count(*) from information_schema.columns where table_schema = current_schema() "
                + "and table_name = 'questionnaire_answer' and column_name not in ('id', 'questionnaire_id', 'choices', 'change_set')"))
                .isZero();
    }

    @Test
    void A_wrong_answer_leaves_the_link_as_it_was() {
        poll("reponse-fausse");
        String link = links("reponse-fausse", 1).get(0);
        answer(link,
                "{\"answers\": [{\"question\": \"clair\", \"choices\": [\"9\"]}, {\"question\": \"qui\", \"choices\": [\"x\"]}]}")
                .then().statusCode(422).body("errors.code", contains("choice-unknown", "question-unknown"));
        answer(link, "{\"answers\": []}").then().statusCode(422).body("errors.code", contains("question-unanswered"));
        answer(link, "{\"answers\": [{\"question\": \"clair\"}]}").then().statusCode(422);
        answer(link, "{\"nom\": \"Moi\"}").then().statusCode(400);
        answer(link, ANSWER).then().statusCode(204);
    }

    @Test
    void Of_many_who_use_one_link_at_once_one_answers() throws Exception {
        poll("a-la-fois");
        String link = links("a-la-fois", 1).get(0);
        var pool = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tries.add(() -> answer(link, ANSWER).statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> status : pool.invokeAll(tries)) {
            statuses.add(status.get());
        }
        pool.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(204, 404, 404, 404);
        as("reader").get(ONE + "/results", "a-la-fois").then().body("respondents", equalTo(1));
    }

    @Test
    void Once_answered_the_questions_stay_and_the_closing_day_may_move() throws SQLException {
        poll("repondu");
        List<String> links = links("repondu", 2);
        as("steward").header("If-Match", "*").body(POLL.replace("Par où ?", "Comment ?")).put(ONE, "repondu").then()
                .statusCode(200);
        answer(links.get(0), ANSWER).then().statusCode(204);
        as("steward").header("If-Match", "*").body(POLL).put(ONE, "repondu").then().statusCode(409);
        as("steward").header("If-Match", "*").delete(ONE, "repondu").then().statusCode(409);
        as("steward").header("If-Match", "*").body(POLL.replace("Par où ?", "Comment ?").replace("2099", "2098"))
                .put(ONE, "repondu").then().statusCode(200).body("closesOn", equalTo("2098-12-31"));
        as("steward").header("If-Match", "*").body(POLL.replace("Par où ?", "Comment ?").replace("2099", "2020"))
                .put(ONE, "repondu").then().statusCode(200);
        given().get(links.get(1)).then().statusCode(409).body("detail", containsString("31 décembre 2020"));
        answer(links.get(1), ANSWER).then().statusCode(409);
        as("steward").body("{\"count\": 1}").post(ONE + "/links", "repondu").then().statusCode(409);
    }

    @Test
    void Only_the_scheme_s_team_asks_and_a_link_that_nobody_was_given_opens_nothing() {
        poll("droits-sondage");
        for (String account : new String[] { "reader", "contributor", "partner" }) {
            as(account).body("{\"count\": 1}").post(ONE + "/links", "droits-sondage").then().statusCode(403);
            as(account).header("If-Match", "*").body(POLL).put(ONE, "droits-sondage").then().statusCode(403);
        }
        as("steward").body("{\"count\": 501}").post(ONE + "/links", "droits-sondage").then().statusCode(422);
        given().get("/api/v1/public/questionnaires/jamais-donne").then().statusCode(404);
        answer("/api/v1/public/questionnaires/jamais-donne", ANSWER).then().statusCode(404);
        as("partner").get(ONE + "/results", "droits-sondage").then().statusCode(403);
        as("reader").get("/api/v1/schemes/droits-sondage/campaigns/2024/questionnaires").then().statusCode(200)
                .body("items.code", contains("candidats"));
    }
}
