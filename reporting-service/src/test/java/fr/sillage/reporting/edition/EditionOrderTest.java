package fr.sillage.reporting.edition;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.awaitAttempt;
import static fr.sillage.reporting.Scenario.awaitState;
import static fr.sillage.reporting.Scenario.make;
import static fr.sillage.reporting.Scenario.publish;
import static fr.sillage.reporting.Scenario.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Ledger;
import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.run.RunWorker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** In what order the editions of a report are made and published. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class EditionOrderTest extends PublicationCase {

    @Inject
    EditionRepository editions;

    @Inject
    Ledger ledger;

    @Inject
    RunWorker worker;

    @Test
    void The_next_edition_waits_for_one_that_is_being_published_and_then_tells_its_corrections() throws SQLException {
        make("next", 2025);
        tables.execute("""
                UPDATE edition SET state = 'PUBLISHING', publishing_since = '2026-11-20T09:00:00Z', validation = '[]',
                    publication = change_set
                WHERE scheme = 'next'""");
        Neighbours.closed("next", 2025, """
                {"buyers": ["223500018"], "edition": 1, "position": 17}""");
        Neighbours.corrects("next", 53000, "Erreur de saisie", 18);
        String run = request("next", 2025);
        awaitAttempt(run, 1);
        as("reader").get(run).then().body("reason",
                startsWith("L’édition 1 de ce rapport est en cours de publication"), "state", equalTo("WAITING"));
        as("reader").get("/api/v1/reports/next/annual/2025/preview").then().statusCode(503)
                .body("detail", startsWith("L’édition 1 de ce rapport est en cours de publication"));

        poll.look();
        clock.advance(Duration.ofMinutes(1));
        worker.wake();
        String second = awaitState(run, "DONE").getString("edition.href");
        as("reader").get(second).then().body("errata.since.edition", equalTo(1), "errata.lines.new.value", contains(53000));
    }

    @Test
    void What_was_composed_while_another_edition_was_published_is_not_kept() {
        publish(make("overtaken", 2025));
        var composed = new Composed("overtaken", "annual", 2025, 2, null, "SPASER", List.of("223500018"), clock.instant(), 2,
                "sillage", 1, 18, Map.of(Format.JSON, new byte[0]));
        assertThatThrownBy(() -> ledger.writeAsService("reporting", "report made", change -> editions.add(composed, change)))
                .isInstanceOf(NotYetException.class).hasMessageContaining("pour dire ce qui a été corrigé");
        as("reader").get("/api/v1/reports/overtaken/annual/2025/editions").then().body("total", equalTo(1));
    }

    @Test
    void What_was_composed_under_a_number_that_another_edition_has_is_not_kept() {
        String first = make("numbered", 2025);
        var composed = new Composed("numbered", "annual", 2025, 1, null, "SPASER", List.of("223500018"), clock.instant(), 2,
                "sillage", 1, 18, Map.of(Format.JSON, new byte[0]));
        assertThatThrownBy(() -> ledger.writeAsService("reporting", "report made", change -> editions.add(composed, change)))
                .isInstanceOf(NotYetException.class).hasMessageContaining("a reçu le numéro 1");
        assertThat(as("reader").get(first + ".html").asString())
                .contains("<dt>Édition</dt><dd>1, qui fait foi une fois publiée");
        assertThat(as("reader").get(make("numbered", 2025) + ".html").asString()).contains("<dt>Édition</dt><dd>2, qui");
    }

    @Test
    void No_edition_is_published_after_a_later_one_nor_while_another_is() {
        String first = make("turns", 2025);
        String second = make("turns", 2025);
        String third = make("turns", 2025);
        Neighbours.is(Service.INDICATORS, Mood.HANGS_UP);
        put(second).statusCode(202);
        put(first).statusCode(409).body("detail", containsString("L’édition 2 de ce rapport est en cours"));
        put(third).statusCode(409);
        Neighbours.is(Service.INDICATORS, Mood.ANSWERS);
        poll.look();
        put(first).statusCode(409).body("detail", containsString("L’édition 2 de ce rapport, plus récente"));
    }

    @Test
    void What_was_composed_before_another_edition_was_published_does_not_tell_its_corrections_and_is_not_published() {
        String first = make("untelling-draft", 2025);
        String second = make("untelling-draft", 2025);
        publish(first);
        put(second).statusCode(409).body("detail",
                startsWith("Cette édition a été établie avant la publication de l’édition 1\u202F: refaites-la"));
        String third = make("untelling-draft", 2025);
        String fourth = make("untelling-draft", 2025);
        publish(third);
        put(fourth).statusCode(409).body("detail", containsString("avant la publication de l’édition 3"));
        look(fourth).body("state", equalTo("DRAFT"));
        publish(make("untelling-draft", 2025));
        assertThat(Neighbours.closure("untelling-draft", 2025)).contains("\"edition\":5");
    }

    @Test
    void Of_a_report_that_closes_no_year_any_later_edition_can_be_published() {
        String first = makeNote("notes");
        String second = makeNote("notes");
        publish(first);
        publish(second);
        assertThat(Neighbours.closure("notes", 2025)).isNull();
    }

    private static String makeNote(String scheme) {
        return awaitState(as("steward").body("""
                {"scheme": "%s", "kind": "mid-year", "year": 2025}""".formatted(scheme)).post("/api/v1/reports").then()
                .statusCode(202).extract().header("Location"), "DONE").getString("edition.href");
    }
}
