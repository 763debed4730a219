package fr.sillage.reporting.view;

import static fr.sillage.reporting.Scenario.awaitState;
import static fr.sillage.reporting.Scenario.make;
import static fr.sillage.reporting.Scenario.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class SchemePagesTest {

    private static final AtomicInteger TESTS = new AtomicInteger();

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @BeforeEach
    void All_is_well_and_a_while_has_passed() throws SQLException {
        Scenario.clear(dataSource);
        Neighbours.forget();
        clock.set("2026-11-20T09:00:00Z");
        clock.advance(Duration.ofHours(5).plusMinutes(TESTS.incrementAndGet()));
    }

    @AfterEach
    void The_neighbours_are_as_from_the_start() {
        Neighbours.forget();
    }

    private static ValidatableResponse anyone(String path) {
        return given().accept("text/html").get(path).then();
    }

    private static ValidatableResponse reader(String path) {
        return page("reader", path);
    }

    /** @param path as it is, be it encoded */
    private static ValidatableResponse page(String account, String path) {
        return given().urlEncodingEnabled(false).auth().preemptive().basic(account, account).accept("text/html").get(path)
                .then();
    }

    @Test
    void Those_who_may_read_a_scheme_see_how_it_stands_and_others_its_promises_alone() {
        reader("/schemas/pages-live").statusCode(200).header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Cache-Control", "private, no-cache")
                .body(allOf(containsString("Situation au 20"), containsString("L’année 2025 en bref")));
        anyone("/schemas/pages-live").statusCode(200)
                .body(allOf(containsString("tel qu’il a été adopté"), not(containsString("en bref"))));
    }

    @Test
    void Anyone_sees_the_figures_of_the_published_edition_and_not_those_of_a_draft() {
        String edition = make("pages-published", 2025);
        anyone("/schemas/pages-published").statusCode(200).body(containsString("tel qu’il a été adopté"));
        publish(edition);
        anyone("/schemas/pages-published").statusCode(200).body(containsString("D’après le bilan annuel 2025, édition 1"));
        anyone("/schemas/pages-published/objectifs/9").statusCode(200)
                .body(allOf(containsString("<h1"), containsString(edition + ".html#objectif-9")));
    }

    private static final String BOARD = "/tableau-de-bord";

    /** The guide was finished a few weeks ago, with words that are for those who work on it. */
    private static void theGuideIsFinished() {
        Neighbours.says(Neighbours.Service.CATALOG, said -> said.replace("\"progress\": [", """
                "progress": [{"id": 8, "status": "COMPLETED", "on": "2026-10-01", "note": "Guide relu par tous",
                 "difficulties": "Relecture tardive", "correctiveActions": "Un relecteur de plus"}, """));
    }

    @Test
    void What_was_entered_this_year_is_on_the_pages_of_today_as_in_the_views() {
        theGuideIsFinished();
        reader("/schemas/pages-today" + BOARD).statusCode(200)
                .body(allOf(containsString("Terminée <span class=\"count\">1</span>"), containsString("Guide relu par tous"),
                        containsString("En cours <span class=\"count\">0</span>")));
        reader("/schemas/pages-today").statusCode(200).body(allOf(containsString("Au 20\u00A0novembre 2026, le schéma compte"),
                containsString("1 terminée"), not(containsString("1 en cours"))));
        Scenario.as("reader").get("/api/v1/views/board/pages-today").then().statusCode(200)
                .body("counts.COMPLETED", equalTo(1), "counts.IN_PROGRESS", equalTo(0));
    }

    @Test
    void A_report_tells_actions_as_they_stood_at_the_end_of_its_year() {
        theGuideIsFinished();
        publish(make("pages-then", 2025));
        anyone("/schemas/pages-then" + BOARD).statusCode(200)
                .body(allOf(containsString("En cours <span class=\"count\">1</span>"),
                        not(containsString("Guide relu par tous"))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/objectifs/9", BOARD })
    void Anyone_is_told_what_was_adopted_and_nothing_that_nobody_published(String below) {
        theGuideIsFinished();
        anyone("/schemas/pages-promised" + below).statusCode(200)
                .body(allOf(not(containsString("Guide relu")), not(containsString("Relecture tardive")),
                        not(containsString("Un relecteur de plus")), not(containsString("Compte rendu de la rencontre")),
                        not(containsString("erminée"))))
                .body(allOf(not(containsString("n’a pas de définition")), not(containsString("réalisation")),
                        containsString("premier bilan")));
    }

    @Test
    void Promises_are_told_without_how_they_are_kept_and_lead_to_no_board() {
        anyone("/schemas/pages-promises").statusCode(200)
                .body(allOf(containsString("Écrire le guide de la clause sociale"), not(containsString(BOARD))));
        anyone("/schemas/pages-promises/objectifs/9").statusCode(200)
                .body(allOf(containsString("Réunir les entreprises d’insertion"), not(containsString("Pas de trace"))));
        anyone("/schemas/pages-promises" + BOARD).statusCode(200)
                .body(allOf(containsString("Le tableau de bord paraîtra avec le premier bilan"),
                        not(containsString("class=\"board\""))));
    }

    @Test
    void The_board_can_be_narrowed_to_an_axis_without_a_script() {
        reader("/schemas/pages-board/tableau-de-bord").statusCode(200)
                .body(allOf(containsString("Non initiée"), containsString("Terminée"), not(containsString("<script"))));
        reader("/schemas/pages-board/tableau-de-bord?axe=no-such-axis").statusCode(200)
                .body(containsString("Aucune action à montrer ici."));
    }

    @Test
    void While_a_service_is_down_the_page_says_how_old_it_is() {
        reader("/schemas/pages-stale").statusCode(200).body(not(containsString("Données anciennes")));
        Neighbours.is(Neighbours.Service.INDICATORS, Neighbours.Mood.FAILS);
        reader("/schemas/pages-stale").statusCode(200).body(containsString("Données anciennes"));
    }

    @Test
    void What_stands_in_is_told_as_such_to_anyone() {
        Neighbours.list("pages-old");
        anyone("/").statusCode(200).body(allOf(containsString("/schemas/pages-old"), not(containsString("Données anciennes"))));
        anyone("/schemas/pages-old").statusCode(200).body(not(containsString("Données anciennes")));
        Neighbours.is(Neighbours.Service.CATALOG, Neighbours.Mood.FAILS);
        anyone("/").statusCode(200).body(allOf(containsString("/schemas/pages-old"), containsString("Données anciennes"),
                containsString("ce qui était connu le 20\u00A0novembre 2026")));
        anyone("/schemas/pages-old").statusCode(200).body(containsString("Données anciennes"));
    }

    @Test
    void Those_who_may_read_a_scheme_see_which_of_its_reports_is_late_and_which_comes_next() {
        Neighbours.list("pages-late");
        clock.set("2024-06-01T09:00:00Z");
        clock.advance(Duration.ofMinutes(TESTS.incrementAndGet()));
        Scenario.as("steward").header("If-None-Match", "*").body("""
                {"scheme": "pages-late", "kind": "annual"}""").put("/api/v1/schedules/pages-late").then().statusCode(201);
        clock.set("2025-03-01T09:00:00Z");
        clock.advance(Duration.ofMinutes(TESTS.incrementAndGet()));
        for (String page : List.of("/schemas/pages-late", "/bilans")) {
            reader(page).statusCode(200)
                    .body(allOf(containsString("Bilan annuel 2024\u202F: en retard, attendu le 1er\u00A0février 2025"),
                            containsString("Bilan annuel 2025\u202F: attendu le 1er\u00A0février 2026")));
            anyone(page).statusCode(200).body(not(containsString("en retard, attendu")));
            page("partner", page).statusCode(200).body(not(containsString("en retard, attendu")));
        }
        Neighbours.are(Neighbours.Mood.HANGS_UP);
        reader("/bilans").statusCode(200).body(containsString("en retard, attendu"));
    }

    @Test
    void Those_who_prepare_a_report_find_its_preview_what_it_lacks_and_its_runs() {
        Neighbours.list("pages-prepared");
        for (String page : List.of("/schemas/pages-prepared", "/bilans")) {
            page("contributor", page).statusCode(200)
                    .body(allOf(containsString("/api/v1/reports/pages-prepared/annual/2025/preview.html"),
                            containsString("/bilans/pages-prepared/annual/2025/manques"),
                            containsString("/bilans/suivi?schema=pages-prepared")));
            reader(page).statusCode(200).body(not(containsString("preview.html")));
            anyone(page).statusCode(200).body(not(containsString("preview.html")));
        }
        page("contributor", "/bilans/pages-prepared/annual/2025/manques").statusCode(200)
                .body(allOf(containsString("Ce qui manque"), containsString("part-marches-clause"),
                        containsString("n’a pas de définition connue")));
        anyone("/bilans/pages-prepared/annual/2025/manques").statusCode(401).contentType("text/html");
        page("partner", "/bilans/pages-prepared/annual/2025/manques").statusCode(403).contentType("text/html");
    }

    @Test
    void The_steps_of_a_run_are_told_to_those_who_may_follow_it() {
        make("pages-run", 2025);
        Neighbours.list("pages-run");
        String title = "<td>SPASER du Département d’Ille-et-Vilaine</td>";
        String list = reader("/bilans/suivi?schema=pages-run").statusCode(200)
                .body(allOf(containsString(title), containsString("Bilan annuel 2025"), containsString("Terminé"),
                        containsString("demandé")))
                .extract().asString();
        String run = list.replaceAll("(?s).*href=\"(/bilans/suivi/\\d+)\".*", "$1");
        reader(run).statusCode(200)
                .body(allOf(containsString("/schemas/pages-run\">SPASER du Département d’Ille-et-Vilaine</a>"),
                        containsString("Tentative 1"), containsString("Lecture du schéma"),
                        containsString("Contrôle des fichiers"), containsString("/bilans/pages-run/annual/2025")));
        anyone(run).statusCode(401);
        page("partner", run).statusCode(403);
        page("partner", "/bilans/suivi?schema=pages-run").statusCode(200).body(not(containsString("Terminé")));
        reader("/bilans/suivi/999999999").statusCode(404).contentType("text/html");
        Neighbours.list();
        reader(run).statusCode(200).body(containsString("/schemas/pages-run\">pages-run</a>"));
    }

    @Test
    void A_note_without_objectives_is_not_led_to_from_one_and_anyone_sees_it_beside_the_reports() {
        String note = awaitState(Scenario.as("steward").body("""
                {"scheme": "pages-note", "kind": "mid-year", "year": 2025}""").post("/api/v1/reports").then().statusCode(202)
                .extract().header("Location"), "DONE").getString("edition.href");
        publish(note);
        anyone("/schemas/pages-note").statusCode(200).body(containsString(note + ".html\""));
        reader("/schemas/pages-note/objectifs/9").statusCode(200).body(not(containsString(note)));
        Scenario.as("reader").get("/api/v1/views/objectives/pages-note/9").then().body("tellings", empty());
    }

    @Test
    void One_look_at_a_page_asks_each_service_once() {
        reader("/schemas/pages-once").statusCode(200);
        Neighbours.asked();
        reader("/schemas/pages-once").statusCode(200);
        assertThat(Neighbours.asked()).containsExactlyInAnyOrder("GET /api/v1/schemes/pages-once/snapshot 304",
                "GET /api/v1/indicators 304");
    }

    @Test
    void The_first_page_says_whose_each_scheme_is() {
        Neighbours.list("pages-listed");
        anyone("/").statusCode(200)
                .body(allOf(containsString("/schemas/pages-listed"), containsString("Département d’Ille-et-Vilaine")));
    }

    @Test
    void The_first_page_says_whose_each_report_is() {
        publish(make("pages-whose", 2025));
        anyone("/").statusCode(200).body(matchesPattern(
                "(?s).*<p>SPASER du Département d’Ille-et-Vilaine</p>\\s*<p>Département d’Ille-et-Vilaine</p>\\s*<p class=\"small\">Édition 1, publiée.*"));
    }

    @Test
    void A_buyer_whose_name_nobody_knows_is_told_by_its_number() {
        Neighbours.list("pages-nameless");
        Neighbours.says(Neighbours.Service.CATALOG,
                text -> text.replace("{\"siren\": \"223500018\"", "{\"siren\": \"226200012\""));
        anyone("/").statusCode(200).body(allOf(containsString("/schemas/pages-nameless"), containsString("223500018")));
    }

    @Test
    void The_first_page_stands_without_the_catalog() {
        Neighbours.is(Neighbours.Service.CATALOG, Neighbours.Mood.HANGS_UP);
        anyone("/").statusCode(200).body(containsString("Derniers bilans publiés"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/schemas/unknown-scheme", "/schemas/pages-live/objectifs/999", "/bilans/pages-none/annual/2025",
            "/nowhere", "/schemas/Not%20a%20code", "/schemas/pages-live%00", "/schemas/%C3%A9t%C3%A9/objectifs/9",
            "/schemas/pages-live/objectifs/%22%3E", "/bilans/pages-live/unknown-kind/2025" })
    void What_is_not_there_is_told_as_a_page(String path) {
        reader(path).statusCode(404).contentType("text/html").body(containsString("Revenir à l’accueil"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/schemas/pages-live?annee=abc", "/schemas/pages-live?annee=99999",
            "/schemas/pages-live/objectifs/9?annee=-1", "/schemas/pages-live/tableau-de-bord?annee=99999999999",
            "/bilans/pages-live/annual/abc" })
    void A_year_that_is_none_of_the_scheme_is_refused_as_a_page(String path) {
        reader(path).statusCode(400).contentType("text/html").body(containsString("Revenir à l’accueil"));
        anyone(path).statusCode(400).contentType("text/html").body(containsString("Revenir à l’accueil"));
    }

    @Test
    void A_year_of_the_scheme_that_has_no_report_is_not_there_and_one_that_is_none_is_refused_as_to_its_readers() {
        publish(make("pages-years", 2025));
        anyone("/schemas/pages-years?annee=2025").statusCode(200);
        anyone("/schemas/pages-years?annee=2024").statusCode(404).contentType("text/html");
        for (String none : List.of("1999", "99999", "2028")) {
            reader("/schemas/pages-years?annee=" + none).statusCode(400);
            anyone("/schemas/pages-years?annee=" + none).statusCode(400).contentType("text/html");
        }
    }

    @Test
    void Signing_in_leads_back_to_the_very_page_with_its_year_and_axis() {
        anyone("/schemas/pages-back/tableau-de-bord?annee=2025&axe=1").statusCode(200).body(containsString(
                "/connexion?vers=%2Fschemas%2Fpages-back%2Ftableau-de-bord%3Fannee%3D2025%26axe%3D1"));
        given().redirects().follow(false).auth().preemptive().basic("reader", "reader")
                .queryParam("vers", "/schemas/pages-back/tableau-de-bord?annee=2025&axe=1").get("/connexion").then()
                .statusCode(303).header("Location", endsWith("/schemas/pages-back/tableau-de-bord?annee=2025&axe=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example",
            "/%2F/evil.example",
            "/%5Cevil.example", "/.//evil.example", "/bilans//evil.example", "/bilans?a=b\r\nX-Evil:%20c",
            "/bilans#@evil.example",
            "/@evil.example", "javascript:alert(1)", "/bilans?a=//evil.example" })
    void Nobody_is_led_to_another_site(String evil) {
        given().redirects().follow(false).auth().preemptive().basic("reader", "reader").queryParam("vers", evil)
                .get("/connexion").then().statusCode(303).header("Location", allOf(not(containsString("evil")),
                        not(containsString("alert")), endsWith("/")));
    }

    @Test
    void A_refusal_offers_to_sign_in_to_those_alone_who_have_not() {
        reader("/schemas/unknown-scheme").statusCode(404)
                .body(allOf(containsString("Connecté&#8239;: reader"), not(containsString("Se connecter"))));
        reader("/nowhere").statusCode(404).body(not(containsString("Se connecter")));
        anyone("/schemas/unknown-scheme").statusCode(404)
                .body(allOf(containsString("Se connecter"), not(containsString("Connecté"))));
        given().auth().preemptive().basic("reader", "wrong").accept("text/html").get("/").then().statusCode(401)
                .contentType("text/html").body(containsString("Se connecter"));
    }

    @Test
    void Signing_in_asks_for_a_name_and_leads_back_to_the_page_and_nowhere_else() {
        anyone("/connexion?vers=/bilans").statusCode(401).header("WWW-Authenticate", startsWith("Basic"))
                .contentType("text/html");
        given().redirects().follow(false).auth().preemptive().basic("reader", "reader").get("/connexion?vers=/bilans").then()
                .statusCode(303).header("Location", endsWith("/bilans"));
        given().redirects().follow(false).auth().preemptive().basic("reader", "reader")
                .get("/connexion?vers=//elsewhere.example")
                .then().statusCode(303).header("Location", not(containsString("elsewhere")));
    }

    @Test
    void The_page_of_a_report_tells_its_editions_their_files_and_what_changed() {
        String first = make("pages-editions", 2025);
        publish(first);
        make("pages-editions", 2025);
        anyone("/bilans").statusCode(200).body(containsString("/bilans/pages-editions/annual/2025"));
        anyone("/bilans/pages-editions/annual/2025").statusCode(200)
                .body(allOf(containsString("Édition 1"), not(containsString("Édition 2")), containsString(first + ".pdf")));
        reader("/bilans/pages-editions/annual/2025").statusCode(200)
                .body(allOf(containsString("Édition 2"), containsString("/editions/2/difference?from=1")));
    }

    @Test
    void The_style_sheet_is_sent_once() {
        String tag = given().get("/style/sillage.css").then().statusCode(200).contentType("text/css").extract().header("ETag");
        given().header("If-None-Match", tag).get("/style/sillage.css").then().statusCode(304);
    }
}
