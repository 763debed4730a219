package fr.sillage.catalog.library;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static fr.sillage.catalog.library.Library.PATH;
import static fr.sillage.catalog.library.Library.create;
import static fr.sillage.catalog.library.Library.guide;
import static fr.sillage.catalog.library.Library.item;
import static fr.sillage.catalog.library.Library.move;
import static fr.sillage.catalog.library.Library.published;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
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
class LibraryFileResourceTest {

    @BeforeEach
    void buyersAndAFamily() {
        Api.organisations();
        put("/purchase-families/bibf-pain", "{\"title\": \"Pain du fichier\"}");
    }

    private static ValidatableResponse send(String account, String query, String type, byte[] file) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth().preemptive().basic(account, account)
                .header("Content-Type", type).body(file).post(PATH + "/imports" + query).then();
    }

    private static ValidatableResponse csv(String account, String query, String text) {
        return send(account, query, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] exported(String extension, String heading) {
        return as("steward").queryParam("heading", heading).get(PATH + "/export." + extension).then().statusCode(200).extract()
                .asByteArray();
    }

    @Test
    void What_is_exported_comes_back_and_changes_nothing_as_CSV_and_as_a_workbook() {
        published("bibf-retour-1", item(ILLE_ET_VILAINE, "CRITERION", "=Critère; « école »", """
                , "heading": "Aller-retour", "place": 1, "text": "Deux\\nlignes", "families": ["bibf-pain"],
                "themes": ["ORGANIC", "LOCAL"], "contents": ["a | b", "c"], "publishers": ["Un éditeur"], "issued": "2016-10",
                "criterion": {"weightFrom": 7.5, "weightTo": 20, "judging": "Barème", "proof": "Label"}"""));
        create("contributor", "bibf-retour-2", guide("Brouillon", ", \"heading\": \"Aller-retour\""));
        long version = as("steward").get(PATH + "/bibf-retour-1").then().extract().jsonPath().getLong("version");
        for (String account : List.of("steward", "contributor")) {
            send(account, "", "text/csv", exported("csv", "aller-retour")).statusCode(200)
                    .body("lines.outcome", contains("UNCHANGED", "UNCHANGED")).body("lines.errors.flatten()", empty());
            send(account, "", WorkbookTable.MEDIA_TYPE, exported("xlsx", "aller-retour")).statusCode(200)
                    .body("unchanged", equalTo(2)).body("lines.code", contains("bibf-retour-1", "bibf-retour-2"));
        }
        assertThat(as("steward").get(PATH + "/bibf-retour-1").then().extract().jsonPath().getLong("version"))
                .isEqualTo(version);
    }

    @Test
    void The_same_file_under_the_same_key_gives_the_first_report() {
        byte[] file = "code;type;intitulé;acheteur\nbibf-cle;guide;Clé;223500018\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            given().auth().preemptive().basic("contributor", "contributor").header("Content-Type", "text/csv; charset=UTF-8")
                    .header("Idempotency-Key", "bibf-cle").body(file).post(PATH + "/imports").then().statusCode(200)
                    .body("created", equalTo(1));
        }
        csv("contributor", "", new String(file, StandardCharsets.UTF_8)).body("unchanged", equalTo(1));
    }

    @Test
    void A_dry_run_tells_the_very_differences_and_writes_nothing() {
        published("bibf-blanc-1", guide("À blanc", ", \"summary\": \"Avant\", \"issued\": \"2015\""));
        String file = """
                Résumé;CODE;Parution;intitule;type;Etat;acheteur
                Après;bibf-blanc-1;octobre 2016;À blanc;guide;;223500018
                Neuf;bibf-blanc-2;;Neuf;Note de veille;publiée;223500018
                """;
        for (String query : new String[] { "?dryRun=true", "" }) {
            csv("steward", query, file).statusCode(200).body("written", equalTo(query.isEmpty()))
                    .body("lines.outcome", contains("CHANGED", "CREATED"))
                    .body("lines[0].changes.column", contains("résumé", "parution"))
                    .body("lines[0].changes.before", contains("Avant", "2015"))
                    .body("lines[0].changes.after", contains("Après", "10/2016"));
            as("reader").get(PATH + "/bibf-blanc-1").then().body("summary", equalTo(query.isEmpty() ? "Après" : "Avant"));
            as("reader").get(PATH + "/bibf-blanc-2").then().statusCode(query.isEmpty() ? 200 : 404);
        }
        csv("steward", "", file).body("unchanged", equalTo(2));
    }

    @Test
    void Good_lines_are_taken_and_every_bad_one_is_told_with_its_column_and_rule() {
        String file = """
                code;acheteur;type;intitulé;texte;adresse;familles;thèmes;rang;état
                bibf-bon;223500018;Guide;Bon;;;Pain du fichier;insertion par l'activite economique;1;
                bibf-site;223500018;Site Internet;Sans adresse;;;;;;
                bibf-clause;223500018;Clause type;Sans thème;Texte;;nulle;;;
                Pas un code;223500018;Guide;Titre;;;;;;
                bibf-bon;223500018;Guide;Deux fois;;;;;;
                bibf-type;223500018;Livre;Titre;;;;vert;un;
                bibf-vide;223500018;Guide;;;ftp://x;;;;
                bibf-publie;223500018;Guide;Publié trop tôt;;;;;;publiée
                bibf-autrui;226200012;Guide;D’un autre;;;;;;
                """;
        csv("contributor", "?mode=atomic", file).statusCode(200).body("written", equalTo(false));
        as("contributor").get(PATH + "/bibf-bon").then().statusCode(404);
        csv("contributor", "", file).statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(8))
                .body("lines.row", contains(2, 3, 4, 5, 6, 7, 8, 9, 10))
                .body("lines[1].errors.column", contains("adresse")).body("lines[1].errors.code", contains("library-wanted"))
                .body("lines[2].errors.column", containsInAnyOrder("familles", "thèmes"))
                .body("lines[3].errors.code", contains("library-no-code"))
                .body("lines[4].errors.code", contains("named-twice"))
                .body("lines[5].errors.column", containsInAnyOrder("type", "thèmes", "rang"))
                .body("lines[6].errors.column", containsInAnyOrder("intitulé", "adresse"))
                .body("lines[7].errors.code", contains("forbidden.role"))
                .body("lines[8].errors.code", contains("forbidden.role"));
        as("contributor").get(PATH + "/bibf-bon").then().body("families", contains("bibf-pain"))
                .body("themes", contains("INSERTION")).body("state", equalTo("DRAFT"));
        for (String code : List.of("bibf-publie", "bibf-autrui", "bibf-type")) {
            as("steward").get(PATH + "/" + code).then().statusCode(404);
        }
    }

    @Test
    void A_file_brings_a_contribution_forward_and_never_back() {
        csv("contributor", "", "code;acheteur;type;intitulé;état\nbibf-avance;223500018;Guide;Titre;proposée\n")
                .body("created", equalTo(1));
        as("steward").get(PATH + "/bibf-avance").then().body("state", equalTo("PROPOSED"));
        csv("contributor", "", "code;type;intitulé;état\nbibf-avance;Guide;Titre;publiée\n").body("rejected", equalTo(1));
        csv("steward", "", "code;type;intitulé;état\nbibf-avance;Guide;Titre;brouillon\n").body("lines[0].errors.code",
                contains("library-step-impossible"));
        csv("steward", "", "code;type;intitulé;état\nbibf-avance;Guide;Autre titre;publiée\n").body("lines[0].changes.column",
                contains("intitulé", "état"));
        csv("steward", "", "code;type;intitulé;état\nbibf-avance;Guide;Titre;renvoyée\n").body("rejected", equalTo(1));
        as("reader").get(PATH + "/bibf-avance").then().body("title", equalTo("Autre titre"));
        move("steward", "bibf-avance", "{\"to\": \"RETURNED\", \"reason\": \"Périmé\"}", null).statusCode(201);
        csv("reader", "", "code;type;intitulé\nbibf-lecteur;Guide;Titre\n").statusCode(403);
        csv("contributor", "", "code;type;intitulé\nbibf-sans;Guide;Titre\n").body("lines[0].errors.column",
                contains("acheteur"));
        csv("contributor", "?buyer=223500018", "code;type;intitulé\nbibf-sans;Guide;Titre\n").body("created", equalTo(1));
    }

    @Test
    void What_another_drafted_is_not_learnt_from_a_file() {
        create("steward", "bibf-secret", guide("Un secret", ""));
        csv("contributor", "", "code;type;intitulé;acheteur\nbibf-secret;Guide;Deviné;223500018\n").statusCode(200)
                .body("lines[0].outcome", equalTo("REJECTED")).body("lines[0].changes", empty());
        as("steward").get(PATH + "/bibf-secret").then().body("title", equalTo("Un secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252" })
    void Files_of_every_encoding_that_spreadsheets_write_are_understood(String encoding) {
        String code = "bibf-" + encoding.toLowerCase(Locale.ROOT);
        String mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
        String file = mark + "code;acheteur;type;intitulé;texte\r\n" + code
                + ";223500018;Définition;Œuvre d’art à l’école;\"Un « mot »; deux\r\nlignes\"\r\n\r\n;;;;\r\n";
        send("contributor", "", "text/csv", file.getBytes(Charset.forName(encoding))).statusCode(200)
                .body("created", equalTo(1)).body("received", equalTo(1));
        as("contributor").get(PATH + "/" + code).then().body("title", equalTo("Œuvre d’art à l’école"))
                .body("text", equalTo("Un « mot »; deux\nlignes"));
    }

    @Test
    void A_file_that_is_not_understood_as_a_whole_is_refused_with_all_reasons() {
        csv("steward", "", "").statusCode(400).body("errors.code", contains("csv-empty"));
        csv("steward", "", "\n\n").statusCode(400);
        csv("steward", "", "code;type;intitulé\n").statusCode(200).body("received", equalTo(0));
        csv("steward", "", "cod;titre;intitulé;intitulé;couleur\n").statusCode(400).body("errors.code",
                hasItems("column-misspelt", "column-duplicate", "column-missing", "column-unknown"));
        csv("steward", "", "code;type;intitulé\na;Guide;\"jamais fermé\n").statusCode(400).body("errors.code",
                contains("quote-unclosed"));
        csv("steward", "?mode=some", "code;type;intitulé\n").statusCode(400);
        csv("steward", "?dryRun=oui", "code;type;intitulé\n").statusCode(400);
        csv("steward", "?buyer=1", "code;type;intitulé\n").statusCode(400);
        send("steward", "", "text/csv;charset=klingon", "code".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        send("steward", "", "application/json", "{}".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        send("steward", "", WorkbookTable.MEDIA_TYPE, "code;type".getBytes(StandardCharsets.UTF_8)).statusCode(400);
    }

    @Test
    void Lines_that_are_too_long_too_wide_or_undecodable_are_rejected_and_too_many_refused() {
        csv("steward", "?buyer=223500018",
                "code;type;intitulé\nbibf-long;Guide;" + "x".repeat(301) + "\nbibf-large;Guide;T;4;5\n"
                        + "bibf-enorme;Guide;" + "y".repeat(150_000) + "\n")
                .statusCode(200).body("lines.outcome",
                        contains("REJECTED", "REJECTED", "REJECTED"))
                .body("lines.errors.code.flatten()", contains("size", "fields-count", "line-too-long"));
        byte[] broken = "code;type;intitulé;texte\nbibf-casse;Guide;é;?\n".getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 2] = (byte) 0xE9;
        send("steward", "?buyer=223500018", "text/csv", broken).statusCode(200).body("lines[0].errors.code",
                contains("text-undecodable"));
        String lines = IntStream.range(0, 5_001).mapToObj(i -> "bibf-n" + i + ";Guide;T\n").collect(Collectors.joining());
        csv("steward", "?buyer=223500018", "code;type;intitulé\n" + lines).statusCode(413);
        as("steward").get(PATH + "/bibf-n0").then().statusCode(404);
    }

    @Test
    void A_workbook_may_have_titles_above_formulas_figures_and_a_SIREN_that_is_a_number() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Essai", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "rien");
            var sheet = workbook.newWorksheet("Bibliothèque");
            sheet.value(0, 0, "Notre bibliothèque");
            List<String> header = List.of("Intitulé", "Code", "Type", "Acheteur", "Rang", "Texte");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(2, i, header.get(i));
            }
            sheet.value(3, 0, 2030);
            sheet.value(3, 1, "bibf-classeur-1");
            sheet.value(3, 2, "Guide");
            sheet.value(3, 3, 223_500_018);
            sheet.value(3, 4, 3);
            sheet.value(4, 0, "Formule");
            sheet.value(4, 1, "bibf-classeur-2");
            sheet.value(4, 2, "Guide");
            sheet.value(4, 3, 223_500_018);
            sheet.formula(4, 5, "1/0");
        }
        send("contributor", "", WorkbookTable.MEDIA_TYPE, file.toByteArray()).statusCode(200)
                .body("lines.outcome", contains("CREATED", "REJECTED")).body("lines.row", contains(4, 5))
                .body("lines[1].errors.column", contains("texte"));
        as("contributor").get(PATH + "/bibf-classeur-1").then().body("title", equalTo("2030")).body("place", equalTo(3))
                .body("buyer", equalTo(ILLE_ET_VILAINE));
    }

    @Test
    void A_workbook_that_unpacks_to_far_more_than_it_is_is_refused() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        send("steward", "", WorkbookTable.MEDIA_TYPE, file.toByteArray()).statusCode(413);
    }

    @Test
    void Formulas_in_texts_reach_no_spreadsheet() {
        published("bibf-formule", guide("=HYPERLINK(\\\"http://x\\\")", ", \"heading\": \"Formules\", \"summary\": \"@x\""));
        assertThat(new String(exported("csv", "Formules"), StandardCharsets.UTF_8)).contains("'=HYPERLINK", "'@x");
    }
}
