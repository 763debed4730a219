package fr.sillage.catalog.history;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class HistoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ValidatableResponse history(String path) {
        return as("admin").get("/api/v1" + path + "/history").then().statusCode(200);
    }

    private static String written(String path, String body) {
        return Api.put(path, body).extract().header("ETag");
    }

    @Test
    void A_version_tells_who_wrote_it_when_why_and_what_it_changed() {
        Api.scheme("vie-objectif", ILLE_ET_VILAINE, "DRAFT");
        String first = written("/schemes/vie-objectif/objectives/1", """
                {"title": "Acheter mieux", "deadline": {"until": "2026"}, "stakes": ["Le climat"]}""");
        String second = as("steward").header("If-Match", first).header("X-Request-Id", "vie-de-l-objectif")
                .body("""
                        {"title": "Acheter mieux", "deadline": {"until": "2027"}, "stakes": ["Le climat", "L’emploi"], "lead": "Achats"}""")
                .put("/api/v1/schemes/vie-objectif/objectives/1").then().statusCode(200).extract().header("ETag");
        history("/schemes/vie-objectif/objectives/1")
                .body("items", hasSize(2))
                .body("items.version", contains(number(second), number(first)))
                .body("items.author", contains("steward", "admin"))
                .body("items.reason", contains("objective", "objective"))
                .body("items[0].requestId", equalTo("vie-de-l-objectif"))
                .body("items[0].changes.field", contains("/deadline/until", "/lead", "/stakes"))
                .body("items[0].changes[0].before", equalTo("2026"))
                .body("items[0].changes[0].after", equalTo("2027"))
                .body("items[0].changes[1].before", nullValue())
                .body("items[0].changes[2].after", contains("Le climat", "L’emploi"))
                .body("items[1].changes.before", everyItem(nullValue()))
                .body("items[1].changes.find { it.field == '/title' }.after", equalTo("Acheter mieux"));
    }

    private static int number(String etag) {
        return Integer.parseInt(etag.replaceAll("\\D", ""));
    }

    @Test
    void What_changes_nothing_leaves_no_version() {
        Api.scheme("vie-sans-suite", ILLE_ET_VILAINE, "DRAFT");
        written("/schemes/vie-sans-suite/axes/1", "{\"title\": \"Axe\"}");
        written("/schemes/vie-sans-suite/axes/1", "{\"title\": \"Axe\"}");
        as("steward").header("If-Match", "*").body("{}").put("/api/v1/schemes/vie-sans-suite/axes/1").then().statusCode(422);
        history("/schemes/vie-sans-suite/axes/1").body("items", hasSize(1));
    }

    @Test
    void What_was_deleted_tells_by_whom_and_when_and_all_it_told_before() {
        Api.scheme("vie-finie", ILLE_ET_VILAINE, "DRAFT");
        String first = written("/schemes/vie-finie/axes/1", "{\"title\": \"Avant\"}");
        String second = written("/schemes/vie-finie/axes/1", "{\"title\": \"Entre-temps\"}");
        as("steward").header("If-Match", second).header("X-Request-Id", "fin-de-l-axe")
                .delete("/api/v1/schemes/vie-finie/axes/1").then().statusCode(204);
        as("admin").get("/api/v1/schemes/vie-finie/axes/1").then().statusCode(404);
        history("/schemes/vie-finie/axes/1")
                .body("items", hasSize(3))
                .body("items[0].deleted", equalTo(true))
                .body("items[0].author", equalTo("steward"))
                .body("items[0].reason", equalTo("axis deleted"))
                .body("items[0].requestId", equalTo("fin-de-l-axe"))
                .body("items[0].changes", hasSize(1))
                .body("items[0].changes[0].before", equalTo("Entre-temps"))
                .body("items[0].changes[0].after", nullValue())
                .body("items[1].version", equalTo(number(second)))
                .body("items[1].deleted", nullValue())
                .body("items[2].version", equalTo(number(first)));
        as("contributor").get("/api/v1/schemes/vie-finie/axes/1/history").then().statusCode(200).body("items", hasSize(3));
        as("admin").get("/api/v1/schemes/vie-finie/axes/2/history").then().statusCode(404);
    }

    @Test
    void What_was_deleted_and_made_again_tells_both_lives() {
        Api.scheme("vie-nouvelle", ILLE_ET_VILAINE, "DRAFT");
        written("/schemes/vie-nouvelle/axes/1", "{\"title\": \"Avant\"}");
        written("/schemes/vie-nouvelle/axes/1", "{\"title\": \"Entre-temps\"}");
        as("admin").header("If-Match", "*").delete("/api/v1/schemes/vie-nouvelle/axes/1").then().statusCode(204);
        written("/schemes/vie-nouvelle/axes/1", "{\"title\": \"Après\"}");
        history("/schemes/vie-nouvelle/axes/1").body("items", hasSize(4))
                .body("items.deleted", contains(nullValue(), equalTo(true), nullValue(), nullValue()))
                .body("items.collect { it.changes[0].after }", contains("Après", null, "Entre-temps", "Avant"))
                .body("items.collect { it.changes[0].before }", contains(null, "Entre-temps", "Avant", null));
    }

    @Test
    void A_scheme_made_again_tells_nothing_of_the_one_before() {
        Api.scheme("vie-d-avant", ILLE_ET_VILAINE, "DRAFT");
        written("/schemes/vie-d-avant/axes/1", "{\"title\": \"Avant\"}");
        as("admin").header("If-Match", "*").delete("/api/v1/schemes/vie-d-avant/axes/1").then().statusCode(204);
        as("admin").header("If-Match", "*").delete("/api/v1/schemes/vie-d-avant").then().statusCode(204);
        history("/schemes/vie-d-avant").body("items[0].deleted", equalTo(true));
        as("contributor").get("/api/v1/schemes/vie-d-avant/history").then().statusCode(200);
        as("partner").get("/api/v1/schemes/vie-d-avant/history").then().statusCode(403);
        Api.scheme("vie-d-avant", PAS_DE_CALAIS, "DRAFT");
        history("/schemes/vie-d-avant").body("items", hasSize(1)).body("items[0].deleted", nullValue());
        as("admin").get("/api/v1/schemes/vie-d-avant/axes/1/history").then().statusCode(404);
        as("contributor").get("/api/v1/schemes/vie-d-avant/history").then().statusCode(403);
    }

    @Test
    void A_plan_deleted_with_its_lines_still_tells_them() {
        Api.scheme("vie-de-plan", ILLE_ET_VILAINE, "DRAFT");
        written("/schemes/vie-de-plan/plans/2025/achats", "{\"kind\": \"PURCHASING\", \"title\": \"Plan d’achat\"}");
        written("/schemes/vie-de-plan/plans/2025/achats/lines/1", "{\"title\": \"Former\"}");
        as("admin").header("If-Match", "*").delete("/api/v1/schemes/vie-de-plan/plans/2025/achats").then().statusCode(204);
        history("/schemes/vie-de-plan/plans/2025/achats").body("items.deleted", contains(equalTo(true), nullValue()));
        history("/schemes/vie-de-plan/plans/2025/achats/lines/1").body("items.deleted", contains(equalTo(true), nullValue()))
                .body("items[0].changes.find { it.field == '/title' }.before", equalTo("Former"));
        as("admin").get("/api/v1/schemes/vie-de-plan/plans/2026/achats/history").then().statusCode(404);
    }

    @Test
    void A_draft_deleted_is_told_to_those_who_could_read_it() {
        Api.organisations();
        Api.put("/purchase-families/papier", "{\"title\": \"Papier\"}");
        written("/purchasing-intentions/histoire-3",
                """
                        {"title": "Papier", "buyers": ["226200012"], "family": "papier", "category": "SUPPLIES", "publication": "2027"}""");
        written("/library/vie-jetee", "{\"buyer\": \"226200012\", \"kind\": \"GUIDE\", \"title\": \"Brouillon\"}");
        for (String path : List.of("/purchasing-intentions/histoire-3", "/library/vie-jetee")) {
            as("admin").header("If-Match", "*").delete("/api/v1" + path).then().statusCode(204);
            history(path).body("items.deleted", contains(equalTo(true), nullValue()));
        }
        as("contributor").get("/api/v1/purchasing-intentions/histoire-3/history").then().statusCode(403);
        as("contributor").get("/api/v1/library/vie-jetee/history").then().statusCode(404);
    }

    @Test
    void The_version_of_an_instant_tells_all_that_it_told() {
        Api.scheme("vie-datee", ILLE_ET_VILAINE, "DRAFT");
        String path = "/schemes/vie-datee/axes/1";
        written(path, "{\"title\": \"Un\", \"introduction\": \"Résumé\"}");
        written(path, "{\"title\": \"Deux\", \"introduction\": \"Résumé\"}");
        as("admin").header("If-Match", "*").delete("/api/v1" + path).then().statusCode(204);
        written(path, "{\"title\": \"Trois\"}");
        List<String> instants = history(path).extract().path("items.writtenAt");
        asOf(path, instants.get(0)).body("items[0].told.title", equalTo("Trois"));
        asOf(path, instants.get(1)).body("items", hasSize(1)).body("items[0].deleted", equalTo(true))
                .body("items[0].told", nullValue());
        asOf(path, instants.get(2)).body("items", hasSize(1))
                .body("items[0].told.title", equalTo("Deux")).body("items[0].told.introduction", equalTo("Résumé"))
                .body("items[0].changes.field", contains("/title"));
        asOf(path, "2020-01-01T00:00:00Z").body("items", hasSize(0));
        history(path).body("items.told", everyItem(nullValue()));
        as("admin").queryParam("asOf", "hier").get("/api/v1" + path + "/history").then().statusCode(400)
                .body("detail", containsString("asOf"));
        as("admin").queryParam("limit", "beaucoup").get("/api/v1" + path + "/history").then().statusCode(400);
    }

    private static ValidatableResponse asOf(String path, String instant) {
        return as("admin").queryParam("asOf", instant).get("/api/v1" + path + "/history").then().statusCode(200);
    }

    @Test
    void Replaying_a_history_gives_every_state_that_was_read() throws Exception {
        Api.scheme("vie-rejouee", ILLE_ET_VILAINE, "DRAFT");
        written("/schemes/vie-rejouee/axes/1", "{\"title\": \"Un\"}");
        written("/schemes/vie-rejouee/axes/2", "{\"title\": \"Deux\"}");
        Random random = new Random(6);
        String path = "/schemes/vie-rejouee/objectives/1";
        List<JsonNode> read = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            written(path, objective(random, i));
            read.add(0, JSON.readTree(as("admin").get("/api/v1" + path).asString()));
        }
        List<JsonNode> entries = entries(path, 5);
        assertThat(entries).extracting(entry -> entry.path("version").asLong())
                .isEqualTo(read.stream().map(state -> state.path("version").asLong()).toList());
        Replay replay = new Replay();
        for (int i = entries.size() - 1; i >= 0; i--) {
            entries.get(i).path("changes").forEach(
                    change -> replay.apply(change.path("field").asText(), change.get("before"), change.get("after")));
            ObjectNode state = (ObjectNode) read.get(i);
            state.remove(List.of("version", "code"));
            assertThat(replay.state()).isEqualTo(state);
        }
    }

    /** @param i tells it from the one before */
    private static String objective(Random random, int i) throws Exception {
        ObjectNode body = JSON.createObjectNode().put("title", "Objectif " + i);
        for (String field : List.of("context", "lead", "note")) {
            if (random.nextBoolean()) {
                body.put(field, "Texte " + random.nextInt(2));
            }
        }
        if (random.nextBoolean()) {
            body.put("axis", String.valueOf(1 + random.nextInt(2)));
        }
        if (random.nextBoolean()) {
            body.putObject("deadline").put("until", "202" + (5 + random.nextInt(3)));
            if (random.nextBoolean()) {
                body.withObject("/deadline").put("from", "2024");
            }
        }
        for (String list : List.of("stakes", "means", "indicators")) {
            random.ints(random.nextInt(3), 0, 50).distinct().forEach(one -> body.withArray("/" + list).add("x-" + one));
        }
        return JSON.writeValueAsString(body);
    }

    private static List<JsonNode> entries(String path, int limit) throws Exception {
        List<JsonNode> entries = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = JSON.readTree(history(path, limit, after).extract().asString());
            page.path("items").forEach(entries::add);
            after = page.path("next").asText();
        } while (!after.isEmpty());
        return entries;
    }

    private static ValidatableResponse history(String path, int limit, String after) {
        var request = as("admin").queryParam("limit", limit);
        return (after.isEmpty() ? request : request.queryParam("after", after)).get("/api/v1" + path + "/history").then()
                .statusCode(200).body("items.size()", lessThanOrEqualTo(limit));
    }

    /** A publication is told by the history of what is published, a word of the lexicon by that of the library. */
    @Test
    void Whatever_can_be_put_can_be_asked_for_its_history() throws Exception {
        JsonNode paths = new YAMLMapper().readTree(Path.of("..", "openapi", "catalog.yaml").toFile()).path("paths");
        assertThat(paths.properties()).filteredOn(path -> path.getValue().has("put")).extracting(Map.Entry::getKey)
                .filteredOn(path -> !paths.has(path + "/history")).containsExactlyInAnyOrder(
                        "/api/v1/schemes/{scheme}/evaluations/{part}/publication", "/api/v1/terms/{code}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /schemes/vie-de-tout/axes/1                | {"title": "%s"}
            /schemes/vie-de-tout/workstreams/1-1       | {"axis": "1", "title": "%s"}
            /schemes/vie-de-tout/objectives/1          | {"title": "%s"}
            /schemes/vie-de-tout/actions/1             | {"title": "%s", "steps": [{"title": "Étape", "due": "2025"}]}
            /schemes/vie-de-tout/targeted-actions/1    | {"objective": "1", "title": "%s", "recurrence": "ONCE"}
            /schemes/vie-de-tout/targeted-actions/1/completions/2025 | {"doneOn": "2025-03-04", "evidence": "%s"}
            /schemes/vie-de-tout/committees/achats     | {"title": "%s", "kind": "STEERING_TECHNICAL"}
            /schemes/vie-de-tout/committees/achats/sittings/2025-03-04 | {"title": "%s"}
            /organisations/200061018                   | {"name": "%s", "kind": "EPCI"}
            /organisations/223500018/directorates/vie  | {"name": "%s"}
            /purchase-families/vie-de-tout             | {"title": "%s"}
            /frameworks/vie-de-tout                    | {"title": "%s"}
            /library/vie-de-tout                       | {"buyer": "223500018", "kind": "GUIDE", "title": "%s"}
            /digest-lists/vie-de-tout                  | {"title": "%s", "recipients": ["vie@exemple.invalid"]}
            /purchasing-intentions/histoire-1               | {"title": "%s", "buyers": ["223500018"], "family": "papier", "category": "SUPPLIES", "publication": "2027"}
            /purchasing-intentions/histoire-1/needs-sheet  | {"impacts": "%s"}
            """)
    void Whatever_is_written_under_a_code_has_a_history(String path, String body) {
        if (as("admin").get("/api/v1/schemes/vie-de-tout").statusCode() == 404) {
            Api.scheme("vie-de-tout", ILLE_ET_VILAINE, "DRAFT");
        }
        Api.put("/purchase-families/papier", "{\"title\": \"Papier\"}");
        written(path, body.formatted("Avant"));
        written(path, body.formatted("Après"));
        history(path).body("items", hasSize(2))
                .body("items[0].changes", hasSize(1))
                .body("items[0].changes[0].before", equalTo("Avant"))
                .body("items[0].changes[0].after", equalTo("Après"))
                .body("items[1].changes.after", hasItem("Avant"));
    }

    @Test
    void The_history_of_a_scheme_tells_its_adoption_and_its_settings() {
        Api.scheme("vie-schema", ILLE_ET_VILAINE, "DRAFT");
        String body = as("admin").get("/api/v1/schemes/vie-schema").asString().replace("\"DRAFT\"", "\"ADOPTED\"")
                .replaceAll(",\"version\":\\d+|\"code\":\"vie-schema\",", "");
        written("/schemes/vie-schema", body);
        history("/schemes/vie-schema").body("items[0].changes.field", contains("/status"))
                .body("items[0].changes[0].before", equalTo("DRAFT"));
    }

    @Test
    void Who_may_not_read_an_item_reads_no_history_of_it() {
        Api.scheme("vie-d-autrui", PAS_DE_CALAIS, "DRAFT");
        written("/schemes/vie-d-autrui/axes/1", "{\"title\": \"Axe\"}");
        as("contributor").get("/api/v1/schemes/vie-d-autrui/axes/1/history").then().statusCode(403);
        as("contributor").get("/api/v1/schemes/vie-d-autrui/history").then().statusCode(403);
        as("contributor").get("/api/v1/digest-lists/vie-de-tout/history").then().statusCode(403);
    }

    @Test
    void To_whom_a_digest_went_is_forgotten() {
        written("/digest-lists/vie-oubliee", "{\"title\": \"Avant\", \"recipients\": [\"avant@exemple.invalid\"]}");
        written("/digest-lists/vie-oubliee", "{\"title\": \"Après\", \"recipients\": [\"apres@exemple.invalid\"]}");
        assertThat(history("/digest-lists/vie-oubliee").extract().asString()).contains("Avant").doesNotContain("exemple");
    }

    @Test
    void Drafts_of_the_library_stay_with_those_who_wrote_them() {
        Api.organisations();
        String guide = "{\"buyer\": \"223500018\", \"kind\": \"GUIDE\", \"title\": \"%s\"}";
        written("/library/vie-brouillon", guide.formatted("Brouillon à taire"));
        as("steward").body("{\"to\": \"PUBLISHED\"}").post("/api/v1/library/vie-brouillon/transitions").then().statusCode(201);
        written("/library/vie-brouillon", guide.formatted("Guide publié"));
        as("reader").get("/api/v1/library/vie-brouillon/history").then().statusCode(200)
                .body("items", hasSize(2)).body("items[0].changes.field", contains("/title"));
        history("/library/vie-brouillon").body("items", hasSize(3))
                .body("items[1].changes.find { it.field == '/state' }.before", equalTo("DRAFT"));
        written("/library/vie-corrigee", guide.formatted("Brouillon à taire"));
        written("/library/vie-corrigee", guide.formatted("Relu"));
        as("steward").body("{\"to\": \"PUBLISHED\"}").post("/api/v1/library/vie-corrigee/transitions").then().statusCode(201);
        assertThat(as("reader").get("/api/v1/library/vie-corrigee/history").then().body("items", hasSize(1))
                .extract().asString()).contains("Relu").doesNotContain("taire");
    }

    @Test
    void An_intention_tells_the_steps_of_its_life() {
        Api.organisations();
        Api.put("/purchase-families/papier", "{\"title\": \"Papier\"}");
        written("/purchasing-intentions/histoire-2",
                """
                        {"title": "Papier", "buyers": ["223500018"], "family": "papier", "category": "SUPPLIES", "publication": "2027"}""");
        as("steward").body("{\"to\": \"PLANNED\", \"on\": \"2026-01-15\"}")
                .post("/api/v1/purchasing-intentions/histoire-2/transitions").then()
                .statusCode(201);
        history("/purchasing-intentions/histoire-2").body("items", hasSize(2))
                .body("items[0].changes.field", contains("/on", "/status"))
                .body("items[0].changes.after", contains("2026-01-15", "PLANNED"));
    }
}
