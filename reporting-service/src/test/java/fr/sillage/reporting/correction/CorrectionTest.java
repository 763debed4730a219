package fr.sillage.reporting.correction;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.awaitState;
import static fr.sillage.reporting.Scenario.make;
import static fr.sillage.reporting.Scenario.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.List;
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

/** From a published figure that was wrong to the edition that says so. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class CorrectionTest {

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    CorrectionPoll poll;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    private static List<Integer> runs(String scheme) {
        return as("reader").get("/api/v1/runs?scheme=" + scheme).then().statusCode(200).extract()
                .path("items.findAll { it.trigger == 'CORRECTION' }.id");
    }

    private static String report(String scheme) {
        return "/api/v1/reports/" + scheme + "/annual/2025";
    }

    @Test
    void A_published_figure_is_corrected_and_the_next_edition_tells_it() {
        String first = make("errata", 2025);
        given().get("/q/health/ready");
        as("reader").get(first).then().body("errata", nullValue());
        publish(first);
        poll.look();
        assertThat(runs("errata")).isEmpty();

        Neighbours.corrects("errata", 53000, "Chiffres intervertis à la saisie", 18);
        poll.look();
        assertThat(runs("errata")).hasSize(1);
        String second = awaitState("/api/v1/runs/" + runs("errata").get(0), "DONE").getString("edition.href");
        assertThat(second).isEqualTo(report("errata") + "/editions/2");

        as("reader").get(second).then().statusCode(200)
                .body("errata.since.edition", equalTo(1), "errata.since.position", equalTo(17),
                        "errata.reopened", equalTo(false),
                        "errata.since.on", equalTo("2026-11-20"))
                .body("errata.lines.measure", contains("heures-insertion"), "errata.lines.objective", contains("9"),
                        "errata.lines.old.value", contains(52000), "errata.lines.new.value", contains(53000),
                        "errata.lines.reason", contains("Chiffres intervertis à la saisie"),
                        "errata.lines.on", contains("2026-11-20"));
        as("reader").get(second + ".html").then().statusCode(200).body(containsString("<h2 id=\"errata\">Errata</h2>"))
                .body(containsString("Chiffres corrigés depuis l’édition 1"))
                .body(containsString(
                        "<td>52\u202F000\u00A0h</td><td>53\u202F000\u00A0h</td><td>Chiffres intervertis à la saisie</td>"));
        given().get(report("errata")).then().statusCode(200).header("Content-Location", first + ".json");

        given().get(second + "/difference").then().statusCode(401);
        publish(second);
        given().get(second + "/difference").then().statusCode(200)
                .body("from.number", equalTo(1), "to.number", equalTo(2), "figures.size()", equalTo(1),
                        "figures[0].old.value", equalTo(52000), "figures[0].new.value", equalTo(53000));
        given().accept("text/html").get(second + "/difference").then().statusCode(200)
                .contentType("text/html;charset=UTF-8").body(containsString("53\u202F000\u00A0h"));
        poll.look();
        assertThat(runs("errata")).hasSize(1);
    }

    @Test
    void A_figure_of_an_earlier_year_that_another_report_closed_is_told_by_each_report_that_shows_it() {
        Neighbours.closed("earlier", 2024, """
                {"buyers": ["223500018"], "edition": 1, "position": 12}""");
        publish(make("earlier", 2025));
        Neighbours.correctsTheYearBefore("earlier", 41000, "Heures comptées deux fois", 18);
        // the report of that year tells it first, and closes its year anew
        Neighbours.closed("earlier", 2024, """
                {"buyers": ["223500018"], "edition": 2, "position": 18}""");
        poll.look();
        assertThat(runs("earlier")).hasSize(1);
        String second = awaitState("/api/v1/runs/" + runs("earlier").get(0), "DONE").getString("edition.href");
        as("reader").get(second).then().statusCode(200)
                .body("errata.reopened", equalTo(false), "errata.lines.period", contains("2024"),
                        "errata.lines.old.value", contains(40000), "errata.lines.new.value", contains(41000),
                        "errata.lines.reason", contains("Heures comptées deux fois"), "errata.changes.size()", equalTo(0));
        poll.look();
        assertThat(runs("earlier")).hasSize(1);
    }

    @Test
    void A_figure_of_a_year_that_nobody_closed_is_told_to_be_another_without_a_reason() {
        publish(make("never-closed", 2025));
        Neighbours.correctsTheYearBefore("never-closed", 41000, "Nul ne le demande", 18);
        poll.look();
        assertThat(runs("never-closed")).isEmpty();
        String second = make("never-closed", 2025);
        as("reader").get(second).then().body("errata.lines.size()", equalTo(0), "errata.changes.indicator",
                contains("heures-insertion"), "errata.changes.year", contains(2024), "errata.changes.old.value",
                contains(40000),
                "errata.changes.new.value", contains(41000));
        as("reader").get(second + ".html").then().body(containsString("Depuis, 1\u00A0chiffre a changé\u202F;"),
                containsString("<td>40\u202F000\u00A0h</td><td>41\u202F000\u00A0h</td>"));
    }

    @Test
    void Each_correction_leads_to_one_run_and_no_two_wait_at_once() {
        publish(make("waits", 2025));
        Neighbours.corrects("waits", 53000, "Erreur de saisie", 18);
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        poll.look();
        poll.look();
        assertThat(runs("waits")).hasSize(1);
        String run = "/api/v1/runs/" + runs("waits").get(0);
        Scenario.awaitAttempt(run, 1);
        Neighbours.corrects("waits", 54000, "Nouvelle erreur de saisie", 19);
        poll.look();
        assertThat(runs("waits")).hasSize(1);
    }

    @Test
    void A_correction_that_was_withdrawn_is_made_again_only_once_something_else_is_corrected() {
        publish(make("withdrawn", 2025));
        Neighbours.corrects("withdrawn", 53000, "Erreur de saisie", 18);
        Neighbours.is(Service.CATALOG, Mood.REFUSES_IN_HTML);
        poll.look();
        String run = "/api/v1/runs/" + runs("withdrawn").get(0);
        Scenario.awaitAttempt(run, 1);
        as("steward").body(Map.of("reason", "Le catalogue ne sera pas rouvert.")).put(run + "/withdrawal").then()
                .statusCode(200).body("state", equalTo("FAILED"), "reason", containsString("Le catalogue ne sera pas rouvert."),
                        "attempts[0].error", containsString("HTTP 403"));

        Neighbours.are(Mood.ANSWERS);
        poll.look();
        assertThat(runs("withdrawn")).hasSize(1);
        Neighbours.corrects("withdrawn", 54000, "Nouvelle erreur de saisie", 19);
        poll.look();
        assertThat(runs("withdrawn")).hasSize(2);
        String next = awaitState("/api/v1/runs/" + runs("withdrawn").get(0), "DONE").getString("edition.href");
        as("reader").get(next).then().body("errata.since.edition", equalTo(1), "errata.lines.new.value", contains(54000));
    }

    @Test
    void A_draft_that_tells_the_correction_already_needs_no_run() {
        publish(make("told", 2025));
        Neighbours.corrects("told", 53000, "Erreur de saisie", 18);
        make("told", 2025);
        poll.look();
        assertThat(runs("told")).isEmpty();
        Neighbours.corrects("told", 54000, "Nouvelle erreur de saisie", 19);
        poll.look();
        assertThat(runs("told")).hasSize(1);
        awaitState("/api/v1/runs/" + runs("told").get(0), "DONE");
        poll.look();
        assertThat(runs("told")).hasSize(1);
    }

    @Test
    void Of_a_year_that_was_reopened_the_next_edition_does_not_say_that_nothing_was_corrected() {
        publish(make("reopened", 2025));
        Neighbours.reopened("reopened", 2025);
        Neighbours.corrects("reopened", 53000, "Erreur de saisie", 18);
        String second = make("reopened", 2025);
        as("reader").get(second).then().body("errata.reopened", equalTo(true), "errata.lines.size()", equalTo(0),
                "errata.changes.year", contains(2025), "errata.changes.old.value", contains(52000),
                "errata.changes.new.value", contains(53000));
        as("reader").get(second + ".html").then().body(containsString("L’année 2025 a été rouverte depuis l’édition 1, publiée "
                + "le 20\u00A0novembre 2026\u202F: tant qu’elle l’était"),
                not(containsString("n’a été corrigé depuis")));
        poll.look();
        assertThat(runs("reopened")).isEmpty();

        Neighbours.closed("reopened", 2025, """
                {"buyers": ["223500018"], "position": 18}""");
        Neighbours.corrects("reopened", 54000, "Autre erreur", 19);
        as("reader").get(make("reopened", 2025)).then().body("errata.reopened", equalTo(true),
                "errata.lines.reason", contains("Autre erreur"));
    }

    @Test
    void A_draft_made_before_the_publication_has_the_corrected_figure_but_does_not_tell_the_correction() {
        String first = make("untelling", 2025);
        Neighbours.corrects("untelling", 53000, "Erreur de saisie", 18);
        as("reader").get(make("untelling", 2025)).then().body("errata", nullValue());
        publish(first);
        poll.look();
        assertThat(runs("untelling")).hasSize(1);
        String third = awaitState("/api/v1/runs/" + runs("untelling").get(0), "DONE").getString("edition.href");
        as("reader").get(third).then().body("errata.since.edition", equalTo(1), "errata.lines.new.value", contains(53000));
        poll.look();
        assertThat(runs("untelling")).hasSize(1);
    }

    @Test
    void What_was_never_published_has_no_errata() {
        make("untold", 2025);
        Neighbours.corrects("untold", 53000, "Erreur de saisie", 18);
        poll.look();
        assertThat(runs("untold")).isEmpty();
        as("reader").get(make("untold", 2025)).then().body("errata", nullValue());
    }

    @Test
    void While_the_indicators_are_down_the_look_is_put_off() {
        publish(make("down", 2025));
        Neighbours.corrects("down", 53000, "Erreur de saisie", 18);
        Neighbours.is(Service.INDICATORS, Mood.IS_BUSY);
        poll.look();
        assertThat(runs("down")).isEmpty();
        Neighbours.is(Service.INDICATORS, Mood.ANSWERS);
        poll.look();
        assertThat(runs("down")).hasSize(1);
        awaitState("/api/v1/runs/" + runs("down").get(0), "DONE");
    }

    @Test
    void An_edition_after_which_nothing_was_corrected_says_so() {
        publish(make("unchanged", 2025));
        String second = make("unchanged", 2025);
        as("reader").get(second + ".html").then()
                .body(containsString(
                        "Aucun chiffre de ce rapport n’a été corrigé depuis l’édition 1, publiée le 20\u00A0novembre 2026."));
    }
}
