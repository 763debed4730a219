package fr.sillage.catalog.purchasemap;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.api.table.WorkbookTable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PurchaseMapFileResourceTest {

    private static final String BUYER = "200064012";
    private static final String PATH = "/api/v1/organisations/" + BUYER + "/purchase-map/";

    @BeforeEach
    void aBuyerWithDirectoratesAndFamilies() {
        put("/organisations/" + BUYER, "{\"name\": \"Acheteur du fichier\", \"kind\": \"OTHER\"}");
        put("/organisations/" + BUYER + "/directorates/fc-routes", "{\"name\": \"Direction des routes\"}");
        put("/purchase-families/fc-papier", "{\"title\": \"Papier du fichier\"}");
        put("/purchase-families/fc-bon", "{\"title\": \"Bonne ligne du fichier\"}");
        put("/purchase-families/fc-voirie", "{\"title\": \"Voirie du fichier\"}");
    }

    private static ValidatableResponse send(int year, String query, String type, byte[] file) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth().preemptive().basic("steward", "steward")
                .header("Content-Type", type).body(file).post(PATH + year + "/imports" + query).then();
    }

    private static ValidatableResponse csv(int year, String query, String text) {
        return send(year, query, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse workbook(int year, byte[] file) {
        return send(year, "", WorkbookTable.MEDIA_TYPE, file);
    }

    private static final String FILE = """
            Nombre de fournisseurs;ENJEUX;Famille;marge de manoeuvre;Direction;Montant annuel;Risque
            4;matières recyclées // fort|Label ou écolabel // moyen;Papier du fichier;Fort;;120 000,50;faible
            2;;fc-papier;;Direction des routes;80000;
            ;;fc-voirie;;fc-routes;1e6;
            """;

    @Test
    void A_file_with_french_headings_in_any_order_is_tried_taken_and_taken_again_without_a_change() {
        csv(2041, "?dryRun=true", FILE).statusCode(200).body("written", equalTo(false)).body("created", equalTo(2))
                .body("changed", equalTo(1))
                .body("lines.code", contains("fc-papier", "fc-papier/fc-routes", "fc-voirie/fc-routes"));
        as("reader").get(PATH + "2041").then().statusCode(404);
        csv(2041, "", FILE).statusCode(200).body("written", equalTo(true)).body("rejected", equalTo(0));
        as("reader").get(PATH + "2041/families/fc-papier").then().body("spend", equalTo(120000.5f))
                .body("directorates.suppliers", contains(2)).body("stakes.theme", contains("RECYCLED", "LABEL"))
                .body("risk.degree", equalTo("LOW"));
        csv(2041, "", FILE).body("unchanged", equalTo(3));
        csv(2041, "?dryRun=true", "famille;direction;dépense;risque\nfc-papier;fc-routes;90000;\nfc-papier;;120000,5;fort\n")
                .body("lines[0].changes.before", contains("80000,00")).body("lines[0].changes.after", contains("90000,00"))
                .body("lines[1].changes.column", contains("risque")).body("lines[1].changes.before", contains("Faible"))
                .body("lines[1].changes.after", contains("Fort"));
    }

    @Test
    void What_files_changed_stands_in_the_history_of_the_family() {
        csv(2040, "", "famille;direction;dépense;risque\nfc-papier;;10;faible\nfc-papier;fc-routes;4;\n");
        csv(2040, "", "famille;risque\nfc-papier;fort\n").body("changed", equalTo(1));
        as("reader").get(PATH + "2040/families/fc-papier/history").then().statusCode(200)
                .body("items[0].changes.field", contains("/risk/degree")).body("items[0].changes[0].before", equalTo("LOW"))
                .body("items[0].author", equalTo("steward"));
    }

    @Test
    void What_is_exported_comes_back_and_changes_nothing() {
        csv(2042, "", FILE).statusCode(200);
        csv(2042, "", "famille;considérations déjà prises;part déjà couverte (%);précisions sur l’existant\n"
                + "fc-papier;Matières recyclées|LABEL;33,5;=depuis 2040\n").body("changed", equalTo(1));
        for (String extension : new String[] { "csv", "xlsx" }) {
            byte[] file = as("reader").get(PATH + "2042/export." + extension).then().statusCode(200).extract().asByteArray();
            send(2042, "", extension.equals("csv") ? "text/csv" : WorkbookTable.MEDIA_TYPE, file).statusCode(200)
                    .body("lines.outcome", everyItem(equalTo("UNCHANGED"))).body("lines", hasSize(4));
            send(2043, "", extension.equals("csv") ? "text/csv" : WorkbookTable.MEDIA_TYPE, file).statusCode(200)
                    .body("rejected", equalTo(0));
            String there = as("reader").get(PATH + "2043/export.csv").then().extract().asString();
            assertThat(there).isEqualTo(as("reader").get(PATH + "2042/export.csv").then().extract().asString())
                    .contains("pourquoi ce rang").contains("Dépense\u202F: 1\u202F000\u202F000\u202F€ HT");
        }
    }

    @Test
    void Every_bad_line_is_told_by_its_column_and_the_good_ones_are_taken() {
        csv(2044, "", """
                famille;direction;dépense (€ HT);fournisseurs;risque;part déjà couverte (%)
                fc-papier;;-5;0;fort;120
                ;;10;;;
                fc-papier;nulle-part;10;;;
                Inconnue;;10;;;
                inconnue;;10;;;
                fc-voirie;fc-routes;10;;fort;
                fc-voirie;;beaucoup;deux;immense;
                fc-bon;;10;;;
                fc-bon;;10;;;
                """).statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(8))
                .body("lines[0].errors", hasSize(3)).body("lines[1].errors.column", contains("famille"))
                .body("lines[2].errors.code", contains("map-directorate-unknown"))
                .body("lines[2].errors.column", contains("direction"))
                .body("lines[3].errors.code", contains("sheet-code")).body("lines[4].errors.code", contains("family-unknown"))
                .body("lines[5].errors.column", contains("risque"))
                .body("lines[6].errors.column", contains("dépense (€ HT)", "fournisseurs", "risque"))
                .body("lines[8].errors.code", contains("named-twice"));
        csv(2044, "", "famille;direction;dépense;fournisseurs\nfc-papier;fc-routes;-1;0\nfc-voirie;fc-routes;;3\n")
                .body("lines[0].errors.column", containsInAnyOrder("dépense (€ HT)", "fournisseurs"))
                .body("lines[1].errors.column", contains("dépense (€ HT)"));
        csv(2045, "?mode=atomic", "famille;dépense\nfc-papier;10\nfc-voirie;dix\n").body("written", equalTo(false));
        as("reader").get(PATH + "2045").then().statusCode(404);
    }

    @Test
    void A_file_that_is_none_is_refused_whole() throws IOException {
        csv(2046, "", "").statusCode(400).body("errors.code", contains("csv-empty"));
        csv(2046, "", "famille;dépense\n").statusCode(200).body("received", equalTo(0));
        csv(2046, "", "direction;dépense\nx;1\n").statusCode(400).body("errors.code", contains("column-missing"));
        csv(2046, "", "famille;dépense;montant\nfc-papier;1;2\n").statusCode(400).body("errors.code",
                contains("column-duplicate"));
        csv(2046, "", "famille;depence\nfc-papier;1\n").statusCode(400).body("errors.code", contains("column-misspelt"));
        csv(2046, "", "famille;dépense\n\"fc-papier;1\n").statusCode(400).body("errors.code", contains("quote-unclosed"));
        csv(2046, "", "famille\n" + "x\n".repeat(5_001)).statusCode(413);
        csv(2046, "", "famille;dépense\nfc-papier;" + "9".repeat(200_000) + "\n").statusCode(200).body("rejected", equalTo(1));
        csv(2046, "?dryRun=peut-etre", FILE).statusCode(400);
        csv(2046, "?mode=tout", FILE).statusCode(400);
        send(2046, "", "application/json", "{}".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        workbook(2046, "famille".getBytes(StandardCharsets.UTF_8)).statusCode(400);
        workbook(2046, bomb()).statusCode(413);
        csv(1046, "", FILE).statusCode(400);
        given().auth().preemptive().basic("reader", "reader").header("Content-Type", "text/csv").body(FILE)
                .post(PATH + "2046/imports").then().statusCode(403);
        as("reader").get(PATH + "2046").then().statusCode(404);
        as("reader").get(PATH + "2046/export.csv").then().statusCode(404);
    }

    @Test
    void Files_of_any_usual_encoding_are_read() {
        String text = "famille;précisions sur l’existant\nfc-papier;Très élevé\n";
        send(2047, "", "text/csv", text.replace('’', '\'').getBytes(Charset.forName("windows-1252"))).statusCode(200)
                .body("created", equalTo(1));
        send(2047, "", "text/csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).body("unchanged", equalTo(1));
        send(2047, "", "text/csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).body("unchanged", equalTo(1));
        as("reader").get(PATH + "2047/families/fc-papier").then().body("considered.note", equalTo("Très élevé"))
                .body("considered.share", nullValue());
    }

    @Test
    void A_workbook_with_numbers_percentages_and_formulas_that_were_never_computed_is_read_cell_by_cell() throws IOException {
        var file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "essai", "1.0")) {
            var sheet = workbook.newWorksheet("Cartographie");
            String[] header = { "famille", "dépense (€ HT)", "fournisseurs", "part déjà couverte (%)" };
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "fc-papier");
            sheet.value(1, 1, 1234.5);
            sheet.value(1, 2, 3);
            sheet.value(1, 3, 0.25);
            sheet.style(1, 3).format("0 %").set();
            sheet.value(2, 0, "fc-voirie");
            sheet.formula(2, 1, "1/0");
        }
        workbook(2048, file.toByteArray()).statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(1))
                .body("lines[1].errors.column", contains("dépense (€ HT)"));
        as("reader").get(PATH + "2048/families/fc-papier").then().body("spend", equalTo(1234.5f)).body("suppliers", equalTo(3))
                .body("considered.share", equalTo(25f));
    }

    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(new byte[20 << 20]);
        }
        return packed.toByteArray();
    }
}
