package fr.sillage.reporting.preview;

import static fr.sillage.reporting.Scenario.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import fr.sillage.reporting.Scenario;
import fr.sillage.reporting.SettableClock;
import fr.sillage.reporting.report.content.ContentSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The register of reasons and the digest of intentions, from the catalog's lists to their files. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class PurchasesPreviewTest {

    @Inject
    DataSource dataSource;

    @Inject
    SettableClock clock;

    @BeforeEach
    void All_is_well() throws SQLException {
        Scenario.clear(dataSource);
        Neighbours.forget();
        clock.set("2027-03-01T09:00:00Z");
    }

    @AfterEach
    void Nothing_is_left_to_others() throws SQLException {
        Scenario.clear(dataSource);
        Neighbours.forget();
        clock.set("2026-11-20T09:00:00Z");
    }

    @Test
    void A_register_tells_of_each_purchase_what_is_published_of_it_and_of_others_how_many_there_are() {
        String told = as("reader").get("/api/v1/reports/p-register/reasons/2027/preview").then().statusCode(200)
                .body("purchases.told.ref", contains("35-2026-002"))
                .body("purchases.told[0].without.ground.article", equalTo("L2112-2-1, II, 2°"))
                .body("purchases.untold.purchases", contains(1))
                .body("missing.purchases.ref", contains("35-2026-001")).extract().asString();
        ContentSchema.requireValid(told);
        assertThat(told).as("neither what is withheld nor what is not published").doesNotContain("987654", "123456",
                "secret", "Brouillon", "35-2026-090", "pas été publié");
        as("reader").get("/api/v1/reports/p-register/reasons/2027/completeness").then().statusCode(200)
                .body("complete", equalTo(false)).body("refused", equalTo(false))
                .body("missing.purchases.gap", contains("REASON"));
        given().auth().preemptive().basic("steward", "steward").accept("text/html")
                .get("/bilans/p-register/reasons/2027/manques").then().statusCode(200)
                .body(containsString("ni condition sociale, ni motif"));
    }

    @Test
    void A_digest_tells_what_anybody_may_read_and_nobody_to_write_to() {
        String told = as("reader").get("/api/v1/reports/p-digest/digest/2027/preview").then().statusCode(200)
                .body("purchases.told.ref", contains("35-2026-001", "35-2026-002"))
                .body("purchases.untold", empty()).body("purchases.told[0].considerations.theme.label",
                        hasItem("Insertion par l’activité économique"))
                .extract().asString();
        ContentSchema.requireValid(told);
        assertThat(told).doesNotContain("marches@exemple.invalid");
        as("reader").get("/api/v1/reports/p-digest/digest/2026/preview").then().statusCode(200)
                .body("purchases.told", empty());
    }

    @ParameterizedTest
    @CsvSource({ "reasons,registre-des-motifs", "digest,recueil-des-intentions-d-achat" })
    void All_files_of_it_are_made_and_it_is_published_to_anybody_without_closing_its_year(String kind, String file) {
        String scheme = "p-made-" + kind;
        String run = as("steward").body("""
                {"scheme": "%s", "kind": "%s", "year": 2027}""".formatted(scheme, kind)).post("/api/v1/reports").then()
                .statusCode(202).extract().header("Location");
        String edition = Scenario.awaitState(run, "DONE").getString("edition.href");
        for (String format : new String[] { "html", "pdf", "xlsx", "csv", "json" }) {
            as("reader").get(edition + "." + format).then().statusCode(200).header("Content-Disposition",
                    containsString(file + "-2027"));
        }
        given().get("/api/v1/reports/%s/%s/2027".formatted(scheme, kind)).then().statusCode(401);
        Scenario.publish(edition);
        given().get("/api/v1/reports/%s/%s/2027".formatted(scheme, kind)).then().statusCode(200)
                .body("kind", equalTo(kind));
        given().accept("text/html").get("/bilans/%s/%s/2027".formatted(scheme, kind)).then().statusCode(200);
        assertThat(Neighbours.closure(scheme, 2027)).as("it settles no figures").isNull();
    }

    @Test
    void The_committees_that_a_scheme_asks_agree_to_it_before_it_is_published() {
        Neighbours.asks("p-asked", "technique");
        String run = as("steward").body("""
                {"scheme": "p-asked", "kind": "digest", "year": 2027}""").post("/api/v1/reports").then().statusCode(202)
                .extract().header("Location");
        String edition = Scenario.awaitState(run, "DONE").getString("edition.href");
        as("steward").put(edition + "/publication").then().statusCode(409);
    }

    @Test
    void A_team_adds_its_words_and_leaves_out_the_page_of_figures_but_no_purchase() {
        as("steward").header("If-None-Match", "*").body("""
                {"hidden": ["register"]}""").put("/api/v1/reports/p-words/reasons/settings").then().statusCode(201);
        as("steward").header("If-None-Match", "*").body("""
                {"hidden": ["intentions"]}""").put("/api/v1/reports/p-words/digest/settings").then().statusCode(422);
        as("reader").get("/api/v1/reports/p-words/reasons/2027/preview").then().statusCode(200)
                .body("sections", contains("foreword", "reasons", "method", "missing"));
    }

    @Test
    void A_catalog_that_does_not_answer_is_waited_for() {
        Neighbours.is(Service.CATALOG, Mood.IS_BUSY);
        as("reader").get("/api/v1/reports/p-down/digest/2027/preview").then().statusCode(503);
    }
}
