package fr.sillage.reporting.preview;

import static fr.sillage.reporting.Scenario.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class PreviewResourceTest {

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @BeforeEach
    void All_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    private static String report(String scheme, String rest) {
        return "/api/v1/reports/" + scheme + "/annual/2025/" + rest;
    }

    @Test
    void A_report_is_seen_before_it_is_made_and_nothing_is_kept() {
        as("contributor").header("If-None-Match", "*").body(Map.of("markdown", "Un avant-propos")).put(
                report("p-seen", "words/foreword")).then().statusCode(201);
        as("reader").get(report("p-seen", "preview")).then().statusCode(200).body("kind", equalTo("annual"))
                .body("words[0].markdown", equalTo("Un avant-propos")).header("Cache-Control", containsString("no-store"));
        assertThat(as("reader").get(report("p-seen", "preview.html")).then().statusCode(200).contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'")).extract().asString())
                .contains("Bilan annuel 2025", "Un avant-propos");
        byte[] document = as("reader").get(report("p-seen", "preview.pdf")).then().statusCode(200)
                .contentType("application/pdf").extract().asByteArray();
        assertThat(new String(document, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        as("reader").get("/api/v1/reports/p-seen/annual/2025").then().statusCode(404);
    }

    @Test
    void The_second_kind_is_a_report_as_well() {
        as("reader").get("/api/v1/reports/p-second/mid-year/2025/preview").then().statusCode(200)
                .body("sections", contains("foreword", "half-year", "actions", "missing", "outlook", "method"));
        String run = as("steward").body("""
                {"scheme": "p-second", "kind": "mid-year", "year": 2025}""").post("/api/v1/reports").then().statusCode(202)
                .extract().header("Location");
        String edition = Scenario.awaitState(run, "DONE").getString("edition.href");
        assertThat(as("reader").get(edition + ".html").then().statusCode(200)
                .header("Content-Disposition", containsString("point-d-etape-2025")).extract().asString())
                .contains("Point d’étape 2025");
    }

    @Test
    void Only_those_who_may_read_the_scheme_see_a_preview() {
        given().get(report("p-rights", "preview")).then().statusCode(401);
        given().get(report("p-rights", "completeness")).then().statusCode(401);
        as("partner").get(report("p-rights", "preview.html")).then().statusCode(403);
        as("partner").get(report("p-rights", "completeness")).then().statusCode(403);
    }

    @Test
    void What_cannot_be_told_now_or_ever_is_refused_with_the_reason() {
        as("reader").get(report("unknown-p", "preview")).then().statusCode(404);
        as("reader").get("/api/v1/reports/p-refused/annual/2035/preview").then().statusCode(409)
                .body("detail", containsString("hors de la période"));
        as("reader").get("/api/v1/reports/p-refused/legal/2025/preview").then().statusCode(409)
                .body("detail", containsString("Indicateurs légaux"));
        Neighbours.is(Service.INDICATORS, Mood.HANGS_UP);
        as("reader").get(report("p-refused", "preview")).then().statusCode(503)
                .body("detail", containsString("Le service indicateurs ne répond pas."));
        as("reader").get(report("p-refused", "completeness")).then().statusCode(503);
    }

    @Test
    void Completeness_tells_what_is_missing_of_whom_it_was_asked_and_what_becomes_of_the_report() {
        as("reader").get(report("p-lacks", "completeness")).then().statusCode(200).body("complete", equalTo(false))
                .body("refused", equalTo(false))
                .body("missing.unknownIndicators.indicator", contains("part-marches-clause"));
        as("reader").get(report("strict-lacks", "completeness")).then().statusCode(200).body("refused", equalTo(true))
                .body("reason", equalTo("Le schéma n’admet pas de bilan incomplet (article 12). Il manque\u202F: "
                        + "objectif 9, «\u202Fpart-marches-clause\u202F» (sans définition)."));
    }

    @Test
    void A_scheme_that_wants_no_incomplete_report_gets_none_and_the_run_says_what_is_missing() {
        String run = Scenario.request("strict-run", 2025);
        assertThat(Scenario.awaitState(run, "FAILED").getString("reason")).contains("(article 12)", "part-marches-clause");
        as("reader").get("/api/v1/reports/strict-run/annual/2025").then().statusCode(404);
    }

    @Test
    void Anyone_may_know_the_kinds_of_report_and_why_some_cannot_be_made_yet() {
        given().get("/api/v1/report-kinds").then().statusCode(200)
                .body("items.slug",
                        contains("annual", "mid-year", "evaluation", "overall", "reasons", "digest", "legal"))
                .body("items[0].sections.code", hasItems("foreword", "key-figures", "decisions", "outlook", "missing"))
                .body("items.available", contains(true, true, true, true, true, true, false))
                .body("items[6].reason", containsString("marchés notifiés"));
    }
}
