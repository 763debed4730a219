package fr.sillage.reporting.view;

import static fr.sillage.reporting.Scenario.make;
import static fr.sillage.reporting.Scenario.publish;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;
import java.time.Duration;
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
        return given().auth().preemptive().basic("reader", "reader").accept("text/html").get(path).then();
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
    void The_first_page_stands_without_the_catalog() {
        Neighbours.is(Neighbours.Service.CATALOG, Neighbours.Mood.HANGS_UP);
        anyone("/").statusCode(200).body(containsString("Derniers bilans publiés"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/schemas/unknown-scheme", "/schemas/pages-live/objectifs/999", "/bilans/pages-none/annual/2025",
            "/nowhere" })
    void What_is_not_there_is_told_as_a_page(String path) {
        reader(path).statusCode(404).contentType("text/html").body(containsString("Revenir à l’accueil"));
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
