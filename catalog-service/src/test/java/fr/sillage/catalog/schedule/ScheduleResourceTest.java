package fr.sillage.catalog.schedule;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ScheduleResourceTest {

    private static final String PATH = "/api/v1/purchasing-intentions";

    @BeforeEach
    void aFamilyAndBuyers() {
        Api.organisations();
    }

    private static void intention(String ref, String publication) {
        put("/purchasing-intentions/" + ref, """
                {"buyers": ["%s"], "title": "Attendue", "family": "mobilite-cycles", "category": "SUPPLIES", "lead": "%s",
                 "publication": "%s"}""".formatted(ILLE_ET_VILAINE, ref, publication));
    }

    private static void step(String ref, String to, String more) {
        as("steward").body("{\"to\": \"" + to + "\", \"on\": \"2024-05-02\"" + more + "}")
                .post(PATH + "/" + ref + "/transitions")
                .then().statusCode(201);
    }

    @Test
    void A_consultation_that_should_have_been_published_is_late_until_it_is() {
        intention("retard-1", "2024-04");
        as("reader").get(PATH + "/late-steps?lead=retard-1").then().statusCode(200)
                .body("items.step", contains("SOUNDING", "PUBLICATION", "NOTIFICATION"))
                .body("items[1].due", equalTo("2024-04-30")).body("items[1].title", equalTo("Attendue"));
        step("retard-1", "PLANNED", "");
        step("retard-1", "PUBLISHED", "");
        step("retard-1", "LAUNCHED", "");
        as("reader").get(PATH + "/late-steps?lead=retard-1").then().statusCode(200).body("items.step",
                contains("NOTIFICATION"));
        as("reader").get(PATH + "/retard-1/schedule").then().statusCode(200).body("items[1].done", equalTo("2024-05-02"))
                .body("items.late", contains(false, false, true));
        step("retard-1", "UNSUCCESSFUL", ", \"lessons\": \"Aucune offre\"");
        as("reader").get(PATH + "/late-steps?lead=retard-1").then().statusCode(200).body("items", empty());
    }

    @Test
    void The_scheme_says_how_long_steps_take_and_which_purchases_are_looked_at() {
        put("/schemes/delais", """
                {"title": "Schéma aux délais", "period": {"start": "2029-01-01", "end": "2033-12-31"}, "buyers": ["%s"],
                 "status": "DRAFT", "purchasing": {"leadTimes": {"committeeDays": 5, "notificationDays": 40},
                   "reviewCommittee": "revue", "strategyThreshold": {"amount": 40000, "source": "essai"}}}"""
                .formatted(ILLE_ET_VILAINE)).statusCode(201);
        put("/schemes/delais/committees/revue", "{\"title\": \"Revue\", \"kind\": \"OTHER\", \"members\": []}");
        put("/schemes/delais/committees/revue/sittings/2030-06-01", "{}");
        put("/purchasing-intentions/delais-1", """
                {"buyers": ["%s"], "title": "Attendue", "family": "mobilite-cycles", "category": "SUPPLIES", "scheme": "delais",
                 "publication": "2030", "start": "2030-10-19", "procedure": "OPEN", "amount": {"value": 40000.01}}"""
                .formatted(ILLE_ET_VILAINE));
        as("reader").get(PATH + "/delais-1/schedule").then().statusCode(200)
                .body("items.due", contains("2030-03-12", "2030-05-11", "2030-06-11", "2030-09-09"));
        put("/purchasing-intentions/delais-1", """
                {"buyers": ["%s"], "title": "Attendue", "family": "mobilite-cycles", "category": "SUPPLIES", "scheme": "delais",
                 "publication": "2030", "start": "2030-10-19", "amount": {"value": 40000}}""".formatted(ILLE_ET_VILAINE));
        as("reader").get(PATH + "/delais-1/schedule").then().body("items.step",
                contains("SOUNDING", "PUBLICATION", "NOTIFICATION"));
    }

    @Test
    void A_market_that_was_sounded_is_not_late_with_it() {
        intention("sondee-1", "2024-04");
        as("contributor").body("""
                {"on": "2024-01-09", "kind": "MEETING", "question": "Délais ?", "findings": "Six mois"}""")
                .post(PATH + "/sondee-1/soundings").then().statusCode(201);
        as("reader").get(PATH + "/sondee-1/schedule").then().body("items[0].done", equalTo("2024-01-09"))
                .body("items.late", contains(false, true, true));
    }

    @Test
    void Nothing_is_late_of_what_is_expected_in_years() {
        intention("retard-2", "2099");
        as("reader").get(PATH + "/late-steps?lead=retard-2").then().statusCode(200).body("items", empty());
    }

    @Test
    void A_partner_sees_no_one_elses_delays() {
        intention("retard-3", "2024-04");
        as("partner").get(PATH + "/late-steps?lead=retard-3").then().statusCode(200).body("items", empty());
        as("partner").get(PATH + "/retard-3/schedule").then().statusCode(403);
    }

    @Test
    void The_list_can_be_of_what_is_late_alone_or_of_all_else() {
        intention("retardliste-1", "2024-04");
        intention("retardliste-2", "2099");
        intention("retardliste-3", "2024-05");
        intention("retardliste-4", "2024-06");
        step("retardliste-4", "PLANNED", "");
        step("retardliste-4", "WITHDRAWN", ", \"reason\": \"Besoin disparu\"");
        String list = PATH + "?lead=retardliste";
        as("reader").get(list + "&late=true").then().statusCode(200).body("items.ref",
                contains("retardliste-1", "retardliste-3"));
        as("reader").get(list + "&late=false").then().statusCode(200).body("items.ref",
                contains("retardliste-2", "retardliste-4"));
        as("reader").get(list + "&late=peut-être").then().statusCode(400);

        String next = as("reader").get(list + "&late=true&limit=1").then().body("items.ref", contains("retardliste-1"))
                .extract().path("next");
        as("reader").queryParam("after", next).get(list + "&late=true&limit=1").then()
                .body("items.ref", contains("retardliste-3")).body("next", nullValue());
    }

    @Test
    void A_list_is_unchanged_only_while_it_is_the_same_day() {
        String tag = as("reader").get(PATH + "?lead=personne").then().statusCode(200).extract().header("ETag");
        as("reader").header("If-None-Match", tag).get(PATH + "?lead=personne").then().statusCode(304);
        String yesterday = tag.replaceFirst("-[0-9]{4}-[0-9]{2}-[0-9]{2}-", "-2020-01-01-");
        assertThat(yesterday).isNotEqualTo(tag);
        as("reader").header("If-None-Match", yesterday).get(PATH + "?lead=personne").then().statusCode(200);
    }

    @Test
    void What_is_late_comes_a_page_at_a_time_the_longest_overdue_first_and_is_never_taken_for_unchanged() {
        intention("retard-pages-2", "2023-04");
        intention("retard-pages-1", "2024-04");
        String next = as("reader").get(PATH + "/late-steps?lead=retard-pages&limit=4").then().statusCode(200)
                .header("ETag", nullValue()).header("Link", containsString("lead=retard-pages"))
                .body("items.ref", contains("retard-pages-2", "retard-pages-2", "retard-pages-2", "retard-pages-1"))
                .body("items.step", contains("SOUNDING", "PUBLICATION", "NOTIFICATION", "SOUNDING")).extract().path("next");
        as("reader").queryParam("after", next).get(PATH + "/late-steps?lead=retard-pages&limit=4").then()
                .body("items.ref", contains("retard-pages-1", "retard-pages-1"))
                .body("items.step", contains("PUBLICATION", "NOTIFICATION")).body("next", nullValue());
        as("reader").get(PATH + "/late-steps?after=aGllcg").then().statusCode(400);
    }
}
