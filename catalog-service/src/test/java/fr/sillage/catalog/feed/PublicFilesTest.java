package fr.sillage.catalog.feed;

import static fr.sillage.catalog.feed.Published.PUBLIC;
import static fr.sillage.catalog.feed.Published.RICH;
import static fr.sillage.catalog.feed.Published.intention;
import static fr.sillage.catalog.feed.Published.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PublicFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void families() {
        Published.families();
    }

    private static Response csv(String query) {
        Response answer = given().get(PUBLIC + ".csv" + query);
        answer.then().statusCode(200).contentType(equalTo("text/csv;charset=UTF-8"));
        return answer;
    }

    private static Response lines(String path) {
        Response answer = given().header("Accept", "application/x-ndjson").get(PUBLIC + path);
        answer.then().statusCode(200).contentType(startsWith("application/x-ndjson"));
        return answer;
    }

    @Test
    void All_come_at_once_a_line_each_as_they_were_told() {
        for (int i = 1; i <= 3; i++) {
            intention("ligne-" + i, "Lignes entières", RICH);
        }
        step("ligne-2", "WITHDRAWN");
        List<String> lines = lines("").asString().lines().toList();
        assertThat(lines).doesNotHaveDuplicates().contains(
                given().get(PUBLIC + "/ligne-1").asString(), given().get(PUBLIC + "/ligne-3").asString());
        assertThat(String.join("", lines)).doesNotContain("ligne-2");
        assertThat(lines(".ndjson").asString().lines()).containsExactlyElementsOf(lines);
        assertThat(lines("?q=entieres&source=self").asString().lines()).hasSize(2);
        assertThat(lines("?q=entieres&source=ailleurs").asString()).isEmpty();
    }

    @Test
    void Every_text_and_every_line_of_the_table_is_as_the_schemas_say_that_are_published() throws IOException {
        intention("schema-1", "Un peu de tout", RICH);
        intention("schema-2", "Le moins possible", "");
        intention("schema-3", "Montant exact", ", \"amount\": {\"value\": 40000}");
        for (String text : lines("").asString().lines().toList()) {
            assertThat(IntentionSchema.faults(text)).as(text).isEmpty();
        }
        assertThat(given().get(PUBLIC + "/schema").then().statusCode(200).extract().asString())
                .isEqualTo(new String(getClass().getResourceAsStream(PublicSchemaResource.SCHEMA).readAllBytes(), "UTF-8"));
        String schema = given().get(PUBLIC + "/table-schema").then().statusCode(200).extract().asString();
        var table = new Table(csv("").asString(), ',');
        assertThat(table.faults(JSON.readTree(schema))).isEmpty();
        assertThat(table.size()).isEqualTo((int) lines("").asString().lines().count());
    }

    @Test
    void The_table_has_points_commas_and_codes_for_programs() {
        intention("table-1", "Table, avec virgule", RICH);
        var table = new Table(csv("").asString(), ',');
        assertThat(table.cell("table-1", "titre")).isEqualTo("Table, avec virgule");
        assertThat(table.cell("table-1", "description")).contains("\n").contains("\"entre guillemets\"");
        assertThat(table.cell("table-1", "acheteurs")).isEqualTo("223500018");
        assertThat(table.cell("table-1", "montant_max")).isEqualTo("250000.50");
        assertThat(table.cell("table-1", "montant")).isEmpty();
        assertThat(table.cell("table-1", "procedure")).isEqualTo("OPEN");
        assertThat(table.cell("table-1", "lots")).isEqualTo("1 : Gros / œuvre");
        assertThat(table.cell("table-1", "publication_debut")).isEqualTo("2031-04-01");
        assertThat(table.cell("table-1", "publication_fin")).isEqualTo("2031-06-30");
        assertThat(table.cell("table-1", "considerations_environnementales")).isEqualTo("CRITERION|CLAUSE");
        assertThat(table.cell("table-1", "critere_environnemental_poids")).isEqualTo("20");
        assertThat(table.cell("table-1", "heures_insertion")).isEqualTo("400");
        assertThat(table.cell("table-1", "marche_reserve")).isEqualTo("SIAE");
        assertThat(table.cell("table-1", "articles_reserve")).isEqualTo("L2113-13");
        assertThat(table.cell("table-1", "contact_nom")).isEqualTo("=Direction");
        assertThat(given().header("Accept", "text/csv").get(PUBLIC).asString()).isEqualTo(csv("").asString());
    }

    @Test
    void The_table_for_a_spreadsheet_has_words_decimal_commas_and_no_formula() {
        intention("tableur-1", "Tableur", RICH);
        for (String query : List.of("?excel", "?excel=true", "?excel&source=self")) {
            String text = csv(query).asString();
            assertThat(text).startsWith("\uFEFFref;version;");
            var table = new Table(text.substring(1), ';');
            assertThat(table.cell("tableur-1", "montant_max")).isEqualTo("250000,50");
            assertThat(table.cell("tableur-1", "procedure")).isEqualTo("Appel d’offres ouvert");
            assertThat(table.cell("tableur-1", "innovation")).isEqualTo("oui");
            assertThat(table.cell("tableur-1", "contact_nom")).isEqualTo("'=Direction");
        }
    }

    @Test
    void Codes_of_digits_stay_texts_in_a_spreadsheet_and_counts_stay_numbers() {
        intention("tableur-2", "Électricité", """
                , "cpv": "09310000", "start": "2031-10", "durationMonths": 24,
                "places": [{"code": "01004", "kind": "COMMUNE"}],
                "contact": {"phone": "02 99 02 35 35", "published": true}""");
        var table = new Table(csv("?excel").asString().substring(1), ';');
        Map.of("cpv", "=\"09310000\"", "acheteurs", "=\"223500018\"", "lieux", "=\"01004\"", "demarrage", "=\"2031-10\"",
                "contact_telephone", "=\"02 99 02 35 35\"", "publication", "2031-Q2", "publication_debut", "2031-04-01",
                "duree_mois", "24", "nombre_lots", "0")
                .forEach((column, cell) -> assertThat(table.cell("tableur-2", column)).as(column).isEqualTo(cell));
        var openData = new Table(csv("").asString(), ',');
        assertThat(openData.cell("tableur-2", "cpv")).isEqualTo("09310000");
        assertThat(openData.cell("tableur-2", "lieux")).isEqualTo("01004");
    }

    @Test
    void What_became_of_an_intention_is_said_in_words_in_a_spreadsheet_and_in_codes_to_programs() {
        intention("suites-1", "Renoncée", "");
        step("suites-1", "LAUNCHED");
        step("suites-1", "ABANDONED");
        intention("suites-2", "Sans offre", "");
        step("suites-2", "LAUNCHED");
        step("suites-2", "UNSUCCESSFUL");
        var table = new Table(csv("?excel").asString().substring(1), ';');
        assertThat(table.cell("suites-1", "statut")).isEqualTo("Abandonnée ou déclarée sans suite");
        assertThat(table.cell("suites-2", "statut")).isEqualTo("Consultation infructueuse");
        assertThat(new Table(csv("").asString(), ',').cell("suites-1", "statut")).isEqualTo("ABANDONED");
        assertThat(given().get(PUBLIC + "/table-schema").asString())
                .contains(
                        "UNSUCCESSFUL\u202f: consultation infructueuse\u202f; ABANDONED\u202f: abandonnée ou déclarée sans suite");
    }

    @Test
    void Changes_come_as_lines_from_which_one_goes_on() throws IOException {
        intention("suite-1", "Suite", "");
        Response all = lines("/changes");
        List<String> changes = all.asString().lines().toList();
        long last = JSON.readTree(changes.get(changes.size() - 1)).get("position").asLong();
        all.then().header("X-Feed-Position", String.valueOf(last)).header("X-Feed-Epoch",
                (String) given().get(PUBLIC + "/changes").path("epoch"));
        assertThat(lines("/changes?since=" + last).asString()).isEmpty();
        intention("suite-2", "Suite \\\\ avec \\\"guillemets\\\"", "");
        step("suite-1", "WITHDRAWN");
        List<String> after = lines("/changes?since=" + last).asString().lines().toList();
        assertThat(after).hasSize(2);
        assertThat(JSON.readTree(after.get(0)).get("document").toString())
                .isEqualTo(given().get(PUBLIC + "/suite-2").asString());
        assertThat(JSON.readTree(after.get(1)).toString()).startsWith("{\"ref\":\"suite-1\",\"position\":")
                .endsWith("\"state\":\"WITHDRAWN\"}");
        given().header("Accept", "application/x-ndjson").get(PUBLIC + "/changes?since=999999999").then().statusCode(409);
    }

    @Test
    void What_cannot_be_given_is_refused() {
        given().header("Accept", "application/xml").get(PUBLIC).then().statusCode(406);
        given().get(PUBLIC + ".xlsx").then().statusCode(404);
        given().get(PUBLIC + ".csv?theme=NOTHING").then().statusCode(400);
        given().header("Accept", "text/csv").get(PUBLIC + "?quarter=2031-Q9").then().statusCode(400);
    }
}
