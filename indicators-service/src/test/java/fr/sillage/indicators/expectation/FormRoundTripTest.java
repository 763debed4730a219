package fr.sillage.indicators.expectation;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
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

    @Test
    void A_form_as_a_spreadsheet_filled_in_and_sent_back_leaves_nothing_owed() throws IOException {
        owed("r-xlsx");
        byte[] form = as("reader").get("/api/v1/expected-figures.xlsx?measure=r-xlsx").then().statusCode(200)
                .contentType(FormWorkbook.MEDIA_TYPE).extract().asByteArray();

        sendXlsx(filledIn(form, List.of("", "", "12"))).body("received", equalTo(1)).body("created", equalTo(1));
        as("reader").get(LIST + "r-xlsx&state=LATE").then().body("items.item", contains("_T", "fsc"));
        sendXlsx(filledIn(form, List.of("30", "18", "12"))).body("received", equalTo(3)).body("created", equalTo(2))
                .body("unchanged", equalTo(1));

        as("reader").get(LIST + "r-xlsx&state=LATE").then().body("items", empty()).body("counts.given", equalTo(3));
        as("reader").get("/api/v1/measures/r-xlsx/observations").then().body("items.value", contains(30, 18, 12));
    }

    @Test
    void A_school_year_and_a_winter_are_owed_and_given_through_the_form() throws IOException {
        measure("r-saisons");
        owed("r-ecole", "SCHOOL_YEAR", "2018/2019", "2019/2020");
        owed("r-hiver", "INTERVAL", "2018-11-01/P5M", "2019-11-01/P5M");
        as("reader").get(LIST + "r-saisons").then().statusCode(200)
                .body("items.period", contains("2018-11-01/P5M", "2018/2019", "2019-11-01/P5M", "2019/2020"))
                .body("items.dueOn", contains("2019-06-30", "2019-11-30", "2020-06-30", "2020-11-30"));

        byte[] form = as("reader").get("/api/v1/expected-figures.xlsx?measure=r-saisons").then().statusCode(200).extract()
                .asByteArray();
        sendXlsx(filledIn(form, List.of("3", "", "", ""))).body("created", equalTo(1));
        String csv = as("reader").get("/api/v1/expected-figures.csv?measure=r-saisons").then().extract().asString();
        sendCsv(csv.replace(";2018/2019;;", ";2018/2019;4;").replace(";2019/2020;;", ";2019/2020;5;"))
                .body("created", equalTo(2));
        // the winter, month by month
        figures("measure;buyer;period;value\n" + Stream.of("2019-11", "2019-12", "2020-01", "2020-02", "2020-03")
                .map("r-saisons;226200012;%s;1\n"::formatted).collect(Collectors.joining()));

        as("reader").get(LIST + "r-saisons").then().body("items.state", contains("GIVEN", "GIVEN", "GIVEN", "GIVEN"));
    }

    private static void owed(String code, String every, String from, String until) {
        create("/api/v1/expectations/" + code, """
                {"measure": "r-saisons", "buyer": "226200012", "every": "%s", "from": "%s", "until": "%s",
                 "due": {"monthsAfter": 3}, "owedBy": {"name": "Voirie"}}""".formatted(every, from, until)).statusCode(201);
    }

    /** Saves the first sheet again as a spreadsheet program would, with values in the order of its lines; none where empty. */
    private static byte[] filledIn(byte[] form, List<String> values) throws IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(form));
                Workbook written = new Workbook(saved,
                        "Tableur", "1.0")) {
            Worksheet sheet = written.newWorksheet(read.getFirstSheet().getName());
            for (Row row : read.getFirstSheet().read()) {
                int line = row.getRowNum() - 1;
                row.stream().filter(cell -> cell != null).forEach(cell -> copy(cell, sheet, line));
                if (line > 0 && !values.get(line - 1).isEmpty()) {
                    sheet.value(line, FormLine.HEADER.indexOf("valeur"), new BigDecimal(values.get(line - 1)));
                }
            }
        }
        return saved.toByteArray();
    }

    private static void copy(Cell cell, Worksheet sheet, int line) {
        if (cell.getType() == CellType.NUMBER) {
            sheet.value(line, cell.getColumnIndex(), cell.asNumber());
        } else if (cell.getType() == CellType.STRING) {
            sheet.value(line, cell.getColumnIndex(), cell.asString());
        }
    }

    private static ValidatableResponse sendCsv(String form) {
        return as("steward").contentType("text/csv; charset=UTF-8").body(form).post("/api/v1/ingestions").then().statusCode(200)
                .body("status", equalTo("COMPLETED"));
    }

    private static ValidatableResponse sendXlsx(byte[] form) {
        return as("steward").contentType(FormWorkbook.MEDIA_TYPE).body(form).post("/api/v1/ingestions").then().statusCode(200)
                .body("status", equalTo("COMPLETED"));
    }
}
