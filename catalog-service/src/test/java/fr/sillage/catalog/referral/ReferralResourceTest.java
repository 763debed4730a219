package fr.sillage.catalog.referral;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.strategy.Purchases.INTENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import fr.sillage.catalog.strategy.Purchases;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReferralResourceTest {

    private static final String ONE = INTENTION + "/referrals/{referent}";
    private static final String ALL = "/api/v1/referrals";

    private static final String ASKED = "{\"askedOn\": \"%s\"}";
    private static final String ANSWERED = """
            {"askedOn": "2026-02-02", "answeredOn": "2026-02-20", "by": "Référente", "advice": "Trois lots s’y prêtent."}""";

    private static void ask(String ref, String referent, String body) {
        as("contributor").header("If-None-Match", "*").body(body).put(ONE, ref, referent).then().statusCode(201);
    }

    @Test
    void A_referent_is_asked_and_answers() {
        Purchases.scheme("saisine");
        Purchases.intention("saisine-1", "saisine", "");
        ask("saisine-1", "social-clauses", ASKED.formatted("2026-02-02"));
        as("reader").get(ONE, "saisine-1", "social-clauses").then().statusCode(200).body("referent", equalTo("SOCIAL_CLAUSES"))
                .body("waitingDays", greaterThan(200));
        as("contributor").header("If-Match", "*").body(ANSWERED).put(ONE, "saisine-1", "social-clauses").then().statusCode(200)
                .body("waitingDays", nullValue()).body("by", equalTo("Référente"));
        as("reader").get(INTENTION + "/referrals", "saisine-1").then().statusCode(200).body("total", equalTo(1));
        as("reader").get(ONE, "saisine-1", "environment").then().statusCode(404);
        as("reader").get(ONE, "saisine-1", "juridique").then().statusCode(404);
    }

    @Test
    void Those_without_an_answer_are_listed_the_longest_asked_first() {
        Purchases.scheme("attente");
        Purchases.intention("attente-1", "attente", "");
        Purchases.intention("attente-2", "attente", "");
        ask("attente-1", "environment", ASKED.formatted("2026-04-01"));
        ask("attente-1", "social-clauses", ANSWERED);
        ask("attente-2", "social-clauses", ASKED.formatted("2026-03-01"));

        as("reader").queryParam("scheme", "attente").queryParam("answered", "false").get(ALL).then().statusCode(200)
                .body("items.intention", contains("attente-2", "attente-1"))
                .body("items.referent", contains("SOCIAL_CLAUSES", "ENVIRONMENT"))
                .body("items[0].title", equalTo("Achat attente-2"));
        as("reader").queryParam("scheme", "attente").queryParam("answered", "true").get(ALL).then()
                .body("items.intention", contains("attente-1"));
        as("reader").queryParam("scheme", "attente").queryParam("referent", "ENVIRONMENT").get(ALL).then()
                .body("items.intention", contains("attente-1"));
        as("partner").queryParam("scheme", "attente").get(ALL).then().statusCode(200).body("items", empty());
        as("reader").queryParam("scheme", "attente").queryParam("buyer", Api.RENNES_METROPOLE).get(ALL).then()
                .body("items", empty());
        as("reader").queryParam("answered", "peut-être").get(ALL).then().statusCode(400);
    }

    @Test
    void They_come_a_page_at_a_time_also_those_asked_on_one_day() {
        Purchases.scheme("attente-longue");
        for (String ref : List.of("attente-longue-2", "attente-longue-1")) {
            Purchases.intention(ref, "attente-longue", "");
            ask(ref, "social-clauses", ASKED.formatted("2026-03-01"));
            ask(ref, "environment", ASKED.formatted("2026-03-01"));
        }
        Purchases.intention("attente-longue-0", "attente-longue", "");
        ask("attente-longue-0", "environment", ASKED.formatted("2026-05-01"));

        List<String> listed = new ArrayList<>();
        String after = "";
        do {
            var page = as("reader").queryParam("scheme", "attente-longue").queryParam("limit", 2).queryParam("after", after)
                    .get(ALL).then().statusCode(200).extract();
            page.<List<Map<String, String>>> path("items")
                    .forEach(item -> listed.add(item.get("intention") + " " + item.get("referent")));
            after = page.path("next");
            assertThat(page.header("Link") == null).isEqualTo(after == null);
        } while (after != null);
        assertThat(listed).containsExactly("attente-longue-1 ENVIRONMENT", "attente-longue-1 SOCIAL_CLAUSES",
                "attente-longue-2 ENVIRONMENT", "attente-longue-2 SOCIAL_CLAUSES", "attente-longue-0 ENVIRONMENT");
        as("reader").queryParam("after", "aGllcg").get(ALL).then().statusCode(400);
    }

    @Test
    void An_answer_has_a_date_and_words_and_follows_the_question() {
        Purchases.scheme("reponse");
        Purchases.intention("reponse-1", "reponse", "");
        refused("reponse-1", "{\"askedOn\": \"2199-01-01\", \"advice\": \"Oui\"}", "done-in-the-future",
                "referral-answer-undated");
        refused("reponse-1", "{\"askedOn\": \"2026-02-02\", \"answeredOn\": \"2026-02-01\"}", "referral-advice-missing",
                "referral-answered-before");
    }

    private static void refused(String ref, String body, String... codes) {
        as("contributor").header("If-None-Match", "*").body(body).put(ONE, ref, "environment").then().statusCode(422)
                .body("errors.code", contains(codes));
    }

    @Test
    void Referrals_are_written_by_those_who_prepare_and_not_after_the_end() {
        Purchases.scheme("fin");
        Purchases.intention("fin-1", "fin", "");
        as("reader").header("If-None-Match", "*").body(ANSWERED).put(ONE, "fin-1", "environment").then().statusCode(403);
        as("partner").get(INTENTION + "/referrals", "fin-1").then().statusCode(403);
        as("steward").body("{\"to\": \"WITHDRAWN\", \"on\": \"2026-06-15\", \"reason\": \"Sans objet\"}")
                .post(INTENTION + "/transitions", "fin-1").then().statusCode(201);
        as("contributor").header("If-None-Match", "*").body(ANSWERED).put(ONE, "fin-1", "environment").then().statusCode(409);
    }
}
