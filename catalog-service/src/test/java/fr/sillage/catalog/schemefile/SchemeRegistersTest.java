package fr.sillage.catalog.schemefile;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the file of a scheme holds beside its text: plans, trainings, charters and what was said of actions. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SchemeRegistersTest {

    private static final String[] REGISTERS = { "progress", "plans", "planLines", "trainingSessions", "charters" };

    private static void scheme(String code) {
        Api.scheme(code, ILLE_ET_VILAINE, "DRAFT");
        String path = "/schemes/" + code;
        put(path + "/committees/revue", "{\"title\": \"Revue\", \"kind\": \"REVIEW\"}").statusCode(201);
        put(path + "/objectives/2", "{\"title\": \"Deux\"}").statusCode(201);
        put(path + "/targeted-actions/plan-achats", """
                {"objective": "2", "title": "Plan d’achat", "recurrence": "YEARLY"}""").statusCode(201);
        put(path + "/actions/a-1", "{\"objective\": \"2\", \"title\": \"Guide\"}").statusCode(201);
        say(code, "IN_PROGRESS", "2024-03-01", "Un groupe s’y met");
        say(code, "COMPLETED", "2025-02-03", "Le guide est en ligne");
        put(path + "/plans/2025/achats",
                """
                        {"kind": "PURCHASING", "title": "Plan de 2025", "feeds": {"targetedAction": "plan-achats", "when": "FINISHED"}}""")
                .statusCode(201);
        put(path + "/plans/2025/achats/lines/1", """
                {"title": "Former", "partners": ["CCI", "CMA"], "due": "2025-06"}""").statusCode(201);
        put(path + "/plans/2025/achats/lines/10", "{\"title\": \"Dire\", \"doneOn\": \"2025-03-04\"}").statusCode(201);
        put(path + "/training-sessions/mars", """
                {"buyer": "%s", "level": "PILOTS", "audience": "AGENTS", "title": "Premier pas", "on": "2025-03-04",
                 "hours": 3.5, "concerned": 12, "trained": 10}""".formatted(ILLE_ET_VILAINE)).statusCode(201);
        put(path + "/charters/pacte", """
                {"title": "Pacte", "parts": [{"heading": "Engagements", "items": ["Payer vite", "Dire pourquoi // et quand"]}],
                 "actions": ["a-1"]}""").statusCode(201);
    }

    private static void say(String scheme, String status, String on, String note) {
        as("steward").body("""
                {"status": "%s", "on": "%s", "note": "%s"}""".formatted(status, on, note))
                .post("/api/v1/schemes/" + scheme + "/actions/a-1/progress").then().statusCode(201);
    }

    @Test
    void They_go_out_and_come_back_as_a_document_and_as_a_workbook_and_make_the_same_scheme() {
        scheme("registres-fichier");
        ObjectNode document = SchemeFiles.document("registres-fichier");
        assertThat(document.path("progress").fieldNames()).toIterable().containsExactly("a-1:1", "a-1:2");
        assertThat(document.at("/progress/a-1:2/note").asText()).isEqualTo("Le guide est en ligne");
        assertThat(document.path("planLines").fieldNames()).toIterable().containsExactly("2025:achats:1", "2025:achats:10");
        byte[] workbook = SchemeFiles.exportedFile("registres-fichier", "xlsx");
        SchemeFiles.sendWorkbook("registres-fichier", "?strategy=REPLACE", workbook).statusCode(200).body("items", hasSize(0));

        document.put("code", "registres-copie");
        SchemeFiles.sendNew("registres-copie", "", document.toString()).statusCode(200).body("written", equalTo(true));
        ObjectNode copy = SchemeFiles.document("registres-copie");
        for (String part : REGISTERS) {
            assertThat(copy.get(part)).isEqualTo(document.get(part));
        }
        as("reader").get("/api/v1/schemes/registres-copie/actions/a-1/progress").then().body("items.status",
                contains("COMPLETED", "IN_PROGRESS"));
        as("reader").get("/api/v1/schemes/registres-copie/plans/2025/achats").then().statusCode(200)
                .body("title", equalTo("Plan de 2025"));
    }

    @Test
    void A_plan_brought_to_its_end_by_a_file_makes_the_deed_that_it_feeds() {
        scheme("registres-acte");
        ObjectNode document = SchemeFiles.document("registres-acte");
        document.withObject("/planLines/2025:achats:1").put("doneOn", "2025-06-02");
        SchemeFiles.send("registres-acte", "", document.toString()).statusCode(200).body("items.part", contains("planLines"))
                .body("items[0].code", equalTo("2025:achats:1")).body("items[0].changes.column", contains("fait le"));
        as("reader").get("/api/v1/schemes/registres-acte/targeted-actions/plan-achats/completions").then()
                .body("items.plan", contains("achats")).body("items.doneOn", contains("2025-06-02"));
    }

    @Test
    void What_a_file_no_longer_has_goes_with_replace_but_for_entries_and_for_what_stays() {
        scheme("registres-partent");
        ObjectNode document = SchemeFiles.document("registres-partent");
        document.putObject("plans");
        document.remove("planLines");
        document.putObject("trainingSessions");
        document.putObject("charters");
        document.putObject("progress");
        SchemeFiles.send("registres-partent", "?dryRun=true&strategy=REPLACE", document.toString()).statusCode(200)
                .body("items.part", contains("plans", "planLines", "planLines", "trainingSessions", "charters"))
                .body("items.outcome", contains("REMOVED", "REMOVED", "REMOVED", "REMOVED", "REMOVED"));
        put("/schemes/registres-partent/plans/2025/achats", """
                {"kind": "PURCHASING", "title": "Plan de 2025", "validation": {"committee": "revue", "on": "2025-01-09"}}""");
        put("/schemes/registres-partent/charters/pacte/signatures/cci", """
                {"name": "CCI", "kind": "NETWORK", "signedOn": "2025-01-09"}""");
        document.put("state", SchemeFiles.document("registres-partent").path("state").asText());
        SchemeFiles.send("registres-partent", "?strategy=REPLACE", document.toString()).statusCode(422)
                .body("errors.pointer", hasItem("/plans/2025:achats")).body("errors.pointer", hasItem("/charters/pacte"))
                .body("errors.code", hasItem("plan-validated"));
        assertThat(SchemeFiles.document("registres-partent").path("trainingSessions")).hasSize(1);
        document.remove("plans");
        document.remove("charters");
        SchemeFiles.send("registres-partent", "?strategy=REPLACE", document.toString()).statusCode(200)
                .body("items.part", contains("trainingSessions"));
        assertThat(SchemeFiles.document("registres-partent").path("progress")).hasSize(2);
    }

    @Test
    void Entries_are_only_added_after_those_that_were_made_meanwhile() {
        scheme("registres-suivi");
        ObjectNode document = SchemeFiles.document("registres-suivi");
        say("registres-suivi", "SUSPENDED", "2025-04-01", "Refonte du site");
        document.withObject("/progress").putObject("a-1:3").put("status", "IN_PROGRESS").put("on", "2025-05-02");
        document.withObject("/progress/a-1:1").put("note", "Autrement");
        SchemeFiles.send("registres-suivi", "", document.toString()).statusCode(412);
        document.put("state", SchemeFiles.document("registres-suivi").path("state").asText());
        SchemeFiles.send("registres-suivi", "", document.toString()).statusCode(422)
                .body("errors.code", contains("progress-stays", "progress-stays"))
                .body("errors.pointer", contains("/progress/a-1:1", "/progress/a-1:3"));
        document.withObject("/progress/a-1:1").put("note", "Un groupe s’y met");
        document.withObject("/progress").set("a-1:4", document.withObject("/progress").remove("a-1:3"));
        SchemeFiles.send("registres-suivi", "", document.toString()).statusCode(200)
                .body("items.code", contains("a-1:4")).body("items.outcome", contains("CREATED"));
        as("reader").get("/api/v1/schemes/registres-suivi/actions/a-1/progress").then().body("items.status",
                contains("IN_PROGRESS", "SUSPENDED", "COMPLETED", "IN_PROGRESS"));
    }

    @Test
    void All_that_is_wrong_with_them_is_told_at_once_in_the_places_of_the_document() {
        scheme("registres-faux");
        ObjectNode document = SchemeFiles.document("registres-faux");
        document.withObject("/progress").putObject("b:1").put("status", "COMPLETED").put("on", "2025-01-01");
        document.withObject("/plans").putObject("2025:autre").put("kind", "PURCHASING").put("title", "Autre")
                .putObject("feeds").put("targetedAction", "plan-achats").put("when", "FINISHED");
        document.withObject("/planLines").putObject("2026:rien:1").put("title", "De rien");
        document.withObject("/planLines/2025:achats:1").put("due", "2027");
        document.withObject("/trainingSessions/mars").put("firstTime", 11);
        document.withObject("/charters/pacte").putArray("actions").add("z");
        document.withObject("/plans").putObject("achats").put("kind", "PURCHASING").put("title", "Sans année");
        SchemeFiles.send("registres-faux", "", document.toString()).statusCode(422).body("errors.pointer", containsInAnyOrder(
                "/plans/achats", "/progress/b:1", "/plans/2025:autre/feeds/targetedAction", "/planLines/2026:rien:1",
                "/planLines/2025:achats:1/due", "/trainingSessions/mars/firstTime", "/charters/pacte/actions/0"));
    }
}
