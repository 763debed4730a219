package fr.sillage.catalog.assessment;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.Api;
import fr.sillage.catalog.framework.Measures;
import fr.sillage.catalog.table.FileRoute;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AnswerFileResourceTest {

    private static final String PATH = "/frameworks/auto-eval-fichier/assessments/";

    @BeforeEach
    void aFramework() {
        Api.organisations();
        put("/frameworks/auto-eval-fichier", "{\"title\": \"Référentiel d’auto-évaluation\"}");
        as("steward").contentType("text/markdown; charset=UTF-8").body(Measures.first("7.3").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/frameworks/auto-eval-fichier/imports").then().statusCode(200);
    }

    private static FileRoute route(String buyer, String date) {
        return new FileRoute(PATH + buyer + "/" + date);
    }

    @Test
    void The_form_of_a_day_on_which_nothing_was_answered_yet_comes_back_filled_in_or_blank() {
        FileRoute route = route(ILLE_ET_VILAINE, "2025-03-31");
        route.changesNothingWithItsExports();
        as("reader").get("/api/v1" + route.path()).then().statusCode(404);
        String filled = """
                Preuve;CODE;Niveau;réponse;intitulé
                '=Note du 3 mars;7.3.1;1;Fait;n’importe
                ;7.3.2;;programmé;
                ;7.3.10;;;
                """;
        route.csv("?dryRun=true", filled).statusCode(200).body("written", equalTo(false)).body("changed", equalTo(2))
                .body("unchanged", equalTo(1)).body("lines[0].changes.column",
                        contains("réponse", "niveau atteint", "preuve"));
        as("reader").get("/api/v1" + route.path()).then().statusCode(404);
        route.send("contributor", "", "text/csv", filled.getBytes(StandardCharsets.UTF_8)).statusCode(200)
                .body("changed", equalTo(2));
        as("reader").get("/api/v1" + route.path()).then().statusCode(200).body("score.done", equalTo(33.33f))
                .body("actions[1].answer.evidence", equalTo("=Note du 3 mars"))
                .body("actions[1].answer.author", equalTo("contributor"));
        route.csv("", filled).body("lines.outcome", everyItem(equalTo("UNCHANGED")));
        route.changesNothingWithItsExports();
        as("reader").get("/api/v1" + route.path() + "/actions/7.3.1/history").then().statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void Every_bad_line_is_told_by_its_column() {
        FileRoute route = route(ILLE_ET_VILAINE, "2025-04-30");
        route.csv("", """
                action;réponse;niveau
                7.3;fait;4
                7.3.1;peut-être;
                7.3.2;fait;un
                7.30;fait;
                7.3.10;;1
                7.3.10;fait;
                """).statusCode(200).body("rejected", equalTo(6))
                .body("lines.errors.flatten().code", contains("answer-level-unknown", "cell-no-term", "cell-no-number",
                        "framework-action-unknown", "not-null", "named-twice"))
                .body("lines.errors.flatten().column",
                        contains("niveau atteint", "réponse", "niveau atteint", "action", "réponse", "action"));
        route.csv("?mode=atomic", "action;réponse\n7.3;fait\n7.30;fait\n").body("written", equalTo(false));
        route(ILLE_ET_VILAINE, "2999-01-01").csv("", "action;réponse\n7.3;fait\n").body("lines[0].errors.code",
                contains("assessment-to-come"));
    }

    @Test
    void A_form_is_understood_in_whatever_it_was_written_and_refused_where_it_is_none() {
        for (String charset : new String[] { "UTF-8", "windows-1252", "UTF-16", "x-UTF-16LE-BOM" }) {
            FileRoute route = route(ILLE_ET_VILAINE, "2024-06-" + (10 + charset.length()));
            route.send("steward", "", "text/csv", "action;réponse;preuve\n7.3;non concerné;Œuvre d’été\n"
                    .getBytes(Charset.forName(charset))).statusCode(200).body("changed", equalTo(1));
            as("reader").get("/api/v1" + route.path() + "/actions/7.3").then().body("evidence", equalTo("Œuvre d’été"));
        }
        FileRoute route = route(ILLE_ET_VILAINE, "2025-05-31");
        route.csv("", "").statusCode(400);
        route.csv("", "action;réponse\n").statusCode(200).body("received", equalTo(0));
        route.csv("", "réponse\nfait\n").statusCode(400).body("errors.code", contains("column-missing"));
        route.csv("", "action;code\n7.3;7.3\n").statusCode(400).body("errors.code", contains("column-duplicate"));
        route.csv("", "action;météo\n7.3;beau\n").statusCode(400).body("errors.code", contains("column-unknown"));
        route.csv("", "action\n" + "7.3\n".repeat(2_001)).statusCode(413);
        route.send("steward", "", WorkbookTable.MEDIA_TYPE, new byte[3]).statusCode(400);
        route.send("steward", "", "application/json", new byte[2]).statusCode(415);
        byte[] file = "action;réponse\n7.3;fait\n".getBytes(StandardCharsets.UTF_8);
        route.send("reader", "", "text/csv", file).statusCode(403);
        route(PAS_DE_CALAIS, "2025-05-31").send("contributor", "", "text/csv", file).statusCode(403);
        as("contributor").get("/api/v1" + PATH + PAS_DE_CALAIS + "/2025-05-31/export.csv").then().statusCode(403);
        as("reader").get("/api/v1/frameworks/nulle-part/assessments/223500018/2025-05-31/export.csv").then().statusCode(404);
        as("reader").get("/api/v1" + PATH + "123456789/2025-05-31/export.csv").then().statusCode(400);
    }
}
