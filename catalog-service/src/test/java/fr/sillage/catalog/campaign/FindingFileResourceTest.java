package fr.sillage.catalog.campaign;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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
class FindingFileResourceTest {

    private static final String PATH = "/api/v1/schemes/{scheme}/evaluations";

    private static ValidatableResponse send(String scheme, String query, String type, byte[] file) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth().preemptive().basic("steward", "steward")
                .header("Content-Type", type).body(file).post(PATH + "/imports" + query, scheme).then();
    }

    private static ValidatableResponse csv(String scheme, String query, String text) {
        return send(scheme, query, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void begun(String scheme) {
        Evaluated.scheme(scheme);
        Evaluated.choose(scheme, 2024, "\"1\", \"2\"");
        Evaluated.choose(scheme, 2025, "\"3\"");
        put("/schemes/" + scheme + "/evaluations/2024", "{\"summary\": \"Bilan\"}").statusCode(201);
    }

    @Test
    void What_is_exported_is_a_form_that_comes_back_filled_in_or_blank() {
        begun("constats-fichier");
        for (String extension : new String[] { "csv", "xlsx" }) {
            byte[] file = as("reader").get(PATH + "/export." + extension, "constats-fichier").then().statusCode(200).extract()
                    .asByteArray();
            send("constats-fichier", "", extension.equals("csv") ? "text/csv" : WorkbookTable.MEDIA_TYPE, file).statusCode(200)
                    .body("lines.code", contains("1", "2", "3")).body("lines.outcome", everyItem(equalTo("UNCHANGED")));
        }
        String filled = """
                suite;code;ANNEE;Resultats
                Conserver;2;2024;=Atteint
                sortir;1;2024;"Deux
                lignes"
                """;
        csv("constats-fichier", "?dryRun=true", filled).statusCode(200).body("written", equalTo(false))
                .body("created", equalTo(2));
        as("reader").get(PATH + "/2024", "constats-fichier").then().body("findings", empty());
        csv("constats-fichier", "", filled).statusCode(200).body("created", equalTo(2));
        as("reader").get(PATH + "/2024", "constats-fichier").then().body("findings.action", contains("1", "2"))
                .body("findings.advice", contains("RELEASE", "KEEP")).body("findings[0].results", equalTo("Deux\nlignes"))
                .body("untold", empty());
        csv("constats-fichier", "", filled).body("unchanged", equalTo(2));
        csv("constats-fichier", "", "année;code;pratiques\n2024;2;Le réflexe est pris\n").body("lines[0].changes.column",
                contains("pratiques")).body("lines[0].changes[0].before", nullValue());
        byte[] whole = as("reader").get(PATH + "/export.csv", "constats-fichier").then().extract().asByteArray();
        send("constats-fichier", "", "text/csv", whole).body("lines.outcome", everyItem(equalTo("UNCHANGED")));
    }

    @Test
    void Every_bad_line_is_told_by_its_column() {
        begun("constats-mauvais");
        csv("constats-mauvais", "", """
                année;code;résultats;suite
                2031;1;Atteint;conserver
                2024;3;Atteint;conserver
                2024;1;Atteint;on verra
                2024;2;;conserver
                2025;3;Atteint;conserver
                2024;1;Atteint;conserver
                """).statusCode(200).body("rejected", equalTo(6)).body("lines.errors.flatten().column",
                contains("année", "code", "suite", "résultats", "année", "code"))
                .body("lines[4].errors.code", contains("evaluation-absent"));
        csv("constats-mauvais", "", "code;résultats\n1;x\n").statusCode(400).body("errors.code", contains("column-missing"));
        csv("constats-mauvais", "", "année;code;année\n2024;1;2024\n").statusCode(400);
        csv("constats-mauvais", "", "").statusCode(400);
        csv("constats-mauvais", "", "année;code\n" + "2024;1\n".repeat(1_001)).statusCode(413);
        csv("constats-mauvais", "?mode=atomic", "année;code;résultats;suite\n2024;1;Bien;conserver\n2024;9;Bien;conserver\n")
                .body("written", equalTo(false));
        send("constats-mauvais", "", "text/csv", "année;code;résultats;suite\n2024;2;Très élevé;conserver\n"
                .getBytes(Charset.forName("windows-1252"))).statusCode(200).body("created", equalTo(1));
        send("constats-mauvais", "", WorkbookTable.MEDIA_TYPE, "année".getBytes(StandardCharsets.UTF_8)).statusCode(400);
        given().auth().preemptive().basic("reader", "reader").header("Content-Type", "text/csv").body("année;code\n")
                .post(PATH + "/imports", "constats-mauvais").then().statusCode(403);
    }
}
