package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a file is for: to add, to take back, to be all there is. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class StrategyTest {

    /** A buyer whose years are closed here and in no test that speaks of the same years. */
    private static final String CLOSED = "200061067";

    private static final String PATH = "/api/v1/ingestions";

    @Test
    void A_file_to_delete_names_figures_and_their_values_are_not_read() {
        measure("s-retire");
        figures("measure,buyer,period,value\ns-retire,223500018,2024,1\ns-retire,223500018,2025,2");

        post("?strategy=DELETE",
                "measure,buyer,period,value,reason\ns-retire,223500018,2024,dix,Doublon\ns-retire,223500018,2026,,")
                .statusCode(200).body("retracted", equalTo(1)).body("unchanged", equalTo(1));

        observations("s-retire").body("items.period", contains("2025"));
    }

    @Test
    void What_is_taken_back_need_not_be_repeated() {
        measure("s-nommer");
        figures("measure,buyer,period,value\ns-nommer,223500018,2024,1\ns-nommer,223500018,2025,2");

        post("?strategy=DELETE", "mesure;acheteur;période\ns-nommer;223500018;2024").statusCode(200)
                .body("retracted", equalTo(1));
        post("", "mesure;acheteur;période\ns-nommer;223500018;2025").statusCode(400).body("errors.code",
                contains("column-missing"));

        observations("s-nommer").body("items.period", contains("2025"));
    }

    @Test
    void What_a_replaced_scope_held_and_the_file_does_not_is_taken_back() {
        measure("s-perimetre");
        measure("s-voisine");
        figures("""
                measure,buyer,period,value
                s-perimetre,223500018,2023,1
                s-perimetre,223500018,2024,2
                s-perimetre,223500018,2024-S1,3
                s-perimetre,223500018,2025,4
                s-perimetre,226200012,2024,5
                s-voisine,223500018,2024,6
                """);
        String scope = "strategy=REPLACE_SCOPE&measure=s-perimetre&buyer=223500018&from=2024&to=2024&reason=Rectifi%C3%A9";
        String csv = "measure,buyer,period,value\ns-perimetre,223500018,2024,20";

        post("?dryRun=true&" + scope, csv).statusCode(200).body("updated", equalTo(1)).body("withdrawn", equalTo(1))
                .body("lines.outcome", contains("WITHDRAWN", "UPDATED")).body("lines[0].period", equalTo("2024-S1"))
                .body("lines[0].old.value", equalTo(3)).body("lines[0].line", nullValue());
        observations("s-perimetre").body("items", hasSize(5));
        post("?" + scope, csv).statusCode(200).body("received", equalTo(1)).body("updated", equalTo(1))
                .body("withdrawn", equalTo(1));

        observations("s-perimetre").body("items.value", contains(1, 20, 4, 5));
        observations("s-voisine").body("items.value", contains(6));
        post("?" + scope, csv).statusCode(200).body("unchanged", equalTo(1)).body("withdrawn", equalTo(0));
    }

    @Test
    void The_limits_of_a_scope_are_dates() {
        measure("s-dates");
        StringBuilder csv = new StringBuilder("measure,buyer,period,value\n");
        for (int month = 1; month <= 12; month++) {
            csv.append("s-dates,223500018,2015-%02d,1\n".formatted(month));
        }
        figures(csv + "s-dates,223500018,2015-Q3,3\ns-dates,223500018,2015/2016,9\ns-dates,223500018,2015,12");
        String scope = "?dryRun=true&strategy=REPLACE_SCOPE&measure=s-dates&buyer=223500018&from=2015&to=2015-Q2";

        post(scope, "measure,buyer,period,value\ns-dates,223500018,2015-01,1").statusCode(200).body("withdrawn", equalTo(5));
        post(scope.replace("from=2015&to=2015-Q2", "from=2015-Q3&to=2015-Q3"),
                "measure,buyer,period,value\ns-dates,223500018,2015-07,1").statusCode(200).body("withdrawn", equalTo(3));
        post(scope.replace("to=2015-Q2", "to=2014"), csv.toString()).statusCode(400)
                .body("errors.code", contains("scope-reversed"));
        post(scope.replace("measure=s-dates", "measure=s-date"), csv.toString()).statusCode(400)
                .body("errors.code", contains("measure-unknown"));
    }

    @Test
    void A_faulty_line_keeps_the_scope_from_being_emptied() {
        measure("s-prudence");
        figures("measure,buyer,period,value\ns-prudence,223500018,2024,1\ns-prudence,223500018,2025,2");

        post("?strategy=REPLACE_SCOPE&measure=s-prudence&buyer=223500018",
                "measure,buyer,period,value\ns-prudence,223500018,2024,10\ns-prudence,223500018,2O25,2").statusCode(200)
                .body("updated", equalTo(1)).body("rejected", equalTo(1)).body("withdrawn", equalTo(0))
                .body("remarks.code", contains("scope-not-emptied"))
                .body("remarks[0].message", containsString("rejetée"));
        observations("s-prudence").body("items.value", contains(10, 2));

        post("?strategy=REPLACE_SCOPE&measure=s-prudence&buyer=223500018", "measure,buyer,period,value\n").statusCode(422);
        observations("s-prudence").body("items.value", contains(10, 2));
    }

    @Test
    void A_line_outside_of_the_scope_is_rejected_and_a_scope_must_be_named() {
        measure("s-hors");
        String csv = "measure,buyer,period,value\ns-hors,223500018,2023,1\ns-hors,223500018,2024-07,1";

        post("?strategy=REPLACE_SCOPE&measure=s-hors&buyer=223500018&from=2024", csv).statusCode(200)
                .body("created", equalTo(1)).body("lines[0].faults.code", contains("outside-scope"));
        post("?strategy=REPLACE_SCOPE", csv).statusCode(400).body("errors.pointer", contains("?measure", "?buyer"));
        post("?strategy=REPLACE_SCOPE&measure=s-hors&buyer=223500018&from=hier", csv).statusCode(400);
        as("contributor").contentType("text/csv").body(csv)
                .post(PATH + "?strategy=REPLACE_SCOPE&measure=s-hors&buyer=226200012").then().statusCode(403);
    }

    @Test
    void What_changes_in_a_closed_year_needs_a_reason() {
        measure("s-clos");
        String known = "s-clos," + CLOSED + ",2019,1,\n";
        String header = "measure,buyer,period,value,reason\n";
        figures(header + known);
        as("steward").body("{\"buyers\": [\"" + CLOSED + "\"]}").put("/api/v1/closures/s-clos/2019").then().statusCode(200);

        post("", header + "s-clos," + CLOSED + ",2019,2,\ns-clos," + CLOSED + ",2019-07,1,\ns-clos," + CLOSED + ",2020,1,")
                .statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(2))
                .body("lines[0].faults.code", contains("reason-missing"))
                .body("lines[1].faults.code", contains("reason-missing"));
        post("", header + known).statusCode(200).body("unchanged", equalTo(1));
        post("", header + "s-clos," + CLOSED + ",2019,2,Facture retrouvée").statusCode(200).body("updated", equalTo(1));
        as("reader").get("/api/v1/closures/s-clos/2019/errata").then().body("items.reason", contains("Facture retrouvée"));
        String scope = "?strategy=REPLACE_SCOPE&measure=s-clos&buyer=" + CLOSED;
        post(scope, header + "s-clos," + CLOSED + ",2020,1,").statusCode(409).body("detail", containsString("reason"));
        observations("s-clos").body("items.value", contains(2, 1));
        post(scope + "&reason=Erreur", header + "s-clos," + CLOSED + ",2020,1,").statusCode(200).body("withdrawn", equalTo(1));
    }
}
