package fr.sillage.indicators.expectation;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The form as people use it: downloaded, filled in bit by bit, sent back as it is. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FormRoundTripTest {

    private static final String LIST = "/api/v1/expected-figures?measure=";

    /** Paper by label and as a whole, of two years. */
    private static void owed(String measure) {
        brokenDown(measure, "SUM", "fsc", "recycle");
        create("/api/v1/expectations/" + measure, """
                {"measure": "%s", "buyer": "226200012", "items": ["fsc", "recycle", "_T"], "every": "YEAR", "from": "2018",
                 "until": "2018", "due": {"monthsAfter": 3}, "owedBy": {"name": "Magasin ; et = réserves"}}"""
                .formatted(measure)).statusCode(201);
    }

    @Test
    void A_form_in_CSV_filled_in_and_sent_back_leaves_nothing_owed() {
        owed("r-csv");
        String form = as("reader").get("/api/v1/expected-figures.csv?measure=r-csv").then().statusCode(200).extract()
                .asString();
        assertThat(form.lines()).hasSize(4);

        String begun = form.replace(";fsc;Libellé de fsc;2018;;agents;", ";fsc;Libellé de fsc;2018;1 234;agents;");
        sendCsv(begun).body("received", equalTo(1)).body("created", equalTo(1));
        sendCsv(begun).body("received", equalTo(1)).body("unchanged", equalTo(1));
        as("reader").get(LIST + "r-csv&state=LATE").then().body("items.item", contains("_T", "recycle"));

        String rest = as("reader").get("/api/v1/expected-figures.csv?measure=r-csv").then().extract().asString();
        assertThat(rest.lines()).hasSize(3);
        sendCsv(rest.replace("Libellé de recycle;2018;;agents;;;", "Libellé de recycle;2018;;agents;sans objet;;")
                .replace("ensemble;2018;;agents;;;", "ensemble;2018;;agents;manquant;Relevé perdu;"))
                .body("received", equalTo(2)).body("created", equalTo(2));

        as("reader").get(LIST + "r-csv").then().body("items.state", contains("DECLARED_MISSING", "GIVEN", "NOT_APPLICABLE"));
        assertThat(as("reader").get("/api/v1/expected-figures.csv?measure=r-csv").then().extract().asString().lines())
                .hasSize(1);
    }

    private static ValidatableResponse sendCsv(String form) {
        return as("steward").contentType("text/csv; charset=UTF-8").body(form).post("/api/v1/ingestions").then().statusCode(200)
                .body("status", equalTo("COMPLETED"));
    }
}
