package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.ingestion.Posting.ended;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What is told of a file afterwards, and to whom. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReportTest {

    /** A buyer whose years are closed here and in no test that speaks of the same years. */
    private static final String CLOSED = "200061067";

    private static final String PATH = "/api/v1/ingestions";

    @Test
    void A_report_is_for_those_who_give_the_figures_of_all_buyers_that_it_names() {
        measure("s-rapport");
        int own = post("", "measure,buyer,period,value,confidentiality\ns-rapport,223500018,2024,3,CONFIDENTIAL")
                .statusCode(200).extract().path("id");
        int others = post("", "measure,buyer,period,value\ns-rapport,223500018,2025,3\ns-rapport,243500139,2025,zz")
                .statusCode(200).extract().path("id");

        as("contributor").get(PATH + "/" + own).then().statusCode(200).body("lines[0].new.value", equalTo(3));
        as("reader").get(PATH + "/" + own + "/lines").then().statusCode(403);
        as("committee").get(PATH + "/" + own).then().statusCode(403);
        as("contributor").get(PATH + "/" + others + "/errors").then().statusCode(403);
        as("contributor").get(PATH + "/" + own + "/lines?after=garbage").then().statusCode(400);
        as("contributor").get(PATH + "/" + own + "/lines?after=OTk5OTk5OTk5OTk5").then().statusCode(400);
    }

    @Test
    void A_failure_that_comes_after_the_answer_is_told_in_the_report() {
        measure("s-echec");
        String year = "2018";
        figures("measure,buyer,period,value\ns-echec," + CLOSED + "," + year + ",1");
        as("steward").body("{\"buyers\": [\"" + CLOSED + "\"]}").put("/api/v1/closures/s-echec/" + year).then().statusCode(200);
        String place = as("steward").contentType("text/csv").header("Prefer", "RESPOND-ASYNC")
                .body("measure,buyer,period,value\ns-echec," + CLOSED + ",2021,1")
                .post(PATH + "?strategy=REPLACE_SCOPE&measure=s-echec&buyer=" + CLOSED).then().statusCode(202).extract()
                .header("Location");

        assertThat(ended(place).getString("status")).isEqualTo("FAILED");
        assertThat(ended(place).getString("failure")).contains("exercice clos");
    }

    @Test
    void Rejected_lines_come_page_by_page_also_of_a_file_that_was_refused() {
        measure("s-pages");
        int id = post("?mode=atomic", """
                measure,buyer,period,value
                s-pages,223500018,2024,1
                s-page,223500018,2024,1
                s-pages,223500018,20255,1
                """).statusCode(422).extract().path("report.id");

        JsonPath first = as("steward").get(PATH + "/" + id + "/errors?limit=2").then().statusCode(200).extract().jsonPath();
        as("steward").get(PATH + "/" + id + "/errors?limit=2&after=" + first.getString("next")).then().statusCode(200)
                .body("items.line", contains(4)).body("next", nullValue());
        assertThat(first.getList("items.line")).containsExactly(2, 3);
        assertThat(first.getString("items[1].faults[0].suggestion")).isEqualTo("s-pages");
        as("steward").get(PATH + "/" + id + "/lines?outcome=CREATED").then().statusCode(200).body("items", empty());
    }

    @Test
    void What_was_rejected_whole_is_shown_to_its_sender_alone() {
        int id = post("", "measure,buyer,period,value\ns-inconnue,226200012,2024,1").statusCode(422).extract()
                .path("report.id");
        as("steward").get(PATH + "/" + id).then().statusCode(200).body("status", equalTo("REFUSED"));
        as("reader").get(PATH + "/" + id).then().statusCode(403);
    }

    @Test
    void The_rejected_lines_come_back_as_a_file_and_are_taken_when_mended() {
        measure("s-corriger");
        int id = post("", """
                mesure;acheteur;période;valeur;commentaire
                s-corriger;223500018;2023;1;
                s-coriger;223500018;2024;1 234;"du; texte retrouvé, 3 m² à 5 € 😀"
                s-corriger;223500018;2025-13;-5;=1+1
                """).statusCode(200).body("rejected", equalTo(2)).extract().path("id");

        String file = as("steward").accept("text/csv").get(PATH + "/" + id + "/errors").then().statusCode(200)
                .header("Content-Disposition", containsString("lignes-a-corriger")).extract().asString();

        assertThat(file).startsWith("\uFEFFmesure;acheteur;poste;");
        assertThat(file.lines().skip(1)).hasSize(2).allMatch(line -> line.contains("s-cor"));
        assertThat(file).contains("Aucune mesure ne porte le code", "n’est pas une période", "1234", "'=1+1");
        post("", file.replace("s-coriger", "s-corriger").replace("2025-13", "2025-12")).statusCode(200)
                .body("created", equalTo(2)).body("rejected", equalTo(0));
        observations("s-corriger").body("items.value", contains(1, 1234, -5))
                .body("items[1].comment", equalTo("du; texte retrouvé, 3 m² à 5 € 😀"))
                .body("items[2].comment", equalTo("=1+1"));
    }

    @Test
    void Of_a_long_file_only_what_changed_or_was_rejected_is_told() {
        measure("s-longue");
        StringBuilder csv = new StringBuilder("measure,buyer,period,value\n");
        for (int month = 0; month < 1300; month++) {
            csv.append("s-longue,223500018,%d-%02d,%d\n".formatted(1950 + month / 12, month % 12 + 1, 100));
        }
        post("", csv.toString()).statusCode(200).body("created", equalTo(1300)).body("lines", empty());

        post("?dryRun=true", csv.toString().replace(",100\n", ",101\n") + "s-longue,223500018,x,1").statusCode(200)
                .body("updated", equalTo(1300)).body("rejected", equalTo(1)).body("lines", hasSize(1000))
                .body("more", containsString("/lines"));
        post("", csv.toString().replace("1950-01,100", "1950-01,102")).statusCode(200).body("updated", equalTo(1))
                .body("unchanged", equalTo(1299)).body("lines.period", contains("1950-01"));
    }
}
