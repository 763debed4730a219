package fr.sillage.catalog.review;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static fr.sillage.catalog.strategy.Purchases.INTENTION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.strategy.Purchases;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReviewResourceTest {

    private static final String ALL = INTENTION + "/reviews";
    private static final String ONE = ALL + "/{number}";

    private static final String REVIEW = """
            {"contract": {"buyer": "22350001800013", "contract": "2022S0017"}, "on": "2026-05-04",
             "performance": {"score": 4, "text": "Délais tenus"},
             "social": [{"theme": "INSERTION", "planned": 400, "achieved": 612, "unit": "heures"}],
             "environmental": [{"theme": "WASTE", "text": "Tri tenu"}], "supplierView": "Des commandes trop tardives",
             "lessons": "Commander plus tôt"}""";

    private static final String ANSWER = """
            {"environmental": 4, "social": 5, "quality": 4, "text": "Une équipe stable",
             "viewOfBuyer": {"clarity": 3, "dialogue": 4, "payment": 2, "text": "Payer plus tôt"}}""";

    @Inject
    DataSource dataSource;

    private static void reviewed(String ref) {
        Purchases.scheme(ref);
        Purchases.intention(ref + "-1", ref, "");
        put("/purchasing-intentions/" + ref + "-1/contracts", """
                {"contracts": [{"buyer": "22350001800013", "contract": "2022S0017"}]}""").statusCode(201);
        as("contributor").body(REVIEW).post(ALL, ref + "-1").then().statusCode(201).body("number", equalTo(1));
    }

    private static String invited(String ref) {
        return as("steward").post(ONE + "/invitations", ref + "-1", 1).then().statusCode(201)
                .header("Cache-Control", containsString("no-store")).body("expiresOn", notNullValue()).extract().path("path");
    }

    private static Response answer(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    private long change(String sql) throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Test
    void A_contract_is_reviewed_at_its_end_with_what_was_promised_and_what_came_of_it() {
        reviewed("bilan");
        as("reader").get(ONE, "bilan-1", 1).then().statusCode(200).body("social[0].achieved", equalTo(612))
                .body("contract.contract", equalTo("2022S0017")).body("invitedUntil", nullValue());
        as("contributor").header("If-Match", "*").body(REVIEW.replace("plus tôt\"}", "bien plus tôt\"}")).put(ONE, "bilan-1", 1)
                .then().statusCode(200).body("lessons", equalTo("Commander bien plus tôt"));
        as("reader").get(ALL, "bilan-1").then().statusCode(200).body("items.number", contains(1));
        as("reader").get(ONE, "bilan-1", 2).then().statusCode(404);
    }

    @Test
    void What_is_wrong_with_a_review_is_said_at_once() {
        Purchases.scheme("bilan-faux");
        Purchases.intention("bilan-faux-1", "bilan-faux", "");
        as("contributor").body(REVIEW.replace("2026-05-04", "2199-05-04").replace("WASTE", "EQUALITY").replace("INSERTION",
                "CARBON")).post(ALL, "bilan-faux-1").then().statusCode(422)
                .body("errors.pointer", contains("/contract", "/on", "/environmental/0/theme", "/social/0/theme"));
        as("contributor").body(REVIEW.replace("\"score\": 4", "\"score\": 6")).post(ALL, "bilan-faux-1").then().statusCode(422);
        as("reader").body(REVIEW).post(ALL, "bilan-faux-1").then().statusCode(403);
        as("partner").get(ALL, "bilan-faux-1").then().statusCode(403);
    }

    @Test
    void A_supplier_answers_by_its_link_without_an_account() {
        reviewed("titulaire");
        String path = invited("titulaire");
        given().get(path).then().statusCode(200).body("title", equalTo("Achat titulaire-1"))
                .body("buyers", contains("Département d’Ille-et-Vilaine")).body("contract", equalTo("2022S0017"))
                .body("questions", hasSize(8)).body("lessons", nullValue())
                .header("Cache-Control", containsString("no-store"));
        answer(path, ANSWER).then().statusCode(204);
        as("reader").get(ONE, "titulaire-1", 1).then().body("selfAssessment.viewOfBuyer.payment", equalTo(2))
                .body("selfAssessedOn", notNullValue());
        as("reader").get(ALL, "titulaire-1").then().body("items[0].selfAssessment.social", equalTo(5));
    }

    @Test
    void Of_promises_that_the_contract_did_not_make_a_supplier_says_nothing() {
        reviewed("sans-objet");
        String path = invited("sans-objet");
        answer(path, ANSWER.replace("\"environmental\": 4, \"social\": 5,", "\"environmental\": 0,")).then().statusCode(422);
        answer(path, ANSWER.replace("\"environmental\": 4,", "")).then().statusCode(204);
        as("reader").get(ONE, "sans-objet-1", 1).then().body("selfAssessment.environmental", nullValue())
                .body("selfAssessment.social", equalTo(5));
    }

    @Test
    void What_a_supplier_sends_is_short_however_it_is_sent() throws IOException, InterruptedException {
        reviewed("bavard");
        String path = invited("bavard");
        String longest = "x".repeat(10_000);
        String tooLong = ANSWER.replace("{\"environmental\"", "{" + " ".repeat(100 * 1024) + "\"environmental\"");
        answer(path, tooLong).then().statusCode(413).contentType("application/problem+json")
                .body("detail", containsString("100K"));
        // without saying how long it is
        HttpRequest chunked = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(tooLong))).build();
        assertThat(HttpClient.newHttpClient().send(chunked, BodyHandlers.discarding()).statusCode()).isEqualTo(413);
        as("reader").get(ONE, "bavard-1", 1).then().body("selfAssessment", nullValue());
        answer(path, ANSWER.replace("Payer plus tôt", longest)).then().statusCode(204);
    }

    @Test
    void A_link_that_was_used_tells_nothing_more_and_no_other_is_given() {
        reviewed("bilan-unique");
        String path = invited("bilan-unique");
        answer(path, ANSWER.replace("\"quality\": 4", "\"quality\": 0")).then().statusCode(422);
        answer(path, ANSWER).then().statusCode(204);
        given().get(path).then().statusCode(409).body("detail", containsString("déjà servi"));
        answer(path, ANSWER).then().statusCode(409);
        as("steward").post(ONE + "/invitations", "bilan-unique-1", 1).then().statusCode(409)
                .body("detail", containsString("déjà répondu"));
    }

    @Test
    void Of_eight_who_answer_at_once_by_one_link_one_is_heard() throws Exception {
        reviewed("course");
        String path = invited("course");
        List<Callable<Integer>> answers = Collections.nCopies(8, () -> answer(path, ANSWER).statusCode());
        var pool = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : pool.invokeAll(answers)) {
            statuses.add(answer.get());
        }
        pool.shutdown();
        assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 409).hasSize(8);
    }

    @Test
    void A_link_expires() throws SQLException {
        reviewed("expire");
        String path = invited("expire");
        assertThat(change("""
                UPDATE self_assessment_link SET expires_on = date '2026-01-31' WHERE review_id =
                  (SELECT r.id FROM review r JOIN intention i ON i.id = r.intention_id WHERE i.ref = 'expire-1')"""))
                .isEqualTo(1);
        given().get(path).then().statusCode(409).body("detail", containsString("a expiré le 31 janvier 2026"));
        answer(path, ANSWER).then().statusCode(409);
    }

    @Test
    void A_new_link_makes_the_one_before_good_for_nothing() {
        reviewed("perdu");
        String lost = invited("perdu");
        String found = invited("perdu");
        given().get(lost).then().statusCode(404);
        given().get(found).then().statusCode(200);
    }

    @Test
    void Only_the_hash_of_a_token_is_kept_and_links_are_listed_nowhere() throws SQLException {
        reviewed("bilan-secret");
        String token = invited("bilan-secret").replaceFirst(".*/", "");
        assertThat(token).hasSize(43);
        assertThat(change("UPDATE self_assessment_link SET answered_on = NULL WHERE token_sha256 = '" + token + "'")).isZero();
        assertThat(change("UPDATE self_assessment_link SET answered_on = NULL WHERE token_sha256 = '"
                + new Token(token).sha256() + "'")).isEqualTo(1);
        given().get("/api/v1/public/self-assessments").then().statusCode(404);
        given().get("/api/v1/public/self-assessments/inconnu").then().statusCode(404);
        as("reader").get(ONE, "bilan-secret-1", 1).then().body("invitedUntil", notNullValue()).body("path", nullValue());
    }

    @Test
    void Suppliers_are_invited_by_those_who_answer_for_the_buyer() {
        reviewed("inviter");
        as("contributor").post(ONE + "/invitations", "inviter-1", 1).then().statusCode(403);
        as("reader").post(ONE + "/invitations", "inviter-1", 1).then().statusCode(403);
        as("steward").post(ONE + "/invitations", "inviter-1", 9).then().statusCode(404);
    }
}
