package fr.sillage.catalog.sheet;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.PostgresResource;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SheetResourceTest {

    private static final String SCHEME = "/schemes/fiches";
    private static final String PATH = "/api/v1" + SCHEME + "/actions";

    private static final String SHEET = """
            {"objective": "1", "title": "Fiche « une »", "description": "Deux\\nlignes", "lead": "Restauration",
             "leadDirectorates": ["fiches-achats"], "partners": ["CEREMA", "FFB | FNTP"],
             "steps": [{"title": "État des lieux", "due": "2025-09"}, {"title": "Groupes", "due": "2025-03", "note": "=tôt"},
              {"title": "Critères", "note": "À la suite"}],
             "sheet": {"aim": "=But", "otherAffected": ["Tous les services"], "linkedProjects": ["Projet"],
              "otherPlans": [{"plan": "Agenda 21", "number": "7"}], "deadline": {"from": "2023", "until": "2026"},
              "evaluationMeans": [{"text": "Sensibilisation", "section": "Dispositions communes"}],
              "evaluationIndicators": [{"text": "Nombre // part", "section": "Travaux", "indicators": ["part-a"], "note": "Temps 0"}],
              "keyFigures": [{"indicator": "part-a", "scope": "Le Département", "year": 2024}],
              "notApplicable": ["CALENDAR"]}}""";

    @BeforeEach
    void scheme() {
        if (as("reader").get("/api/v1" + SCHEME).statusCode() != 200) {
            Api.scheme("fiches", ILLE_ET_VILAINE, "ADOPTED");
            put("/organisations/" + ILLE_ET_VILAINE + "/directorates/fiches-achats", "{\"name\": \"Direction des fiches\"}");
            put(SCHEME + "/objectives/1", "{\"title\": \"Un\"}");
        }
    }

    private static ValidatableResponse send(String account, String query, String type, byte[] file) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth().preemptive().basic(account, account)
                .header("Content-Type", type).body(file).post(PATH + "/imports" + query).then();
    }

    private static ValidatableResponse csv(String query, String text) {
        return send("steward", query, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] exported(String extension) {
        return as("reader").get(PATH + "/export." + extension).then().statusCode(200).extract().asByteArray();
    }

    private static String sheet() {
        return SHEET.replace(", \"steps\"", "").replace("\"CALENDAR\"", "");
    }

    @Test
    void A_sheet_is_told_whole_and_what_is_odd_in_its_calendar_beside_it() {
        put(SCHEME + "/actions/tout", SHEET).statusCode(422).body("errors.code", contains("sheet-part-filled"));
        put(SCHEME + "/actions/tout", sheet()).body("warnings.pointer", contains("/sheet/deadline/from", "/steps/1/due"))
                .body("warnings.code", contains("deadline-outside-scheme", "step-out-of-order"));
        as("reader").get(PATH + "/tout").then().statusCode(200).body("sheet.otherPlans[0].number", equalTo("7"))
                .body("sheet.evaluationIndicators[0].section", equalTo("Travaux")).body("sheet.aim", equalTo("=But"));
        as("reader").get("/api/v1" + SCHEME + "/snapshot").then().statusCode(200)
                .body("actions.find { it.code == 'tout' }.sheet.keyFigures[0].year", equalTo(2024));
        as("reader").get("/api/v1" + SCHEME + "/tree").then().statusCode(200)
                .body("objectives[0].actions.find { it.code == 'tout' }.deadline.until", equalTo("2026"));
        as("reader").get("/api/v1" + SCHEME + "/board").then().statusCode(200).body("partners", hasItems("CEREMA"))
                .body("columns.status", contains("NOT_STARTED", "IN_PROGRESS", "COMPLETED"))
                .body("aside.status", contains("SUSPENDED", "ABANDONED"));
        put(SCHEME + "/actions/sans-fiche", "{\"title\": \"Sans\", \"sheet\": {}}").body("sheet", nullValue());
    }

    @Test
    void What_is_exported_comes_back_and_changes_nothing_as_CSV_and_as_a_workbook() {
        put(SCHEME + "/actions/retour", sheet());
        send("steward", "", "text/csv", exported("csv")).statusCode(200).body("lines.outcome", everyItem(equalTo("UNCHANGED")))
                .body("lines.errors.flatten()", empty());
        send("steward", "", WorkbookTable.MEDIA_TYPE, exported("xlsx")).statusCode(200).body("changed", equalTo(0))
                .body("rejected", equalTo(0)).body("created", equalTo(0));
    }

    @Test
    void A_dry_run_tells_the_very_differences_and_writes_nothing() {
        put(SCHEME + "/actions/a-blanc", sheet());
        int version = as("reader").get(PATH + "/a-blanc").then().extract().path("version");
        String file = """
                Modalités d'évaluation;CODE;Fiche action;étapes;partenaires
                sans objet;a-blanc;Fiche « deux »;Réunion // T2 2026;"CEREMA
                ADEME"
                """;
        for (String query : new String[] { "?dryRun=true", "" }) {
            csv(query, file).statusCode(200).body("written", equalTo(query.isEmpty())).body("changed", equalTo(1))
                    .body("lines[0].changes.column",
                            contains("intitulé", "partenaires extérieurs", "étapes", "modalités d’évaluation"))
                    .body("lines[0].changes[3].after", equalTo("Sans objet"));
            as("reader").get(PATH + "/a-blanc").then()
                    .body("sheet.notApplicable", query.isEmpty() ? contains("EVALUATION_MEANS") : empty())
                    .body("version", query.isEmpty() ? greaterThan(version) : equalTo(version));
        }
        as("reader").get(PATH + "/a-blanc").then().body("steps[0].due", equalTo("2026-06")).body("sheet.aim", equalTo("=But"))
                .body("leadDirectorates", contains("fiches-achats"));
        csv("", file).body("unchanged", equalTo(1));
    }

    @Test
    void A_part_may_stand_before_the_action_it_is_part_of_and_bad_lines_are_told_by_their_columns() {
        String file = """
                code;intitulé;action mère;objectif;directions pilotes;échéance;indicateurs d’évaluation
                m.1;Partie;m;;Direction des fiches;;
                m;Mère;;1;;;
                M2;Majuscule;;;;;
                m;Encore;;;;;
                m.2;Fausse;absente;9;inconnue;bientôt;
                m.3;Fausse;absente;9;inconnue;2026;
                m.4;;;;;;Nombre // // code faux É
                """;
        csv("?mode=atomic", file).statusCode(200).body("written", equalTo(false));
        as("reader").get(PATH + "/m").then().statusCode(404);
        csv("", file).statusCode(200).body("created", equalTo(2)).body("rejected", equalTo(5))
                .body("lines.row", contains(2, 3, 4, 5, 6, 7, 8))
                .body("lines[2].errors.code", contains("sheet-code"))
                .body("lines[3].errors.code", contains("named-twice"))
                .body("lines[4].errors.column", contains("échéance"))
                .body("lines[5].errors.column", contains("objectif", "directions pilotes", "action mère"))
                .body("lines[6].errors.column", hasItems("intitulé", "indicateurs d’évaluation"));
        as("reader").get(PATH + "/m.1").then().body("leadDirectorates", contains("fiches-achats")).body("parent", equalTo("m"));
    }

    @Test
    void Only_the_scheme_s_team_takes_a_file_over() {
        byte[] file = "code;intitulé\nx;X\n".getBytes(StandardCharsets.UTF_8);
        for (String account : new String[] { "reader", "contributor", "partner" }) {
            send(account, "", "text/csv", file).statusCode(403);
        }
        as("partner").get(PATH + "/export.csv").then().statusCode(403);
        as("reader").get("/api/v1/schemes/none/actions/export.csv").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "x-UTF-16LE-BOM" })
    void A_file_is_understood_in_whatever_it_was_written(String charset) {
        String code = "enc-" + charset.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        send("steward", "", "text/csv", ("\n\"Code\"\t\"Intitulé\"\t\"Remarque\"\n".replace("\t\"Remarque\"", "") + code
                + "\t\"Œuvre \"\"d’été\"\"\"\r\n").getBytes(Charset.forName(charset))).statusCode(200)
                .body("rejected", equalTo(0));
        as("reader").get(PATH + "/" + code).then().statusCode(200).body("title", equalTo("Œuvre \"d’été\""));
    }

    @Test
    void A_file_that_is_not_understood_is_refused_as_a_whole_and_says_why() {
        csv("", "").statusCode(400).body("errors.code", contains("csv-empty"));
        csv("", "code;intitulé\n").statusCode(200).body("received", equalTo(0));
        csv("", "intitulé;étape\nx;y\n").statusCode(400).body("errors.code", contains("column-misspelt", "column-missing"));
        csv("", "code;intitulé;titre\nx;y;z\n").statusCode(400).body("errors.code", contains("column-duplicate"));
        csv("", "code;intitulé;météo\nx;y;z\n").statusCode(400).body("errors.code", contains("column-unknown"));
        csv("", "code;intitulé\nx;\"jamais fermé\n").statusCode(400).body("errors.code", contains("quote-unclosed"));
        csv("?dryRun=peut-être", "code;intitulé\n").statusCode(400);
        csv("?mode=tout", "code;intitulé\n").statusCode(400);
        send("steward", "", "application/json", "{}".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        send("steward", "", "text/csv; charset=klingon", "code;intitulé\n".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        csv("", "code;intitulé\n" + "x;y\n".repeat(2_001)).statusCode(413);
    }

    @Test
    void A_line_that_is_not_understood_leaves_the_others_alone() {
        csv("", "code;intitulé;description\nlong-1;" + "x".repeat(501) + ";\nlong-2;Y;" + "y".repeat(20_001) + "\nlong-3;Z;"
                + "z".repeat(100_001) + "\nlarge;A;b;c;d\nbon-1;Bon;ok\n").statusCode(200)
                .body("lines.outcome", contains("REJECTED", "REJECTED", "REJECTED", "REJECTED", "CREATED"))
                .body("lines[0].errors.column", contains("intitulé"))
                .body("lines[1].errors.column", contains("description détaillée"))
                .body("lines[2].errors.code", contains("line-too-long"))
                .body("lines[3].errors.code", contains("fields-count"));
        byte[] cut = "code;intitulé\nbrut;A\n".getBytes(StandardCharsets.UTF_8);
        cut[cut.length - 2] = (byte) 0xE9;
        send("steward", "", "text/csv; charset=UTF-8", cut).statusCode(200)
                .body("lines[0].errors.code", contains("text-undecodable"));
    }

    @Test
    void A_workbook_that_is_none_or_that_is_a_bomb_does_no_harm() throws IOException {
        send("steward", "", WorkbookTable.MEDIA_TYPE, "code;intitulé".getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .body("errors.code", contains("workbook-malformed"));
        send("steward", "", WorkbookTable.MEDIA_TYPE, new byte[0]).statusCode(400);
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[8 << 20]);
        }
        send("steward", "", WorkbookTable.MEDIA_TYPE, bomb.toByteArray()).statusCode(413);
        send("steward", "", WorkbookTable.MEDIA_TYPE, new byte[(10 << 20) + 1]).statusCode(413);
    }

    @Test
    void A_formula_in_a_cell_is_text_when_it_comes_and_when_it_goes() {
        csv("", "code;intitulé;but\nformule;'=SOMME(A1);\"'+33\"\n").statusCode(200).body("created", equalTo(1));
        as("reader").get(PATH + "/formule").then().body("title", equalTo("=SOMME(A1)"));
    }
}
