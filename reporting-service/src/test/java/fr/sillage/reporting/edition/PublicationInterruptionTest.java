package fr.sillage.reporting.edition;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.Scenario.make;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of a publication that something stops between its steps. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class PublicationInterruptionTest extends PublicationCase {

    @ParameterizedTest
    @EnumSource(names = { "HANGS_UP", "IS_BUSY", "KNOWS_NO_SECRET" })
    void While_the_year_cannot_be_closed_the_edition_waits_and_is_for_nobody_else_to_see(Mood mood) {
        String scheme = "waits-" + mood.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        String scheme = "refused-" + mood.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String first = make(scheme, 2025);
        String second = make(scheme, 2025);
        Neighbours.is(Service.INDICATORS, mood);
        put(first).statusCode(409).body("detail",
                containsString("Publication refusée\u202F: Le service indicateurs refuse de clore l’année 2025"));
        look(first).body("state", equalTo("DRAFT"), "validation.size()", equalTo(0),
                "notice", startsWith("Publication refusée\u202F: Le service indicateurs refuse de clore l’année 2025"));
        as("reader").get("/bilans/" + scheme + "/annual/2025").then().statusCode(200)
                .body(containsString("Publication refusée\u202F: "));
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
    void A_year_that_was_closed_without_a_word_is_found_closed_whatever_is_refused_since() {
        String edition = make("closed-unseen", 2025);
        Neighbours.is(Service.INDICATORS, Mood.IS_BUSY);
        put(edition).statusCode(202);
        Neighbours.closed("closed-unseen", 2025, """
                {"buyers": ["200061000", "223500018"], "edition": 1, "position": 17}""");
        Neighbours.is(Service.INDICATORS, Mood.REFUSES_TO_WRITE);
        poll.look();
        look(edition).body("state", equalTo("PUBLISHED"), "notice", nullValue());
    }

    @ParameterizedTest
    @CsvSource({ "223500018, 1, 16", "223500018, 2, 17", "200061000, 1, 17" })
    void A_year_that_was_closed_otherwise_is_not_taken_for_closed(String buyer, int edition, int position) {
        String scheme = "closed-otherwise-" + buyer + "-" + edition + "-" + position;
        String draft = make(scheme, 2025);
        Neighbours.closed(scheme, 2025, """
                {"buyers": ["%s"], "edition": %d, "position": %d}""".formatted(buyer, edition, position));
        Neighbours.is(Service.INDICATORS, Mood.REFUSES_TO_WRITE);
        put(draft).statusCode(409);
        look(draft).body("state", equalTo("DRAFT"), "notice", startsWith("Publication refusée"));
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
        assertThat(Neighbours.closure("cut-after", 2025)).contains("\"edition\": 1");
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
