package fr.sillage.catalog.programme;

import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.RENNES_METROPOLE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProgrammeFiguresResourceTest {

    private static final String BUYER = "200061000";
    private static final String LATE_BUYER = "200061018";
    private static final String PATH = "/api/v1/programme-figures";

    @BeforeEach
    void A_programme_of_a_buyer_of_its_own() {
        Api.organisations();
        put("/organisations/" + BUYER, "{\"name\": \"Communauté d’essai\", \"kind\": \"EPCI\"}");
        put("/schemes/programme", """
                {"title": "Schéma du programme", "period": {"start": "2024-01-01", "end": "2028-12-31"}, "buyers": ["%s"],
                 "status": "DRAFT", "purchasing": {"strategicCommittee": "strategique"}}""".formatted(BUYER));
        put("/schemes/programme/committees/strategique", "{\"title\": \"Comité achat stratégique\", \"kind\": \"OTHER\"}");
        put("/schemes/programme/committees/strategique/sittings/2025-02-03", "{}");
        put("/organisations/" + LATE_BUYER, "{\"name\": \"Communauté qui reporte\", \"kind\": \"EPCI\"}");
        intention("programme-1", "[\"" + BUYER + "\"]", "");
        intention("programme-2", "[\"" + BUYER + "\", \"" + PAS_DE_CALAIS + "\"]", "\"scheme\": \"programme\",");
    }

    private static void intention(String ref, String buyers, String scheme) {
        put("/purchasing-intentions/" + ref, """
                {"buyers": %s, "title": "Intention %s", "family": "batiments-renovation", "category": "WORKS",
                 %s "publication": "2025-06", "recordedOn": "2025-01-15",
                 "considerations": [{"kind": "CLAUSE", "theme": "INSERTION", "plannedHours": 150}]}""".formatted(buyers, ref,
                scheme));
    }

    private static void notified(String ref) {
        for (String to : List.of("PLANNED", "PUBLISHED", "LAUNCHED", "NOTIFIED")) {
            as("admin").header("Idempotency-Key", ref + to).body("{\"to\": \"" + to + "\", \"on\": \"2026-01-20\"}")
                    .post("/api/v1/purchasing-intentions/" + ref + "/transitions");
        }
    }

    /** Expected in one year, then put off by another. */
    private static void postponed(String ref, int year) {
        for (int expected : List.of(year, year + 1)) {
            put("/purchasing-intentions/" + ref, """
                    {"buyers": ["%s"], "title": "Intention %s", "family": "batiments-renovation", "category": "WORKS",
                     "publication": "%d", "recordedOn": "2025-01-15"}""".formatted(LATE_BUYER, ref, expected));
            as("admin").header("Idempotency-Key", ref).body("{\"to\": \"PLANNED\", \"on\": \"2025-01-20\"}")
                    .post("/api/v1/purchasing-intentions/" + ref + "/transitions");
        }
    }

    private static List<String> recorded(int year) {
        return as("reader").get(PATH + "/intentions-recensees?year=" + year + "&buyer=" + LATE_BUYER).then().statusCode(200)
                .extract().path("items.ref");
    }

    @Test
    void What_is_put_off_after_the_survey_was_still_recorded_by_it() {
        postponed("programme-3", 2025);
        assertThat(recorded(2025)).containsExactly("programme-3");
        assertThat(recorded(2026)).isEmpty();
    }

    @Test
    void What_is_put_off_before_the_survey_is_over_is_recorded_for_the_later_year() {
        postponed("programme-4", 2190);
        assertThat(recorded(2190)).isEmpty();
        assertThat(recorded(2191)).containsExactly("programme-4");
    }

    private static Map<String, Object> figure(int year, String measure) {
        List<Map<String, Object>> figures = as("reader").get(PATH + "?buyer=" + BUYER + "&year=" + year).then().statusCode(200)
                .body("buyers.buyer", equalTo(List.of(BUYER))).extract().path("buyers[0].figures");
        return figures.stream().filter(figure -> figure.get("measure").equals(measure)).findFirst().orElseThrow();
    }

    @Test
    void Each_figure_comes_with_the_list_behind_it() {
        notified("programme-1");
        assertThat(figure(2025, "intentions-recensees")).containsEntry("items", 1);
        assertThat(figure(2026, "programme-heures-prevues")).containsEntry("items", 1).containsEntry("value", 150);
        as("reader").get(PATH + "/programme-heures-prevues?year=2026&buyer=" + BUYER).then().statusCode(200)
                .body("items.ref", equalTo(List.of("programme-1"))).body("items[0].value", equalTo(150));
        as("reader").get(PATH + "/inconnue?year=2026").then().statusCode(404);
        as("reader").get(PATH).then().statusCode(400);
    }

    @Test
    void What_the_strategic_committee_selected_counts_for_the_year_that_it_said() {
        as("admin").body("""
                {"subject": {"type": "targeted-file", "ref": "2025/programme-2"}, "decision": "FAVOURABLE"}""")
                .post("/api/v1/schemes/programme/committees/strategique/sittings/2025-02-03/opinions").then().statusCode(201);
        assertThat(figure(2025, "dossiers-cibles")).containsEntry("value", 1);
        as("reader").get(PATH + "/dossiers-cibles?year=2025").then().body("items.ref", hasItem("programme-2"));
    }

    @Test
    void What_a_group_buys_counts_for_its_coordinator_and_others_are_not_told() {
        List<String> buyers = as("reader").get(PATH + "?year=2025").then().statusCode(200).extract().path("buyers.buyer");
        assertThat(buyers).contains(BUYER).doesNotHaveDuplicates();
        List<String> told = as("partner").get(PATH + "?year=2025").then().statusCode(200).extract().path("buyers.buyer");
        assertThat(told).doesNotContain(BUYER).allMatch(RENNES_METROPOLE::equals);
        as("partner").get(PATH + "?year=2025&buyer=" + BUYER).then().statusCode(403);
    }
}
