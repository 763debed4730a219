package fr.sillage.catalog.framework;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class FrameworkResourceTest {

    private static final String PATH = "/api/v1/frameworks/";

    private static void framework(String code) {
        put("/frameworks/" + code, "{\"title\": \"Référentiel d’essai\", \"publisher\": \"Une agence\"}").statusCode(201);
    }

    private static ValidatableResponse send(String account, String code, String query, String type, byte[] file) {
        return given().config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))).auth().preemptive().basic(account, account)
                .header("Content-Type", type).body(file).post(PATH + code + "/imports" + query).then();
    }

    private static ValidatableResponse markdown(String code, String query, String text) {
        return send("steward", code, query, "text/markdown", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse zip(String code, String query, Map<String, String> files) {
        return send("steward", code, query, "application/zip", Measures.zip(files));
    }

    private static byte[] export(String code, String what) {
        return as("reader").get(PATH + code + "/" + what).then().statusCode(200).extract().asByteArray();
    }

    @Test
    void A_measure_comes_in_and_out_byte_for_byte_with_its_levels_and_with_codes_that_are_texts() {
        framework("fw-mesure");
        String measure = Measures.first("3.10") + "\n\n\n";
        markdown("fw-mesure", "", measure).statusCode(200).body("written", equalTo(true)).body("added", equalTo(4))
                .body("files.path", contains("3.10.md"));
        markdown("fw-mesure", "", Measures.first("3.1")).statusCode(200).body("added", equalTo(4))
                .body("unchanged", equalTo(4));
        as("reader").get(PATH + "fw-mesure").then().statusCode(200).body("generation", equalTo("FIRST"))
                .body("actions.code", contains("3.1", "3.10"))
                .body("actions[1].actions.code", contains("3.10.1", "3.10.2", "3.10.10"))
                .body("actions[1].actions.level.number", contains(1, 2, 3))
                .body("actions[1].actions[2].level.title", equalTo("La durée"))
                .body("actions[1].actions[0].weight.share", equalTo(33.33f));
        as("reader").get(PATH + "fw-mesure/actions/3.10.2").then().statusCode(200).body("parent", equalTo("3.10"))
                .body("sections.text", contains("Niveau 2 : Les essais\n\nTrois marchés essaient."));
        assertThat(export("fw-mesure", "export.md?action=3.10.2")).asString(StandardCharsets.UTF_8).isEqualTo(measure);
        as("reader").get(PATH + "fw-mesure/export.md").then().statusCode(409).body("detail", containsString("2 fichiers"));
        as("reader").get(PATH + "fw-mesure/actions/3.100").then().statusCode(404);
        as("reader").get(PATH + "fw-mesure/actions?limit=3").then().statusCode(200)
                .body("items.code", contains("3.1", "3.1.1", "3.1.2")).header("Link", containsString("next"));
    }

    @Test
    void An_archive_is_the_whole_framework_and_importing_its_export_changes_nothing() {
        framework("fw-archive");
        Map<String, String> files = new LinkedHashMap<>(Measures.second());
        files.put("README.md", "Lisez-moi");
        zip("fw-archive", "", files).statusCode(200).body("generation", equalTo("SECOND")).body("added", equalTo(8))
                .body("ignored", contains("README.md"));
        as("reader").get(PATH + "fw-archive").then().body("points", equalTo(100)).body("actions.code", contains("1", "2"))
                .body("actions[1].actions[0].actions[0].weight.worth", equalTo(15))
                .body("actions[1].actions[0].actions[0].actions.code", contains("2.1.1.1", "2.1.1.2"))
                .body("actions[1].actions[0].actions[1].category", equalTo("IMPLEMENTATION"));
        as("reader").get(PATH + "fw-archive/actions").then().body("items", hasSize(7)).body("items[0].parent", nullValue());
        String version = as("reader").get(PATH + "fw-archive").header("ETag");
        byte[] export = export("fw-archive", "export.zip");
        send("steward", "fw-archive", "", "application/x-zip-compressed", export).statusCode(200)
                .body("written", equalTo(false)).body("unchanged", equalTo(8)).body("actions", empty());
        assertThat(as("reader").get(PATH + "fw-archive").header("ETag")).isEqualTo(version);
        assertThat(export("fw-archive", "export.zip")).isEqualTo(export);
        as("reader").get(PATH + "fw-archive/imports").then().body("items", hasSize(1));
    }

    @Test
    void A_dry_run_shows_what_would_be_added_changed_and_removed_and_writes_nothing() {
        framework("fw-a-blanc");
        zip("fw-a-blanc", "", Map.of("7.1.md", Measures.first("7.1"), "7.2.md", Measures.first("7.2"))).statusCode(200);
        Map<String, String> next = Map.of("7.1.md", Measures.first("7.1").replace("### Le cadre", "### La règle"), "7.3.md",
                Measures.first("7.3"));
        for (String query : List.of("?dryRun=true", "")) {
            zip("fw-a-blanc", query, next).statusCode(200).body("written", equalTo(query.isEmpty()))
                    .body("added", equalTo(4)).body("changed", equalTo(1)).body("removed", equalTo(4))
                    .body("unchanged", equalTo(3)).body("files.outcome", contains("CHANGED", "REMOVED", "ADDED"))
                    .body("actions[0].code", equalTo("7.1.1")).body("actions[0].line", equalTo(11))
                    .body("actions[0].changes.field", contains("titre"))
                    .body("actions[0].changes.before", contains("Le cadre"))
                    .body("actions[0].changes.after", contains("La règle"));
            as("reader").get(PATH + "fw-a-blanc").then().body("actions.code",
                    query.isEmpty() ? contains("7.1", "7.3") : contains("7.1", "7.2"));
        }
        as("reader").get(PATH + "fw-a-blanc/actions/7.2.1").then().statusCode(200).body("withdrawn", equalTo(true));
        as("reader").get(PATH + "fw-a-blanc/export.md?action=7.2.1").then().statusCode(404);
        zip("fw-a-blanc", "?strategy=UPSERT", Map.of("7.2.md", Measures.first("7.2"))).statusCode(200)
                .body("added", equalTo(4)).body("removed", equalTo(0));
        as("reader").get(PATH + "fw-a-blanc/actions/7.2.1").then().body("withdrawn", equalTo(false));
        as("reader").get(PATH + "fw-a-blanc/imports?limit=2").then().statusCode(200).body("items.added", contains(4, 4))
                .body("items.author", contains("steward", "steward"));
        int id = as("reader").get(PATH + "fw-a-blanc/imports").path("items[2].id");
        as("reader").get(PATH + "fw-a-blanc/imports/" + id).then().statusCode(200).body("added", equalTo(8));
        as("reader").get(PATH + "fw-a-blanc/imports/0").then().statusCode(404);
    }

    @Test
    void A_file_by_itself_takes_the_place_of_the_one_with_its_code_whatever_that_is_called() {
        framework("fw-place");
        zip("fw-place", "", Map.of("d/mesure.md", Measures.first("7.1"), "d/autre.md", Measures.first("7.2"))).statusCode(200);
        markdown("fw-place", "", Measures.first("7.1").replace("durée", "longue durée")).statusCode(200)
                .body("changed", equalTo(1)).body("files.outcome", contains("UNCHANGED", "CHANGED"));
        zip("fw-place", "?strategy=UPSERT", Map.of("d/renommée.md", Measures.first("7.1"))).statusCode(200)
                .body("files.path", contains("d/autre.md", "d/mesure.md", "d/renommée.md")).body("changed", equalTo(1));
        markdown("fw-place", "?strategy=REPLACE", Measures.first("7.9")).statusCode(200).body("removed", equalTo(8));
        assertThat(export("fw-place", "export.md")).asString(StandardCharsets.UTF_8).isEqualTo(Measures.first("7.9"));
    }

    @Test
    void A_faulty_import_tells_every_fault_of_every_file_and_writes_nothing() {
        framework("fw-fautes");
        for (String query : List.of("?dryRun=true", "")) {
            zip("fw-fautes", query, Map.of("d/a.md", Measures.first("3.10").replace("id: 3.10.2", "id: 3.1.2"), "d/b.md",
                    Measures.first("3.10"), "d/c.md", "# C\n```yaml\nid: [\n```\n")).statusCode(422)
                    .body("errors.pointer", contains("d/a.md#line=22", "d/b.md#line=1", "d/b.md#line=11", "d/b.md#line=33",
                            "d/c.md#line=3"))
                    .body("errors.code", contains("orphan-in-file", "id-twice", "id-twice", "id-twice", "yaml-unreadable"))
                    .body("errors[1].message", containsString("d/a.md:1"));
        }
        markdown("fw-fautes", "", "rien").statusCode(422).body("errors.pointer", contains("#line=1", "#line=1"));
        as("reader").get(PATH + "fw-fautes").then().body("actions", empty()).body("files", empty());
        send("steward", "fw-fautes", "", "application/zip", new byte[] { 1, 2, 3 }).statusCode(400)
                .body("errors.code", contains("zip-malformed"));
        zip("fw-fautes", "", Map.of("bombe.md", "a".repeat(3_000_000))).statusCode(413);
        send("steward", "fw-fautes", "", "text/plain", new byte[] { 65 }).statusCode(415);
        markdown("fw-fautes", "?dryRun=peut-être", Measures.first("1")).statusCode(400);
        markdown("fw-fautes", "?strategy=TOUT", Measures.first("1")).statusCode(400);
        markdown("fw-nulle-part", "", Measures.first("1")).statusCode(404);
        send("contributor", "fw-fautes", "", "text/markdown", Measures.first("1").getBytes(StandardCharsets.UTF_8))
                .statusCode(403);
    }

    @Test
    void An_import_that_is_sent_again_with_its_key_is_done_once() {
        framework("fw-cle");
        byte[] file = Measures.first("7.1").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            as("steward").header("Idempotency-Key", "fw-cle-1").contentType("text/markdown; charset=UTF-8").body(file)
                    .post(PATH + "fw-cle/imports").then().statusCode(200).body("written", equalTo(true))
                    .body("added", equalTo(4));
        }
        as("reader").get(PATH + "fw-cle/imports").then().body("items", hasSize(1));
    }

    @Test
    void Objectives_and_actions_point_at_actions_of_frameworks_and_both_ways_can_be_asked() {
        framework("fw-liens");
        markdown("fw-liens", "", Measures.first("7.1")).statusCode(200);
        Api.scheme("fw-liens-35", ILLE_ET_VILAINE, "DRAFT");
        Api.scheme("fw-liens-62", PAS_DE_CALAIS, "DRAFT");
        put("/schemes/fw-liens-35/objectives/1", """
                {"title": "Objectif", "frameworkActions": ["fw-liens/7.1.2", "fw-liens/7.1"]}""").statusCode(201)
                .body("frameworkActions", contains("fw-liens/7.1.2", "fw-liens/7.1"));
        put("/schemes/fw-liens-35/actions/1.1", """
                {"title": "Action", "objective": "1", "frameworkActions": ["fw-liens/7.1.10"]}""").statusCode(201);
        put("/schemes/fw-liens-62/objectives/1", """
                {"title": "Ailleurs", "frameworkActions": ["fw-liens/7.1.2"]}""").statusCode(201);
        as("reader").get(PATH + "fw-liens/references").then().statusCode(200)
                .body("items.scheme", contains("fw-liens-35", "fw-liens-35", "fw-liens-35", "fw-liens-62"))
                .body("items.kind", contains("ACTION", "OBJECTIVE", "OBJECTIVE", "OBJECTIVE"))
                .body("items.frameworkAction", contains("7.1.10", "7.1", "7.1.2", "7.1.2"));
        as("reader").get(PATH + "fw-liens/references?action=7.1.2&limit=1").then().body("items.title", contains("Objectif"))
                .header("Link", containsString("next"));
        String next = as("reader").get(PATH + "fw-liens/references?action=7.1.2&limit=1").path("next");
        as("reader").get(PATH + "fw-liens/references?action=7.1.2&limit=1&after=" + next).then()
                .body("items.title", contains("Ailleurs")).body("next", nullValue());
        as("reader").get(PATH + "fw-liens/references?scheme=fw-liens-62").then().body("items", hasSize(1));
        as("contributor").get(PATH + "fw-liens/references?action=7.1").then().body("items.scheme.unique()",
                contains("fw-liens-35"));
        as("reader").get(PATH + "fw-liens/references?action=7.1.3").then().statusCode(404);

        put("/schemes/fw-liens-35/objectives/2", """
                {"title": "Objectif", "frameworkActions": ["fw-liens/7.1", "fw-liens/7.10", "fw-liens/7.1"]}""")
                .statusCode(422).body("errors.pointer", contains("/frameworkActions/1", "/frameworkActions/2"))
                .body("errors.code", contains("framework-action-unknown", "named-twice"));
        put("/schemes/fw-liens-35/objectives/2", "{\"title\": \"Objectif\", \"frameworkActions\": [\"7.1\"]}").statusCode(422);

        // what the framework has no more may stay where it was named, and is not named anew
        markdown("fw-liens", "?strategy=REPLACE", Measures.first("7.2")).statusCode(200);
        put("/schemes/fw-liens-35/objectives/1", """
                {"title": "Objectif renommé", "frameworkActions": ["fw-liens/7.1.2", "fw-liens/7.1"]}""").statusCode(200);
        put("/schemes/fw-liens-35/actions/1.2", "{\"title\": \"Action\", \"frameworkActions\": [\"fw-liens/7.1\"]}")
                .statusCode(422);
        as("reader").get(PATH + "fw-liens/references?action=7.1.2").then().body("items", hasSize(2));
        as("steward").header("If-Match", "*").delete(PATH + "fw-liens").then().statusCode(409);
    }

    @Test
    void A_framework_is_written_by_those_who_keep_the_instance_and_deleted_while_nobody_uses_it() {
        framework("fw-droits");
        as("contributor").header("If-Match", "*").body("{\"title\": \"T\"}").put(PATH + "fw-droits").then().statusCode(403);
        as("steward").body("{\"title\": \"T\"}").put(PATH + "fw-droits").then().statusCode(428);
        as("steward").header("If-Match", "*").body("{\"title\": \" \"}").put(PATH + "fw-droits").then().statusCode(422);
        given().get(PATH + "fw-droits").then().statusCode(401);
        markdown("fw-droits", "", Measures.first("7.1")).statusCode(200);
        as("reader").get("/api/v1/frameworks?limit=500").then().statusCode(200)
                .body("items.find { it.code == 'fw-droits' }.actions", equalTo(4));
        as("contributor").header("If-Match", "*").delete(PATH + "fw-droits").then().statusCode(403);
        as("steward").header("If-Match", "*").delete(PATH + "fw-droits").then().statusCode(204);
        as("reader").get(PATH + "fw-droits").then().statusCode(404);
    }
}
