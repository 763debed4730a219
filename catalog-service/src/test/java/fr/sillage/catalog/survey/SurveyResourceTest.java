package fr.sillage.catalog.survey;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.RENNES_METROPOLE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.Ledger;
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
class SurveyResourceTest {

    private static final String PATH = "/api/v1/purchasing-intentions";

    @Inject
    Ledger ledger;

    @BeforeEach
    void aFamilyAndBuyers() {
        Api.organisations();
        put("/purchase-families/recensement", "{\"title\": \"Famille recensée\"}");
    }

    private static ValidatableResponse send(String account, String query, String type, byte[] file) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth().preemptive().basic(account, account)
                .header("Content-Type", type).body(file).post(PATH + "/imports" + query).then();
    }

    private static ValidatableResponse csv(String account, String query, String text) {
        return send(account, query, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void intention(String ref, String lead) {
        put("/purchasing-intentions/" + ref, """
                {"buyers": ["%s"], "title": "=Toiture; « école »", "description": "Deux\\nlignes", "family": "recensement",
                 "category": "WORKS", "cpv": "03000000-1", "amount": {"from": 1000.5, "to": 2000, "withheld": true},
                 "publication": "2031-03", "start": "2031-Q4", "lead": "%s", "contact": {"phone": "+33 2 99 00 00 00"},
                 "lots": [{"number": 1, "title": "Un | deux", "amount": {"value": 500},
                   "considerations": [{"kind": "RESERVED", "theme": "INSERTION", "reservedFor": "SIAE"}]}],
                 "considerations": [{"kind": "CLAUSE", "theme": "INSERTION", "plannedHours": 400, "publics": ["YOUTH"]}],
                 "tags": ["a|b"]}""".formatted(ILLE_ET_VILAINE, lead));
    }

    private static byte[] exported(String extension, String lead) {
        return as("reader").queryParam("lead", lead).get(PATH + "/export." + extension).then().statusCode(200).extract()
                .asByteArray();
    }

    @Test
    void What_is_exported_comes_back_and_changes_nothing_as_CSV_and_as_a_workbook() {
        intention("aller-retour-1", "Meneuse de l’aller-retour");
        intention("aller-retour-2", "Meneuse de l’aller-retour");
        send("contributor", "", "text/csv", exported("csv", "meneuse de l’aller-retour")).statusCode(200)
                .body("lines.outcome", contains("UNCHANGED", "UNCHANGED")).body("lines.errors.flatten()", empty());
        send("contributor", "", WorkbookTable.MEDIA_TYPE, exported("xlsx", "meneuse de l’aller-retour")).statusCode(200)
                .body("unchanged", equalTo(2)).body("lines.ref", contains("aller-retour-1", "aller-retour-2"));
        as("reader").get(PATH + "/aller-retour-1").then().body("number", equalTo(1));
    }

    @Test
    void A_dry_run_tells_the_very_differences_and_writes_nothing() {
        intention("a-blanc-1", "A blanc");
        String file = """
                Responsable;REFERENCE;Montant minimum;Montant Maximum;intitule;famille;nature;publication
                Zoé;a-blanc-1;1 500;2 500,50;=Toiture; « école »;recensement;travaux;avril 2031
                """.replace("=Toiture; « école »", "\"=Toiture; « école »\"");
        for (String query : new String[] { "?dryRun=true", "" }) {
            csv("contributor", query, file).statusCode(200).body("written", equalTo(query.isEmpty()))
                    .body("changed", equalTo(1)).body("lines[0].changes.column",
                            contains("montant minimum", "montant maximum", "publication", "responsable"))
                    .body("lines[0].changes[0].before", equalTo("1000,50"))
                    .body("lines[0].changes[0].after", equalTo("1500,00"));
            as("reader").get(PATH + "/a-blanc-1").then().body("number", equalTo(query.isEmpty() ? 2 : 1))
                    .body("lead", equalTo(query.isEmpty() ? "Zoé" : "A blanc"))
                    .body("lots[0].considerations[0].reservedFor", equalTo("SIAE"));
        }
        as("contributor").get(PATH + "/a-blanc-1/versions").then().body("items.number", contains(2, 1));
    }

    @Test
    void A_line_without_a_reference_is_given_one_and_is_not_taken_twice() {
        String file = """
                intitulé,famille,nature,publication,montant
                Vélos recensés,Famille recensée,Fournitures,T2 2033,"38 000"
                """;
        csv("contributor", "", file).statusCode(200).body("lines[0].errors.column", hasItems("acheteurs"));
        String ref = csv("contributor", "?buyer=" + ILLE_ET_VILAINE, file).statusCode(200).body("created", equalTo(1))
                .body("lines[0].ref", startsWith("0018-2033-")).extract().path("lines[0].ref");
        as("reader").get(PATH + "/" + ref).then().statusCode(200).body("status", equalTo("DRAFT"))
                .body("family", equalTo("recensement")).body("publication", equalTo("2033-Q2"))
                .body("amount.value", equalTo(38000.0f));
        csv("contributor", "?buyer=" + ILLE_ET_VILAINE, file).statusCode(200).body("rejected", equalTo(1))
                .body("lines[0].errors.code", contains("survey-same-title"));
    }

    /** More than are read from the database at once. */
    @Test
    void A_long_survey_is_handed_out_whole_and_comes_back_unchanged() {
        String lines = IntStream.rangeClosed(1, 510)
                .mapToObj(line -> "Recensement au long cours %d;recensement;Services;2037;Meneuse au long cours%n"
                        .formatted(line))
                .collect(Collectors.joining());
        csv("contributor", "?buyer=" + ILLE_ET_VILAINE, "intitulé;famille;nature;publication;responsable\n" + lines)
                .statusCode(200).body("created", equalTo(510));
        for (String extension : new String[] { "csv", "xlsx" }) {
            send("contributor", "?mode=atomic", extension.equals("csv") ? "text/csv" : WorkbookTable.MEDIA_TYPE,
                    exported(extension, "meneuse au long cours")).statusCode(200).body("unchanged", equalTo(510));
        }
    }

    @Test
    void Of_surveys_that_come_at_once_every_line_is_given_a_reference_of_its_own() throws Exception {
        List<Callable<List<String>>> surveys = IntStream.range(0, 4).<Callable<List<String>>> mapToObj(survey -> () -> {
            String lines = IntStream.range(0, 10).mapToObj(
                    line -> "Recensé %d-%d;recensement;Services;2034%n".formatted(survey, line)).collect(Collectors.joining());
            return csv("contributor", "?buyer=" + ILLE_ET_VILAINE, "intitulé;famille;nature;publication\n" + lines)
                    .statusCode(200).body("created", equalTo(10)).extract().path("lines.ref");
        }).toList();
        var pool = Executors.newFixedThreadPool(4);
        List<String> refs = new ArrayList<>();
        for (Future<List<String>> survey : pool.invokeAll(surveys)) {
            refs.addAll(survey.get());
        }
        pool.shutdown();
        assertThat(refs).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void Good_lines_are_taken_and_bad_ones_told_unless_all_or_none_is_asked_for() {
        String file = """
                référence;acheteurs;intitulé;famille;nature;publication;cpv
                bonne-1;223500018;Bonne;recensement;Services;2031;
                mauvaise-1;223500018;Mauvaise;inconnue;Services;bientôt;
                mauvaise-2;223500018;Mauvaise;recensement;Services;2031;45000000-8
                """;
        csv("contributor", "?mode=atomic", file).statusCode(200).body("written", equalTo(false));
        as("reader").get(PATH + "/bonne-1").then().statusCode(404);
        csv("contributor", "", file).statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(2))
                .body("lines[1].row", equalTo(3)).body("lines[1].errors.column", contains("publication"))
                .body("lines[2].errors[0].code", equalTo("cpv-check-digit"))
                .body("lines[2].errors[0].column", equalTo("cpv"));
        as("reader").get(PATH + "/bonne-1").then().statusCode(200);
    }

    @Test
    void A_partner_takes_in_its_own_survey_and_learns_nothing_of_others() {
        intention("a-autrui-1", "Autrui");
        csv("partner", "", """
                référence;acheteurs;intitulé;famille;nature;publication
                de-la-metropole-1;243500139;Bus;recensement;Fournitures;2031
                a-autrui-1;243500139;Bus;recensement;Fournitures;2031
                d-autrui-2;223500018;Bus;recensement;Fournitures;2031
                """).statusCode(200).body("lines.outcome", contains("CREATED", "REJECTED", "REJECTED"))
                .body("lines[1].errors.code", contains("forbidden.role"));
        as("partner").get(PATH + "/de-la-metropole-1").then().body("buyers", contains(RENNES_METROPOLE));
    }

    @Test
    void Who_prepares_purchases_for_nobody_sends_no_survey() {
        for (String query : new String[] { "", "?dryRun=true" }) {
            csv("reader", query, """
                    référence;acheteurs;intitulé;famille;nature;publication
                    du-lecteur-1;223500018;Bus;recensement;Fournitures;2031
                    """).statusCode(403);
        }
    }

    @Test
    void A_file_sent_again_with_its_key_gives_the_first_report_and_is_not_taken_twice() {
        String file = "intitulé;famille;nature;publication\nVélos à clé;recensement;Fournitures;2036\n";
        long before = ledger.head().position();
        String ref = keyed("survey-cle-1", "?dryRun=true", file).statusCode(200).body("written", equalTo(false))
                .body("created", equalTo(1)).extract().path("lines[0].ref");
        for (int i = 0; i < 2; i++) {
            keyed("survey-cle-1", "", file).statusCode(200).body("created", equalTo(1)).body("lines[0].ref", equalTo(ref));
        }
        assertThat(ledger.head().position()).isEqualTo(before + 1);
        keyed("survey-cle-1", "", file.replace("Vélos", "Bus")).statusCode(422);
    }

    private static ValidatableResponse keyed(String key, String query, String text) {
        return as("contributor").contentType("text/csv; charset=UTF-8").header("Idempotency-Key", key).body(text)
                .queryParam("buyer", ILLE_ET_VILAINE).post(PATH + "/imports" + query).then();
    }

    @Test
    void A_file_of_Windows_is_understood_and_a_column_that_is_not_is_named() {
        byte[] windows = """
                référence;acheteurs;intitulé;famille;nature;publication
                de-windows-1;223500018;Œuvre d’art à l’école;recensement;Services;2031
                """.getBytes(Charset.forName("windows-1252"));
        send("contributor", "", "text/csv", windows).statusCode(200).body("created", equalTo(1));
        as("reader").get(PATH + "/de-windows-1").then().body("title", equalTo("Œuvre d’art à l’école"));
        csv("contributor", "", "intitulé;famille;nature;publicatoin\n").statusCode(400)
                .body("errors.code", hasItems("column-misspelt", "column-missing"));
        csv("contributor", "?dryRun=1", "intitulé;famille;nature;publication\n").statusCode(400);
    }

    @Test
    void The_workbook_is_one() {
        assertThat(exported("xlsx", "personne")).startsWith('P', 'K');
    }
}
