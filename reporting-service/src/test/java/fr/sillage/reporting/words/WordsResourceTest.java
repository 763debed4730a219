package fr.sillage.reporting.words;

import static fr.sillage.reporting.Scenario.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
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
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class WordsResourceTest {

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @BeforeEach
    void All_is_well() throws SQLException {
        Scenario.clear(dataSource);
        clock.set("2026-11-20T09:00:00Z");
    }

    @AfterEach
    void The_scheme_is_whose_it_was() {
        Neighbours.forget();
    }

    private static String words(String scheme, String place) {
        return "/api/v1/reports/" + scheme + "/annual/2025/words" + place;
    }

    private static ValidatableResponse write(String account, String path, String markdown) {
        return as(account).header("If-None-Match", "*").body(Map.of("markdown", markdown)).put(path).then();
    }

    @Test
    void A_team_writes_reads_rewrites_and_takes_back_what_it_says() {
        String foreword = words("w-all", "/foreword");
        String version = as("contributor").header("If-None-Match", "*").body("""
                {"markdown": "Une **bonne** année.\\u0000", "author": "La vice-présidente"}""").put(foreword).then()
                .statusCode(201).body("section", equalTo("foreword"), "markdown", equalTo("Une **bonne** année."),
                        "objective", nullValue())
                .extract().header("ETag");
        write("contributor", words("w-all", "/objectives/9"), "Les heures progressent.").statusCode(201)
                .body("objective", equalTo("9"));
        write("steward", foreword, "Autre").statusCode(412);
        as("steward").body(Map.of("markdown", "Autre")).put(foreword).then().statusCode(428);
        as("steward").header("If-Match", version).body(Map.of("markdown", "Une année.")).put(foreword).then().statusCode(200)
                .body("author", nullValue());
        as("reader").get(foreword).then().statusCode(200).body("markdown", equalTo("Une année."));
        as("reader").get(words("w-all", "")).then().statusCode(200).body("items.section", contains("foreword", "objectives"));
        as("partner").get(words("w-all", "")).then().statusCode(200).body("items", hasSize(0));

        as("contributor").header("If-Match", "*").delete(foreword).then().statusCode(204);
        as("reader").get(foreword).then().statusCode(404);
    }

    @Test
    void An_edition_freezes_the_words_that_are_there_when_it_is_made() {
        write("contributor", words("w-frozen", "/foreword"), "Avant <script>alert(1)</script>").statusCode(201);
        write("contributor", words("w-frozen", "/objectives/9"), "Un commentaire").statusCode(201);
        write("contributor", words("w-frozen", "/lessons/404"), "Perdu").statusCode(201);
        as("steward").header("If-None-Match", "*").body(Map.of("hidden", List.of("outlook")))
                .put("/api/v1/reports/w-frozen/annual/settings").then().statusCode(201);
        String edition = Scenario.make("w-frozen", 2025);
        as("contributor").header("If-Match", "*").body(Map.of("markdown", "Après")).put(words("w-frozen", "/foreword")).then()
                .statusCode(200);

        as("reader").accept("application/json").get(edition).then().statusCode(200)
                .body("words.section", contains("foreword", "lessons", "objectives"))
                .body("words[0].markdown", containsString("Avant"))
                .body("sections", not(hasItems("outlook")))
                .body("missing.danglingCodes.code", contains("404"), "missing.danglingCodes.sort", contains("OBJECTIVE"));
        String page = as("reader").get(edition + ".html").then().statusCode(200).extract().asString();
        assertThat(page).contains("Avant &lt;script&gt;", "Un commentaire").doesNotContain("Après", "<script", "Perspectives");
    }

    @Test
    void Words_too_long_or_too_tangled_are_refused() {
        write("contributor", words("w-long", "/foreword"), "a".repeat(200_001)).statusCode(422)
                .body("errors.code", contains("words-too-long"), "errors.pointer", contains("/markdown"));
        write("contributor", words("w-long", "/foreword"), "> ".repeat(1_000) + "a").statusCode(422)
                .body("errors.code", contains("words-too-deep"));
        write("contributor", words("w-long", "/foreword"), " ").statusCode(422).body("errors.pointer", contains("/markdown"));
        write("contributor", words("w-long", "/foreword"), "é".repeat(100_000)).statusCode(201);
    }

    @Test
    void Words_stand_only_where_a_report_has_a_place_for_them() {
        write("contributor", words("w-place", "/errands"), "x").statusCode(404).body("detail", containsString("foreword"));
        write("contributor", words("w-place", "/foreword/9"), "x").statusCode(404);
        write("contributor", "/api/v1/reports/w-place/mid-year/2025/words/decisions", "x").statusCode(404);
        write("contributor", "/api/v1/reports/w-place/legal/2025/words/foreword", "x").statusCode(409);
        write("contributor", "/api/v1/reports/w-place/annual/2035/words/foreword", "x").statusCode(404);
        write("contributor", words("unknown-place", "/foreword"), "x").statusCode(404);
    }

    @Test
    void Who_may_not_write_for_the_scheme_does_not() {
        given().contentType("application/json").body("{\"markdown\": \"x\"}").put(words("w-rights", "/foreword")).then()
                .statusCode(401);
        for (String account : List.of("reader", "partner", "committee")) {
            write(account, words("w-rights", "/foreword"), "x").statusCode(403);
        }
        as("contributor").header("If-None-Match", "*").body(Map.of("hidden", List.of()))
                .put("/api/v1/reports/w-rights/annual/settings").then().statusCode(403);
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        write("contributor", words("w-rights", "/foreword"), "x").statusCode(503);
    }

    @Test
    void Words_are_for_those_whose_scheme_it_is_today_and_while_nobody_can_say_for_those_who_last_wrote() {
        String foreword = words("w-moved", "/foreword");
        String settings = "/api/v1/reports/w-moved/annual/settings";
        write("contributor", foreword, "Avant").statusCode(201);
        as("steward").header("If-None-Match", "*").body(Map.of("hidden", List.of())).put(settings).then().statusCode(201);
        as("partner").get(foreword).then().statusCode(403);
        String seen = as("partner").get(words("w-moved", "")).then().body("items", hasSize(0)).extract().header("ETag");

        Neighbours.says(Service.CATALOG, example -> example.replace("223500018", "243500139"));
        for (String path : List.of(foreword, settings)) {
            as("partner").get(path).then().statusCode(200);
            as("contributor").get(path).then().statusCode(403);
        }
        as("partner").header("If-None-Match", seen == null ? "W/\"none\"" : seen).get(words("w-moved", "")).then()
                .statusCode(200).body("items", hasSize(1));
        as("contributor").get(words("w-moved", "")).then().body("items", hasSize(0));
        as("contributor").header("If-Match", "*").delete(foreword).then().statusCode(403);
        as("contributor").header("If-Match", "*").body(Map.of("markdown", "x")).put(foreword).then().statusCode(403);
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        as("contributor").get(foreword).then().statusCode(200);
        as("partner").get(settings).then().statusCode(403);
        as("steward").header("If-Match", "*").delete(foreword).then().statusCode(503);

        Neighbours.is(Service.CATALOG, Mood.ANSWERS);
        as("steward").header("If-Match", "*").body(Map.of("markdown", "Après")).put(foreword).then().statusCode(200);
        as("steward").header("If-Match", "*").body(Map.of("hidden", List.of())).put(settings).then().statusCode(200);
        Neighbours.is(Service.CATALOG, Mood.HANGS_UP);
        for (String path : List.of(foreword, settings)) {
            as("partner").get(path).then().statusCode(200);
            as("contributor").get(path).then().statusCode(403);
        }
    }

    @Test
    void A_team_leaves_out_sections_that_a_report_can_do_without() {
        String settings = "/api/v1/reports/w-settings/annual/settings";
        as("reader").get(settings).then().statusCode(404);
        as("steward").header("If-None-Match", "*").body(Map.of("hidden", List.of("missing", "nothing", "lessons")))
                .put(settings)
                .then().statusCode(422).body("errors.pointer", contains("/hidden/0", "/hidden/1"),
                        "errors.code", contains("report-section-needed", "report-section-unknown"));
        as("steward").header("If-None-Match", "*").body(Map.of("hidden", List.of("lessons"))).put(settings).then()
                .statusCode(201);
        as("steward").header("If-Match", "*").body(Map.of("hidden", List.of())).put(settings).then().statusCode(200);
        as("reader").get(settings).then().statusCode(200).body("hidden", hasSize(0));
    }
}
