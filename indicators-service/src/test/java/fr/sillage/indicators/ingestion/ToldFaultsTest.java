package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.ingestion.Posting.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What those are told who sent lines that are not taken. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ToldFaultsTest {

    private static final String PATH = "/api/v1/ingestions";

    @Test
    void Every_fault_of_every_line_is_told_and_the_good_lines_are_taken() {
        measure("i-fautes");
        brokenDown("i-niveaux", "NONE", "pilotes", "agents");

        post("", """
                measure,buyer,item,period,value,status,qualifier
                i-fautes,223500018,,2024,10,,
                i-faute,223500018,,2024,10,,
                i-niveaux,223500018,pilote,2024,10,,
                i-fautes,223500019,,2024-13,dix,NORMALE,
                i-fautes,223500018,,2025,,,
                i-fautes,223500018,,2026,3,MISSING,
                i-fautes,223500018,,2027,"3,5",,
                i-fautes,223500018,,2028,3 %,,
                i-fautes,223500018,,2024,11,,
                ,,,,,PROVISIONAL,
                ,,,,,,
                """).statusCode(200)
                .body("status", equalTo("COMPLETED_WITH_ERRORS"))
                .body("received", equalTo(10)).body("created", equalTo(1)).body("rejected", equalTo(9))
                .body("lines.line", contains(2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
                .body("lines[1].faults[0].suggestion", equalTo("i-fautes"))
                .body("lines[2].faults[0].code", equalTo("item-unknown"))
                .body("lines[2].faults[0].suggestion", equalTo("pilotes"))
                .body("lines[3].faults.code",
                        contains("period-unreadable", "siren-invalid", "word-unknown", "number-unreadable"))
                .body("lines[3].faults.column", contains("period", "buyer", "status", "value"))
                .body("lines[3].faults[2].suggestion", equalTo("NORMAL"))
                .body("lines[4].faults[0].code", equalTo("value-missing"))
                .body("lines[5].faults[0].code", equalTo("value-unexpected"))
                .body("lines[6].faults[0].code", equalTo("decimals-too-many"))
                .body("lines[7].faults[0].code", equalTo("percent-unexpected"))
                .body("lines[8].faults[0].code", equalTo("key-duplicate"))
                .body("lines[8].faults[0].message", containsString("La ligne 2"))
                .body("lines[9].faults", hasSize(4));
    }

    @Test
    void Faults_speak_English_on_request() {
        measure("i-anglais");
        as("steward").header("Accept-Language", "en").contentType("text/csv")
                .body("measure,buyer,period,value\ni-anglais,223500019,2024,1").post(PATH).then().statusCode(422)
                .body("title", equalTo("Rule broken"))
                .body("report.lines[0].faults[0].message", containsString("is not a valid SIREN"));
    }

    @Test
    void Where_no_line_is_taken_the_answer_is_a_refusal_with_the_report() {
        post("", "measure,buyer,period,value\ninconnue,223500018,2024,1").statusCode(422)
                .contentType("application/problem+json")
                .body("report.status", equalTo("REFUSED")).body("report.rejected", equalTo(1))
                .body("report.lines[0].faults[0].code", equalTo("measure-unknown"));
    }

    @Test
    void A_refusal_says_how_many_lines_it_is_about() {
        String header = "measure,buyer,period,value,échéance\n";
        String line = "inconnue,223500018,2024,1,\n";

        post("", header).statusCode(422).body("report.received", equalTo(0))
                .body("detail", containsString("Aucune ligne n’est remplie"));
        post("", header + "inconnue,223500018,2024,,2025-03-31\n").statusCode(422)
                .body("detail", containsString("Aucune ligne n’est remplie"));
        post("", header + line).statusCode(422).body("detail", containsString("La ligne n’a pas été prise"));
        post("", header + line + line).statusCode(422).body("detail", containsString("Aucune des 2 lignes"));
    }

    @Test
    void Figures_are_written_as_the_readers_language_does_and_columns_named_as_forms_do() {
        measure("i-mots");
        String csv = """
                mesure;acheteur;période;valeur
                i-mots;223500018;2023;46 748
                i-mots;223500018;2024;1
                i-mots;223500018;2025;1,234
                i-mots;;2025;1
                i-mots;223500018;2026;n.c.
                """;

        post("?dryRun=true", csv).statusCode(200)
                .body("lines[1].warnings[0].message", containsString("46\u202F748"))
                .body("lines[2].faults[0].message", containsString("1,234"))
                .body("lines[3].faults[0].message", containsString("acheteur\u202F» (buyer)"))
                .body("lines[4].faults[0].code", equalTo("value-says-missing"));
        as("steward").header("Accept-Language", "en").contentType("text/csv; charset=UTF-8").body(csv)
                .post(PATH + "?dryRun=true").then().statusCode(200)
                .body("lines[1].warnings[0].message", containsString("46,748"))
                .body("lines[2].faults[0].message", containsString("1.234"));
    }
}
