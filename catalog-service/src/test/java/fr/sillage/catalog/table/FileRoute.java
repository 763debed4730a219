package fr.sillage.catalog.table;

import static fr.sillage.catalog.Api.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import fr.sillage.api.table.WorkbookTable;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;

/** Where a table is given out and taken back. */
public record FileRoute(String path) {

    public ValidatableResponse send(String account, String query, String type, byte[] file) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth().preemptive().basic(account, account)
                .header("Content-Type", type).body(file).post("/api/v1" + path + "/imports" + query).then();
    }

    public ValidatableResponse csv(String query, String text) {
        return send("steward", query, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] exported(String extension) {
        return as("reader").get("/api/v1" + path + "/export." + extension).then().statusCode(200).extract().asByteArray();
    }

    /** What goes out as CSV or as a workbook is what is there. */
    public void changesNothingWithItsExports() {
        send("steward", "", "text/csv", exported("csv")).statusCode(200).body("lines.errors.flatten()", empty())
                .body("lines.outcome", everyItem(equalTo("UNCHANGED")));
        send("steward", "", WorkbookTable.MEDIA_TYPE, exported("xlsx")).statusCode(200).body("lines.errors.flatten()", empty())
                .body("lines.outcome", everyItem(equalTo("UNCHANGED")));
    }

    /**
     * Whatever people may send.
     *
     * @param header set apart by semicolons, with all that is required
     * @param line a good one, in which {@code CODE} stands for a code and {@code TITLE} for a text
     */
    public void standsWhateverIsSent(String header, String line) {
        standsWhateverIsSent(header, line, "cell-no-code");
    }

    /** As {@link #standsWhateverIsSent(String, String)}, where what is no code is told by a fault of its own. */
    public void standsWhateverIsSent(String header, String line, String noCode) {
        understandsWhateverItIsWrittenIn(header, line);
        refusesWhatIsNoSuchTable(header, line);
        leavesGoodLinesAlone(header, line, noCode);
        takesNoHarmOfWorkbooks();
    }

    private static String line(String line, String code, String title) {
        return line.replace("CODE", code).replace("TITLE", title) + "\n";
    }

    private void understandsWhateverItIsWrittenIn(String header, String line) {
        for (String charset : new String[] { "UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "x-UTF-16LE-BOM" }) {
            String code = "enc-" + charset.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            send("steward", "", "text/csv", ("\n" + header + "\r\n" + line(line, code, "\"Œuvre \"\"d’été\"\" ; suite\""))
                    .getBytes(Charset.forName(charset))).statusCode(200).body("lines.errors.flatten()", empty())
                    .body("created", equalTo(1)).body("lines[0].title", equalTo("Œuvre \"d’été\" ; suite"));
        }
        csv("", "\uFEFF" + header.replace(';', '\t') + "\n" + line(line.replace(';', '\t'), "tab", "Tab"))
                .body("created", equalTo(1));
        csv("", header + "\n" + line(line, "formule", "'=SOMME(A1)")).body("lines[0].title", equalTo("=SOMME(A1)"));
    }

    private void refusesWhatIsNoSuchTable(String header, String line) {
        String[] headings = header.split(";");
        csv("", "").statusCode(400).body("errors.code", contains("csv-empty"));
        csv("", header + "\n").statusCode(200).body("received", equalTo(0));
        csv("", header.substring(header.indexOf(';') + 1) + "\n").statusCode(400)
                .body("errors.code", contains("column-missing"));
        csv("", header + ";" + headings[0].toUpperCase(Locale.ROOT) + "\n").statusCode(400)
                .body("errors.code", contains("column-duplicate"));
        csv("", header + ";météo\n").statusCode(400).body("errors.code", contains("column-unknown"));
        csv("", header + "\n\"jamais fermé\n").statusCode(400).body("errors.code", contains("quote-unclosed"));
        csv("?dryRun=peut-être", header + "\n").statusCode(400);
        csv("?mode=tout", header + "\n").statusCode(400);
        send("steward", "", "application/json", "{}".getBytes(StandardCharsets.UTF_8)).statusCode(415);
        send("steward", "", "text/csv; charset=klingon", header.getBytes(StandardCharsets.UTF_8)).statusCode(415);
        csv("", header + "\n" + line(line, "x", "X").repeat(5_001)).statusCode(413);
        send("reader", "", "text/csv", header.getBytes(StandardCharsets.UTF_8)).statusCode(403);
        given().header("Content-Type", "text/csv").body(header).post("/api/v1" + path + "/imports").then().statusCode(401);
    }

    private void leavesGoodLinesAlone(String header, String line, String noCode) {
        String file = header + "\n" + line(line, "Mauvais Code", "A") + line(line, "long", "x".repeat(1_001))
                + line(line, "tres-long", "z".repeat(100_001)) + line(line, "large", "A").replace("\n", ";x\n")
                + line(line, "vide", "") + line(line, "bon", "Bon") + line(line, "bon", "Encore");
        csv("?mode=atomic", file).statusCode(200).body("written", equalTo(false)).body("rejected", equalTo(6));
        csv("?dryRun=true", file).statusCode(200).body("written", equalTo(false)).body("created", equalTo(1));
        csv("", file).statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(6))
                .body("lines[0].errors.code", contains(noCode)).body("lines[1].errors.code", hasItem("size"))
                .body("lines[2].errors.code", contains("line-too-long"))
                .body("lines[3].errors.code", contains("fields-count")).body("lines[4].errors.code", hasItem("not-blank"))
                .body("lines[5].outcome", equalTo("CREATED")).body("lines[6].errors.code", contains("named-twice"));
        byte[] cut = (header + "\n" + line(line, "brut", "A#")).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < cut.length; i++) {
            cut[i] = cut[i] == '#' ? (byte) 0xE9 : cut[i];
        }
        send("steward", "", "text/csv; charset=UTF-8", cut).statusCode(200).body("lines[0].errors.code",
                contains("text-undecodable"));
    }

    private void takesNoHarmOfWorkbooks() {
        send("steward", "", WorkbookTable.MEDIA_TYPE, "code;intitulé".getBytes(StandardCharsets.UTF_8)).statusCode(400)
                .body("errors.code", contains("workbook-malformed"));
        send("steward", "", WorkbookTable.MEDIA_TYPE, new byte[0]).statusCode(400);
        send("steward", "", WorkbookTable.MEDIA_TYPE, bomb()).statusCode(413);
        send("steward", "", WorkbookTable.MEDIA_TYPE, new byte[(10 << 20) + 1]).statusCode(413);
    }

    private static byte[] bomb() {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[8 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bomb.toByteArray();
    }
}
