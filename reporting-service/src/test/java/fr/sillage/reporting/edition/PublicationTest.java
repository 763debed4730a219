package fr.sillage.reporting.edition;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.awaitAttempt;
import static fr.sillage.reporting.Scenario.awaitState;
import static fr.sillage.reporting.Scenario.make;
import static fr.sillage.reporting.Scenario.publish;
import static fr.sillage.reporting.Scenario.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.Ledger;
import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import fr.sillage.reporting.Tables;
import fr.sillage.reporting.run.RunWorker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class PublicationTest {

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @Inject
    PublicationPoll poll;

    @Inject
    EditionRepository editions;

    @Inject
    Ledger ledger;

    @Inject
    RunWorker worker;

    private Tables tables;

    @BeforeEach
    void Nothing_waits_and_all_is_well() throws SQLException {
        tables = new Tables(dataSource);
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    @AfterEach
    void The_disk_has_room_again() throws SQLException {
        tables.makeRoom();
        Neighbours.are(Mood.ANSWERS);
        poll.look();
    }

    private static ValidatableResponse put(String edition) {
        return as("steward").put(edition + "/publication").then();
    }

    private static ValidatableResponse look(String edition) {
        return as("reader").get(edition + "/publication").then().statusCode(200);
    }

    private static String subject(String edition) {
        return edition.replace("/api/v1/reports/", "").replace("/editions/", "/");
    }

    private static void says(String edition, String committee, String decision, String sitting) {
        Neighbours.says(committee, decision, sitting, subject(edition), look(edition).extract().path("sha256"));
    }

    @Test
    void It_is_for_stewards_and_happens_once() {
        String edition = make("publish", 2025);
        given().put(edition + "/publication").then().statusCode(401);
        as("contributor").put(edition + "/publication").then().statusCode(403);
        as("reader").put(edition + "/publication").then().statusCode(403);
        assertThat(Neighbours.closure("publish", 2025)).isNull();

        put(edition).statusCode(200).body("state", equalTo("PUBLISHED"), "publishedAt", equalTo("2026-11-20T09:00:00Z"),
                "validation.size()", equalTo(0), "notice", nullValue());
        clock.advance(Duration.ofDays(1));
        put(edition).statusCode(200).body("publishedAt", equalTo("2026-11-20T09:00:00Z"));
        put("/api/v1/reports/publish/annual/2025/editions/2").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "no-such/annual/2025/editions/1", "bad-input/annual/2025/editions/0",
            "bad-input/annual/2025/editions/-1", "bad-input/annual/2025/editions/99999999999",
            "bad-input/annual/2025/editions/x",
            "bad-input/annual/2025/editions/1.5", "bad-input/annual/20x5/editions/1", "bad-input/nothing/2025/editions/1",
            "bad-input/annual/2025/editions/1%20", "%27;--/annual/2025/editions/1" })
    void What_is_no_edition_is_neither_published_nor_looked_at(String place) {
        String edition = "/api/v1/reports/" + place;
        for (String method : List.of("GET", "PUT")) {
            as("steward").urlEncodingEnabled(false).body("]").request(method, edition + "/publication").then()
                    .statusCode(either(is(400)).or(is(404))).contentType("application/problem+json");
        }
        as("steward").urlEncodingEnabled(false).get(edition + "/difference?from=x").then()
                .statusCode(either(is(400)).or(is(404))).contentType("application/problem+json");
    }

    @Test
    void It_closes_the_year_at_the_position_where_the_figures_were_read() {
        publish(make("close", 2025));
        assertThat(Neighbours.closure("close", 2025))
                .isEqualToIgnoringWhitespace("{\"buyers\":[\"223500018\"],\"edition\":1,\"position\":17}");
        publish(make("close", 2025));
        assertThat(Neighbours.closure("close", 2025)).contains("\"edition\":2");
    }

    @Test
    void A_buyer_whose_year_was_closed_before_stays_with_it() {
        Neighbours.closed("leavers", 2025, """
                {"buyers": ["200061000"], "position": 3}""");
        publish(make("leavers", 2025));
        assertThat(Neighbours.closure("leavers", 2025)).contains("\"buyers\":[\"200061000\",\"223500018\"]");
    }

    @Test
    void The_committees_agree_one_after_the_other_before_anything_is_told() {
        clock.set("2026-11-09T09:00:00Z");
        String edition = make("validated", 2025);
        Neighbours.asks("validated", "technique", "politique");
        look(edition).body("validation.state", contains("AWAITED", "AWAITED"),
                "validation.title", contains("Comité technique", "Comité politique"));
        says(edition, "politique", "FAVOURABLE", "2026-11-10");
        put(edition).statusCode(409).body("errors.pointer", contains("/validation/0", "/validation/1"),
                "errors.code", contains("validation-awaited-of", "validation-out-of-order"),
                "errors[0].message", equalTo("L’avis de « Comité technique » est attendu."));
        says(edition, "technique", "FAVOURABLE_WITH_RESERVATIONS", "2026-11-12");
        put(edition).statusCode(409).body("errors.code", contains("validation-out-of-order"));
        says(edition, "politique", "FAVOURABLE", "2026-11-19");
        look(edition).body("state", equalTo("DRAFT"), "validation.state", contains("GIVEN", "GIVEN"));
        assertThat(Neighbours.closure("validated", 2025)).isNull();

        put(edition).statusCode(200).body("validation.sitting", contains("2026-11-12", "2026-11-19"));
        says(edition, "politique", "UNFAVOURABLE", "2026-11-20");
        given().get(edition + "/publication").then().statusCode(200).body("validation.state", contains("GIVEN", "GIVEN"),
                "validation.decision", contains("FAVOURABLE_WITH_RESERVATIONS", "FAVOURABLE"));
    }

    @Test
    void An_opinion_on_another_edition_publishes_nothing() {
        clock.set("2026-11-09T09:00:00Z");
        String first = make("other-bytes", 2025);
        Neighbours.asks("other-bytes", "technique");
        Neighbours.says("technique", "FAVOURABLE", "2026-11-10", subject(first), "0".repeat(64));
        put(first).statusCode(409).body("errors.code", contains("validation-of-other-content"));
        String second = make("other-bytes", 2025);
        says(first, "technique", "FAVOURABLE", "2026-11-11");
        put(second).statusCode(409).body("errors.code", contains("validation-awaited-of"));
        says(second, "technique", "UNFAVOURABLE", "2026-11-12");
        put(second).statusCode(409).body("errors.code", contains("validation-refused"));
        put(first).statusCode(200);
    }

    @Test
    void An_agreement_of_a_sitting_before_the_edition_was_made_publishes_nothing() {
        clock.set("2026-11-19T23:30:00Z");
        String edition = make("early", 2025);
        Neighbours.asks("early", "technique");
        says(edition, "technique", "FAVOURABLE", "2026-11-19");
        look(edition).body("validation.state", contains("BEFORE_EDITION"), "validation.sitting", contains("2026-11-19"));
        put(edition).statusCode(409).body("errors.code", contains("validation-before-edition"),
                "errors[0].message", startsWith("L’avis de «\u202FComité technique\u202F» est d’une séance du "));
        says(edition, "technique", "FAVOURABLE", "2026-11-20");
        put(edition).statusCode(200).body("validation.sitting", contains("2026-11-20"));
    }

    @Test
    void While_nobody_can_say_what_the_committees_said_nothing_is_begun() {
        String edition = make("unread", 2025);
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        put(edition).statusCode(503).header("Retry-After", not(nullValue()))
                .body("detail", containsString("avis des comités"));
        look(edition).body("state", equalTo("DRAFT"), "validation", nullValue(),
                "notice", equalTo("Le service catalogue ne répond pas."));
    }

    @ParameterizedTest
    @EnumSource(names = { "HANGS_UP", "IS_BUSY", "KNOWS_NO_SECRET" })
    void While_the_year_cannot_be_closed_the_edition_waits_and_is_for_nobody_else_to_see(Mood mood) {
        String scheme = "waits-" + mood.name().toLowerCase().replace('_', '-');
        String edition = make(scheme, 2025);
        Neighbours.is(Service.INDICATORS, mood);
        String notice = put(edition).statusCode(202).body("state", equalTo("PUBLISHING"), "publishedAt", nullValue())
                .extract().path("notice");
        assertThat(notice).startsWith("Le service indicateurs ");
        given().get(edition).then().statusCode(401);
        given().get("/api/v1/reports").then().body("items.scheme", not(hasItem(scheme)));
        poll.look();
        put(edition).statusCode(202);
        look(edition).body("state", equalTo("PUBLISHING"), "notice", equalTo(notice));

        Neighbours.is(Service.INDICATORS, Mood.ANSWERS);
        poll.look();
        given().get(edition + "/publication").then().statusCode(200).body("state", equalTo("PUBLISHED"), "notice", nullValue());
        assertThat(Neighbours.closure(scheme, 2025)).contains("\"edition\":1");
    }

    @ParameterizedTest
    @EnumSource(names = { "REFUSES", "REFUSES_IN_HTML" })
    void A_year_that_may_not_be_closed_leaves_a_draft_that_says_why_and_stands_in_nobodys_way(Mood mood) {
        String scheme = "refused-" + mood.name().toLowerCase().replace('_', '-');
        String first = make(scheme, 2025);
        String second = make(scheme, 2025);
        Neighbours.is(Service.INDICATORS, mood);
        put(first).statusCode(409).body("detail",
                containsString("Publication refusée\u00A0: Le service indicateurs refuse de clore l’année 2025"));
        look(first).body("state", equalTo("DRAFT"), "validation.size()", equalTo(0),
                "notice", startsWith("Publication refusée\u00A0: Le service indicateurs refuse de clore l’année 2025"));
        as("reader").get("/bilans/" + scheme + "/annual/2025").then().statusCode(200)
                .body(containsString("Publication refusée\u00A0: "));
        given().get(first).then().statusCode(401);
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        look(first).body("notice", startsWith("Publication refusée"), "notice",
                endsWith("Le service catalogue ne répond pas."));

        Neighbours.are(Mood.ANSWERS);
        poll.look();
        look(first).body("state", equalTo("DRAFT"));
        put(second).statusCode(200).body("state", equalTo("PUBLISHED"), "notice", nullValue());
    }

    @Test
    void A_publication_that_waits_is_taken_back_when_it_is_refused_in_the_end() {
        String edition = make("refused-late", 2025);
        Neighbours.is(Service.INDICATORS, Mood.IS_BUSY);
        put(edition).statusCode(202);
        Neighbours.is(Service.INDICATORS, Mood.REFUSES);
        poll.look();
        look(edition).body("state", equalTo("DRAFT"), "notice", containsString("500 indicateurs au plus."));
        put(edition).statusCode(409);
        Neighbours.is(Service.INDICATORS, Mood.IS_BUSY);
        put(edition).statusCode(202).body("notice", startsWith("Le service indicateurs a répondu par une erreur"));
        Neighbours.is(Service.INDICATORS, Mood.ANSWERS);
        poll.look();
        look(edition).body("state", equalTo("PUBLISHED"), "notice", nullValue());
    }

    @Test
    void A_publication_cut_short_by_a_restart_is_ended_after_it_whatever_had_been_done() throws SQLException {
        String before = make("cut-before", 2025);
        String after = make("cut-after", 2025);
        // as the service leaves it that dies before, or just after, the year is closed
        tables.execute("""
                UPDATE edition SET state = 'PUBLISHING', publishing_since = '2026-11-20T09:00:00Z', validation = '[]',
                    publication = change_set
                WHERE scheme IN ('cut-before', 'cut-after')""");
        Neighbours.closed("cut-after", 2025, """
                {"buyers": ["223500018"], "edition": 1, "position": 17}""");
        clock.advance(Duration.ofHours(1));
        poll.look();
        for (String edition : new String[] { before, after }) {
            given().get(edition + "/publication").then().statusCode(200)
                    .body("state", equalTo("PUBLISHED"), "publishedAt", equalTo("2026-11-20T10:00:00Z"));
        }
        assertThat(Neighbours.closure("cut-before", 2025)).contains("\"edition\":1");
        assertThat(Neighbours.closure("cut-after", 2025)).contains("\"edition\":1");
    }

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

    @Test
    void A_clock_set_back_publishes_nothing_before_it_was_made() {
        String first = make("clock", 2025);
        clock.set("2026-11-19T09:00:00Z");
        put(first).statusCode(200).body("publishedAt", equalTo("2026-11-20T09:00:00Z"));
        String second = make("clock", 2025);
        put(second).statusCode(200).body("publishedAt", equalTo("2026-11-19T09:00:00Z"));
        given().get("/api/v1/reports/clock/annual/2025/editions").then().body("items.number", contains(2, 1));
        given().get("/api/v1/reports/clock/annual/2025").then().header("Content-Location", second + ".json");
    }

    @Test
    void A_full_disk_when_a_publication_begins_leaves_a_draft_and_an_open_year() throws SQLException {
        String edition = make("full-begin", 2025);
        tables.fillTheDisk("UPDATE ON edition FOR EACH ROW WHEN (NEW.state = 'PUBLISHING')");
        put(edition).statusCode(503);
        look(edition).body("state", equalTo("DRAFT"));
        assertThat(Neighbours.closure("full-begin", 2025)).isNull();
        tables.makeRoom();
        put(edition).statusCode(200);
    }

    @Test
    void A_full_disk_when_a_publication_ends_leaves_it_to_be_ended_later() throws SQLException {
        String edition = make("full-end", 2025);
        tables.fillTheDisk("UPDATE ON edition FOR EACH ROW WHEN (NEW.state = 'PUBLISHED')");
        put(edition).statusCode(503);
        look(edition).body("state", equalTo("PUBLISHING"));
        poll.look();
        look(edition).body("state", equalTo("PUBLISHING"));
        tables.makeRoom();
        poll.look();
        look(edition).body("state", equalTo("PUBLISHED"));
    }
}
