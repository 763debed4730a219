package fr.sillage.catalog.programme;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What registers of trainings and yearly plans come to, as measures may take it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RegisterFiguresTest {

    private static final String BUYER = "200066009";
    private static final String OTHER = "200066017";
    private static final String SCHEME = "/schemes/registres";
    private static final String PATH = "/api/v1/programme-figures";

    @BeforeEach
    void A_register_and_a_plan() {
        Api.organisations();
        for (String buyer : List.of(BUYER, OTHER)) {
            put("/organisations/" + buyer, "{\"name\": \"Communauté qui forme\", \"kind\": \"EPCI\"}");
        }
        put(SCHEME, """
                {"title": "Schéma des registres", "period": {"start": "2023-01-01", "end": "2026-12-31"}, "status": "DRAFT",
                 "buyers": ["%s", "%s"]}""".formatted(BUYER, OTHER));
        session("1", "2023-05-04", "\"level\": \"CONTRIBUTORS\", \"audience\": \"AGENTS\", \"trained\": 30");
        session("2", "2024-05-04", "\"level\": \"CONTRIBUTORS\", \"audience\": \"AGENTS\", \"trained\": 20, \"firstTime\": 5");
        session("3", "2024-09-04", "\"level\": \"PILOTS\", \"audience\": \"MANAGERS\", \"trained\": 8");
        session("4", "2024-10-04", "\"audience\": \"ELECTED\", \"trained\": 12");
        session("5", "2024-11-04", "\"level\": \"AGENTS\", \"audience\": \"AGENTS\", \"concerned\": 500");
        put(SCHEME + "/training-populations/" + BUYER + "/2023", "{\"pilots\": 10, \"contributors\": 100, \"agents\": 900}");
        put(SCHEME + "/plans/2024/achats", "{\"kind\": \"PURCHASING\", \"title\": \"Plan d’actions achats\"}");
        line("1", "\"doneOn\": \"2024-03-01\", \"evidence\": \"relevé\"");
        line("2", "\"due\": \"2024-12\"");
        line("3", "\"givenUp\": \"sans suite\"");
    }

    private static void session(String code, String on, String more) {
        put(SCHEME + "/training-sessions/" + code, """
                {"buyer": "%s", "title": "Session %s", "on": "%s", %s}""".formatted(BUYER, code, on, more));
    }

    private static void line(String code, String more) {
        put(SCHEME + "/plans/2024/achats/lines/" + code, "{\"title\": \"Action " + code + "\", " + more + "}");
    }

    private static Map<String, Integer> figures(String buyer, int year) {
        return as("reader").get(PATH + "?year=" + year + "&buyer=" + buyer).then().statusCode(200).extract().jsonPath()
                .getMap("buyers.collectMany { it.figures }.collectEntries { [(it.measure): it.value] }");
    }

    @Test
    void People_are_counted_by_year_and_level() {
        assertThat(figures(BUYER, 2024)).containsEntry("programme-formation-sessions", 3)
                .containsEntry("programme-formation-contributeurs-annee", 5)
                .containsEntry("programme-formation-contributeurs", 35).containsEntry("programme-formation-pilotes-annee", 8)
                .containsEntry("programme-formation-agents-annee", 0).containsEntry("programme-formation-elus", 12);
        assertThat(figures(BUYER, 2023)).containsEntry("programme-formation-contributeurs", 30)
                .containsEntry("programme-formation-pilotes", 0);
    }

    @Test
    void Whom_it_concerns_is_told_as_counted_last() {
        assertThat(figures(BUYER, 2024)).containsEntry("programme-formation-contributeurs-concernes", 100)
                .containsEntry("programme-formation-agents-concernes", 900);
    }

    @Test
    void What_a_plan_gave_up_is_planned_no_more() {
        assertThat(figures(BUYER, 2024)).containsEntry("programme-plan-achats-prevues", 2)
                .containsEntry("programme-plan-achats-realisees", 1);
    }

    @Test
    void What_nobody_wrote_down_is_no_figure() {
        assertThat(figures(BUYER, 2024)).doesNotContainKeys("programme-plan-communication-prevues",
                "programme-intentions-notifiees");
        assertThat(figures(BUYER, 2023)).doesNotContainKey("programme-plan-achats-prevues");
        assertThat(figures(OTHER, 2024)).isEmpty();
        assertThat(figures(BUYER, 2027)).isEmpty();
    }

    @Test
    void Behind_each_figure_is_the_list_of_what_it_adds_up() {
        as("reader").get(PATH + "/programme-formation-contributeurs?year=2024&buyer=" + BUYER).then().statusCode(200)
                .body("items.ref", contains("registres/training-sessions/1", "registres/training-sessions/2"))
                .body("items.value", contains(30, 5)).body("items.buyer", contains(BUYER, BUYER));
        as("reader").get(PATH + "/programme-plan-achats-realisees?year=2024&buyer=" + BUYER).then().statusCode(200)
                .body("items.ref", contains("registres/plans/2024/achats/lines/1")).body("items[0].title", equalTo("Action 1"));
        as("reader").get("/api/v1/schemes/registres/plans/2024/achats/lines/1").then().statusCode(200);
        as("reader").get("/api/v1/schemes/registres/training-sessions/1").then().statusCode(200);
        as("partner").get(PATH + "/programme-formation-contributeurs?year=2024").then().statusCode(200).body("items", empty());
    }
}
