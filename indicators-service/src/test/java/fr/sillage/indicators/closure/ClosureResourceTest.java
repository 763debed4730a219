package fr.sillage.indicators.closure;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ClosureResourceTest {

    private static ValidatableResponse close(String account, String path, String body) {
        return as(account).body(body).put("/api/v1/closures/" + path).then();
    }

    private static JsonPath closed(String path, String body) {
        return close("steward", path, body).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse errata(String path) {
        return as("reader").get("/api/v1/closures/" + path + "/errata").then().statusCode(200);
    }

    private static void correction(String measure, String rest) {
        figures("measure;buyer;item;period;value;status;comment;reason\n" + measure + ";" + rest);
    }

    @Test
    void Closing_again_with_the_same_words_changes_nothing() {
        JsonPath first = closed("c-deux/2024", "{\"buyers\": [\"200061034\"], \"edition\": 1}");
        brokenDown("c-deux", "SUM", "fsc");
        JsonPath second = closed("c-deux/2024", "{\"buyers\": [\"200061034\", \"200061034\"], \"edition\": 1}");

        assertThat(second.getMap("")).isEqualTo(first.getMap(""));
        as("reader").get("/api/v1/closures").then().statusCode(200).body("items.scheme", hasItem("c-deux"));
        as("reader").get("/api/v1/closures/c-deux/2024").then().statusCode(200).body("edition", equalTo(1));
    }

    @Test
    void A_later_edition_moves_the_position_and_a_note_does_not() {
        JsonPath first = closed("c-note/2024", "{\"buyers\": [\"200061034\"], \"edition\": 1}");
        JsonPath noted = closed("c-note/2024", "{\"buyers\": [\"200061034\"], \"edition\": 1, \"note\": \"Bilan\"}");
        JsonPath later = closed("c-note/2024", "{\"buyers\": [\"200061034\"], \"edition\": 2}");

        assertThat(noted.getLong("position")).isEqualTo(first.getLong("position"));
        assertThat(noted.getString("closedAt")).isEqualTo(first.getString("closedAt"));
        assertThat(later.getLong("position")).isGreaterThan(first.getLong("position"));
    }

    @Test
    void What_was_changed_since_is_told_with_old_new_and_reason() {
        brokenDown("c-errata", "SUM", "fsc", "recycle");
        correction("c-errata", """
                200061000;fsc;2024;10;;;
                c-errata;200061000;fsc;2024-07;1;;;
                c-errata;200061000;fsc;2025;7;;;
                c-errata;200061026;fsc;2024;7;;;""");
        closed("c-errata/2024", "{\"buyers\": [\"200061000\"]}");
        errata("c-errata/2024").body("items", empty());

        correction("c-errata", "200061000;fsc;2024;12;;=1+1;Facture retrouvée");
        correction("c-errata", """
                200061000;fsc;2024;13;;;Deuxième facture
                c-errata;200061000;recycle;2024-S1;4;;;Oubliée
                c-errata;200061000;fsc;2025;8;;;Hors exercice
                c-errata;200061026;fsc;2024;8;;;Autre acheteur""");
        correction("c-errata", "200061000;fsc;2024-07;;RETRACTED;;Doublon");

        errata("c-errata/2024").body("items.period", contains("2024", "2024", "2024-S1", "2024-07"))
                .body("items.before.value", contains(10, 12, 1))
                .body("items[2].before", nullValue())
                .body("items.after.value", contains(12, 13, 4, null))
                .body("items[3].after.status", equalTo("RETRACTED"))
                .body("items.reason", contains("Facture retrouvée", "Deuxième facture", "Oubliée", "Doublon"));

        String csv = as("reader").accept("text/csv").get("/api/v1/closures/c-errata/2024/errata").then().statusCode(200)
                .contentType("text/csv").extract().asString();
        assertThat(csv.lines()).hasSize(5);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).startsWith(
                "c-errata;c-errata;agents;200061000;fsc;2024;10;normal;exact;12;normal;exact;Facture retrouvée;'=1+1;");
    }

    @Test
    void A_winter_and_a_school_year_belong_to_the_year_they_end_in() {
        brokenDown("c-hiver", "SUM", "fsc");
        correction("c-hiver", """
                200061042;fsc;2024/2025;10;;;
                c-hiver;200061042;fsc;2024-11-01/P5M;20;;;""");
        closed("c-hiver/2025", "{\"buyers\": [\"200061042\"]}");

        // What ends after the year was not told in its report: neither a first value nor a correction needs a reason.
        correction("c-hiver", """
                200061042;fsc;2025/2026;11;;;
                c-hiver;200061042;fsc;2025-11-01/P5M;21;;;
                c-hiver;200061042;fsc;2025-01-01/P2Y;41;;;""");
        correction("c-hiver", """
                200061042;fsc;2025/2026;12;;;
                c-hiver;200061042;fsc;2025-11-01/P5M;22;;;""");
        errata("c-hiver/2025").body("items", empty());

        as("steward").contentType("text/csv").body("""
                measure;buyer;item;period;value
                c-hiver;200061042;fsc;2024/2025;13
                c-hiver;200061042;fsc;2024-11-01/P5M;23
                c-hiver;200061042;fsc;2024-01-01/P2Y;43
                c-hiver;200061042;fsc;2026;1""").post("/api/v1/ingestions").then().statusCode(200)
                .body("created", equalTo(1)).body("rejected", equalTo(3));
        correction("c-hiver", """
                200061042;fsc;2024/2025;13;;;Relevé
                c-hiver;200061042;fsc;2024-11-01/P5M;23;;;Relevé
                c-hiver;200061042;fsc;2024-01-01/P2Y;43;;;Oublié""");
        errata("c-hiver/2025").body("items.period", contains("2024-01-01/P2Y", "2024-11-01/P5M", "2024/2025"))
                .body("items.after.value", contains(43, 23, 13));
    }

    @Test
    void What_a_replaced_scope_leaves_out_needs_a_reason_where_it_ended_in_a_closed_year() {
        brokenDown("c-portee", "SUM", "fsc");
        correction("c-portee", """
                200061042;fsc;2022-11-01/P5M;1;;;
                c-portee;200061042;fsc;2023-11-01/P5M;2;;;
                c-portee;200061042;fsc;2024;3;;;""");
        closed("c-portee/2023", "{\"buyers\": [\"200061042\"]}");

        replaceFrom("2023-11").statusCode(200).body("withdrawn", equalTo(1));
        replaceFrom("2022-11").statusCode(409);
    }

    private static ValidatableResponse replaceFrom(String from) {
        return as("steward").contentType("text/csv").body("measure;buyer;item;period;value\nc-portee;200061042;fsc;2024;3")
                .post("/api/v1/ingestions?strategy=REPLACE_SCOPE&measure=c-portee&buyer=200061042&from=" + from)
                .then();
    }

    @Test
    void Errata_count_from_the_figures_that_were_told_not_from_the_closing() {
        brokenDown("c-gel", "SUM", "fsc");
        correction("c-gel", "200061018;fsc;2024;10;;;");
        long frozen = closed("c-gel/2023", "{\"buyers\": [\"200061018\"]}").getLong("position");
        correction("c-gel", "200061018;fsc;2024;11;;;Entre le gel et la publication");

        assertThat(closed("c-gel/2024", "{\"buyers\": [\"200061018\"], \"position\": " + frozen + "}").getLong("position"))
                .isEqualTo(frozen);
        errata("c-gel/2024").body("items.after.value", hasItem(11));
        close("steward", "c-gel/2022", "{\"buyers\": [\"200061018\"], \"position\": 999999999}").statusCode(422)
                .body("errors.code", contains("position-ahead"));
    }

    @Test
    void Who_told_the_year_at_another_time_asks_for_errata_from_there_on() {
        brokenDown("c-depuis", "SUM", "fsc");
        correction("c-depuis", "200062008;fsc;2024;10;;;");
        long told = closed("c-depuis/2024", "{\"buyers\": [\"200062008\"], \"edition\": 1}").getLong("position");
        correction("c-depuis", "200062008;fsc;2024;11;;;Première correction");
        closed("c-depuis/2024", "{\"buyers\": [\"200062008\"], \"edition\": 2}");
        correction("c-depuis", "200062008;fsc;2024;12;;;Seconde correction");

        errata("c-depuis/2024").body("items.after.value", contains(12));
        as("reader").get("/api/v1/closures/c-depuis/2024/errata?since=" + told).then().statusCode(200)
                .body("items.findAll { it.measure == 'c-depuis' }.reason",
                        contains("Première correction", "Seconde correction"));
        assertThat(as("reader").accept("text/csv").get("/api/v1/closures/c-depuis/2024/errata?since=" + told).asString())
                .contains("Première correction", "Seconde correction");
        as("reader").get("/api/v1/closures/c-depuis/2024/errata?since=-1").then().statusCode(400);
    }

    @Test
    void Errata_come_page_by_page_without_gap() {
        brokenDown("c-pages", "SUM", "fsc", "recycle");
        closed("c-pages/2011", "{\"buyers\": [\"200061018\"]}");
        correction("c-pages", """
                200061018;fsc;2011;1;;;r
                c-pages;200061018;recycle;2011;2;;;r
                c-pages;200061018;;2011;3;;;r""");
        JsonPath first = as("reader").get("/api/v1/closures/c-pages/2011/errata?limit=2").then().statusCode(200)
                .header("Link", containsString("rel=\"next\"")).extract().jsonPath();
        JsonPath second = as("reader").get("/api/v1/closures/c-pages/2011/errata?limit=2&after=" + first.getString("next"))
                .then().statusCode(200).extract().jsonPath();

        assertThat(first.getList("items.after.value")).containsExactly(3, 1);
        assertThat(second.getList("items.after.value")).containsExactly(2);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void No_buyer_is_left_out_again_but_an_administrator_reopens() {
        closed("c-rouvre/2024", "{\"buyers\": [\"200061034\", \"200061026\"]}");
        close("steward", "c-rouvre/2024", "{\"buyers\": [\"200061034\"]}").statusCode(409)
                .body("detail", containsString("200061026"));
        as("steward").delete("/api/v1/closures/c-rouvre/2024").then().statusCode(403);
        as("admin").delete("/api/v1/closures/c-rouvre/2024").then().statusCode(204);
        as("reader").get("/api/v1/closures/c-rouvre/2024").then().statusCode(404);
        as("admin").delete("/api/v1/closures/c-rouvre/2024").then().statusCode(404);
        as("reader").get("/api/v1/closures/c-rouvre/2024/errata").then().statusCode(404);
    }

    @Test
    void Closing_is_for_those_who_answer_for_every_buyer() {
        close("reader", "c-droits/2024", "{\"buyers\": [\"200061034\"]}").statusCode(403);
        close("contributor", "c-droits/2024", "{\"buyers\": [\"200061034\"]}").statusCode(403);
        close("steward", "c-droits/2024", "{\"buyers\": []}").statusCode(422);
        close("steward", "c-droits/2024", "{\"buyers\": [\"123456789\"]}").statusCode(422);
        close("steward", "c-droits/1789", "{\"buyers\": [\"200061034\"]}").statusCode(400);
        closed("c-droits/2024", "{\"buyers\": [\"200061034\"]}");
        as("contributor").get("/api/v1/closures/c-droits/2024").then().statusCode(403);
        as("contributor").get("/api/v1/closures/c-droits/2024/errata").then().statusCode(403);
        as("contributor").get("/api/v1/closures").then().statusCode(200).body("items.scheme", not(hasItem("c-droits")));
    }
}
