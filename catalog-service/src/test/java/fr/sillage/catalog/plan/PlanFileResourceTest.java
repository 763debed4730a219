package fr.sillage.catalog.plan;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.table.FileRoute;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PlanFileResourceTest {

    private static FileRoute route(String scheme) {
        YearlyPlanResourceTest.scheme(scheme);
        return new FileRoute("/schemes/" + scheme + "/plans");
    }

    @Test
    void A_file_brings_plans_with_their_lines_in_any_order_and_comes_back_unchanged() {
        FileRoute route = route("plans-fichier");
        String file = """
                Ligne;fait le;échéance;Année;PLAN;Intitule;type;action ciblee;réalisée par;comité;validé le;Avec
                2;;11/2025;2025;achats;Cibler les dossiers;;;;;;"CCI
                CMA"
                1;15/10/2025;10/2025;2025;achats;'=Recenser;;;;;;
                ;;;2025;achats;Plan 2025;plan d'actions achats;plan-annuel;Achèvement;strategique;13/03/2025;
                """;
        route.csv("?dryRun=true", file).statusCode(200).body("written", equalTo(false)).body("created", equalTo(3));
        as("reader").get("/api/v1" + route.path() + "/2025/achats").then().statusCode(404);
        route.csv("", file).statusCode(200).body("created", equalTo(3))
                .body("lines.code", contains("2025/achats/2", "2025/achats/1", "2025/achats"));
        as("reader").get("/api/v1" + route.path() + "/2025/achats").then().body("validation.on", equalTo("2025-03-13"))
                .body("feeds.when", equalTo("FINISHED")).body("progress.done", equalTo(1));
        as("reader").get("/api/v1" + route.path() + "/2025/achats/lines").then().body("items.code", contains("1", "2"))
                .body("items[0].title", equalTo("=Recenser")).body("items[1].partners", contains("CCI", "CMA"));
        route.changesNothingWithItsExports();
        route.csv("", file).body("lines.outcome", everyItem(equalTo("UNCHANGED")));
    }

    @Test
    void A_file_that_ticks_the_last_line_makes_the_deed_done() {
        FileRoute route = route("plans-coche");
        put(route.path() + "/2025/achats", """
                {"kind": "PURCHASING", "title": "Plan", "feeds": {"targetedAction": "plan-annuel", "when": "FINISHED"}}""");
        put(route.path() + "/2025/achats/lines/1", "{\"title\": \"Recenser\"}");
        String file = "année;plan;ligne;intitulé;fait le\n2025;achats;1;Recenser;15/10/2025\n";
        route.csv("?dryRun=true", file).body("lines[0].changes.column", contains("fait le"))
                .body("lines[0].changes.after", contains("15/10/2025"));
        route.csv("", file).body("changed", equalTo(1));
        as("reader").get("/api/v1/schemes/plans-coche/targeted-actions/plan-annuel/completions").then()
                .body("items.doneOn", contains("2025-10-15"));
    }

    @Test
    void The_same_file_under_the_same_key_gives_the_first_report() {
        FileRoute route = route("plans-cle");
        String file = "année;plan;ligne;intitulé;type\n2025;com;;Plan;Plan de communication\n";
        for (int i = 0; i < 2; i++) {
            given().auth().preemptive().basic("steward", "steward").header("Content-Type", "text/csv; charset=UTF-8")
                    .header("Idempotency-Key", "plans-cle").body(file).post("/api/v1" + route.path() + "/imports").then()
                    .statusCode(200).body("created", equalTo(1));
        }
        given().auth().preemptive().basic("steward", "steward").header("Content-Type", "text/csv; charset=UTF-8")
                .header("Idempotency-Key", "plans-cle").body(file + "2025;com;1;Autre;\n")
                .post("/api/v1" + route.path() + "/imports").then().statusCode(422);
    }

    @Test
    void Every_bad_line_is_told_by_its_column_and_those_beyond_a_right_are_rejected() {
        FileRoute route = route("plans-mauvais");
        String file = """
                année;plan;ligne;intitulé;type;chantier;comité;fait le;échéance
                2025;x;;Plan;Plan de chantier;;;;
                2025;x;1;Ligne;;;;;
                25;x;;Plan;Plan de communication;;;;
                2025;com;;Plan;Plan secret;;;;
                2025;com;;Plan;Plan de communication;;nul;;2025
                2025;com;;Plan;Plan de communication;;nul;;
                """;
        route.csv("", file).statusCode(200).body("rejected", equalTo(6))
                .body("lines[0].errors.code", contains("plan-workstream"))
                .body("lines[0].errors.column", contains("chantier"))
                .body("lines[1].errors.code", contains("plan-of-line-unknown"))
                .body("lines[2].errors.code", contains("cell-no-year"))
                .body("lines[3].errors.code", contains("cell-no-term"))
                .body("lines[4].errors.code", contains("named-twice"))
                .body("lines[5].errors.code", contains("named-twice"));
        route.csv("", "année;plan;ligne;intitulé;type;comité;échéance\n2025;b;;B;Plan de communication;nul;2025\n")
                .body("lines[0].errors.code", contains("plan-cell-of-line"));
        route.csv("", "année;plan;ligne;intitulé;type;comité\n2025;b;;B;Plan de communication;nul\n")
                .body("lines[0].errors.column", contains("comité"));
        route.send("contributor", "", "text/csv", "année;plan;ligne;intitulé;type\n2025;c;;C;Plan de communication\n"
                .getBytes(StandardCharsets.UTF_8)).statusCode(200).body("lines[0].errors.code", hasItems("forbidden.role"));
    }

    @Test
    void It_stands_whatever_is_sent() {
        FileRoute route = route("plans-torture");
        put(route.path() + "/2025/achats", "{\"kind\": \"PURCHASING\", \"title\": \"Plan\"}").statusCode(201);
        route.standsWhateverIsSent("année;plan;ligne;intitulé;partenaires", "2025;achats;CODE;TITLE;CCI");
    }
}
