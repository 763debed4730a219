package fr.sillage.catalog.committee;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpinionResourceTest {

    private static final String PATH = "/api/v1/schemes/{scheme}/committees/{code}/sittings/{date}/opinions";
    private static final String LIST = "/api/v1/schemes/{scheme}/opinions";
    private static final String SHA = "903cd6a32eb02abe89e8ba60dc1fb89b7eb2f753ba41bff00ea636c07f764b95";

    /** A scheme whose steering committee has the accounts of this name as members. */
    private static void scheme(String code, String buyer) {
        Api.scheme(code, buyer, "ADOPTED");
        Api.put("/schemes/" + code + "/committees/copil", """
                {"title": "Comité de pilotage", "kind": "STEERING_POLITICAL", "members": [
                 {"person": "committee", "name": "Camille Fictive", "capacity": "Élue déléguée", "decides": ["report-edition"]},
                 {"person": "contributor", "name": "Dominique Fictif", "capacity": "Directeur", "decides": ["report-edition"]},
                 {"capacity": "Le directeur ou son représentant"}]}""").statusCode(201);
        Api.put("/schemes/" + code + "/committees/revue", """
                {"title": "Comité de revue", "kind": "OTHER"}""").statusCode(201);
        for (String date : List.of("2026-03-12", "2026-06-02", "2028-03-12")) {
            Api.put("/schemes/" + code + "/committees/copil/sittings/" + date,
                    "{\"present\": [\"contributor\", \"committee\"]}")
                    .statusCode(201);
        }
        Api.put("/schemes/" + code + "/committees/revue/sittings/2026-03-12", "{}").statusCode(201);
    }

    private static String on(String type, String ref, String decision) {
        return """
                {"subject": {"type": "%s", "ref": "%s", "sha256": "%s"}, "decision": "%s"}"""
                .formatted(type, ref, SHA, decision);
    }

    private static String report(String decision) {
        return on("report-edition", "s/annual/2025/1", decision);
    }

    @Test
    void A_member_records_what_the_committee_decided_on_what_they_may_decide() {
        scheme("opinions", ILLE_ET_VILAINE);

        JsonPath given = as("committee").body("""
                {"subject": {"type": "report-edition", "ref": "opinions/annual/2025/1", "sha256": "%s"},
                 "decision": "FAVOURABLE_WITH_RESERVATIONS", "text": "Approuvé.", "conditions": "Compléter."}""".formatted(SHA))
                .post(PATH, "opinions", "copil", "2026-03-12").then().statusCode(201)
                .body("committee", equalTo("copil")).body("title", equalTo("Comité de pilotage"))
                .body("sitting", equalTo("2026-03-12")).body("recordedBy", equalTo("MEMBER"))
                .extract().jsonPath();

        JsonPath snapshot = as("reader").get("/api/v1/schemes/opinions/snapshot").then().statusCode(200).extract().jsonPath();
        assertThat(given.getLong("position")).isEqualTo(snapshot.getLong("position"));
        assertThat(given.getString("recordedAt")).isEqualTo(snapshot.getString("committedAt"));
        assertThat((Object) snapshot.get("committees.find { it.code == 'copil' }.sittings[0].opinions[0]"))
                .isEqualTo(given.get());
    }

    @Test
    void The_snapshot_tells_people_by_name_and_capacity_only() {
        scheme("told", ILLE_ET_VILAINE);

        String snapshot = as("reader").get("/api/v1/schemes/told/snapshot").then().statusCode(200)
                .body("committees.code", contains("copil", "revue"))
                .body("committees[0].members.capacity",
                        contains("Élue déléguée", "Directeur", "Le directeur ou son représentant"))
                .body("committees[0].sittings.date", contains("2026-03-12", "2026-06-02", "2028-03-12"))
                .body("committees[0].sittings[0].present.name", contains("Dominique Fictif", "Camille Fictive"))
                .extract().asString();
        assertThat(snapshot).doesNotContain("\"contributor\"", "\"committee\":\"committee\"", "person");
    }

    @Test
    void The_team_records_as_secretary() {
        scheme("secretary", ILLE_ET_VILAINE);

        as("steward").body(report("DEFERRED")).post(PATH, "secretary", "copil", "2026-03-12").then().statusCode(201)
                .body("recordedBy", equalTo("SECRETARY")).body("text", nullValue());
        as("steward").body(on("action", "1-1.3", "UNFAVOURABLE")).post(PATH, "secretary", "revue", "2026-03-12")
                .then().statusCode(201).body("recordedBy", equalTo("SECRETARY"));
    }

    @Test
    void Anybody_else_is_told_what_they_lack() {
        scheme("refusals", ILLE_ET_VILAINE);

        as("committee").body(report("FAVOURABLE")).post(PATH, "refusals", "revue", "2026-03-12").then().statusCode(403)
                .body("detail", containsString("votre compte n’est pas celui d’un membre"));
        as("committee").body(on("objective", "9", "FAVOURABLE")).post(PATH, "refusals", "copil", "2026-03-12")
                .then().statusCode(403).body("detail", containsString("« objective »".replace(' ', '\u202f')));
        as("contributor").body(report("FAVOURABLE")).post(PATH, "refusals", "copil", "2026-03-12").then().statusCode(403)
                .body("detail", containsString("n’a pas le rôle"));
        as("reader").body(report("FAVOURABLE")).post(PATH, "refusals", "copil", "2026-03-12").then().statusCode(403);
        as("partner").body(report("FAVOURABLE")).post(PATH, "refusals", "copil", "2026-03-12").then().statusCode(403);
        as("nobody").body(report("FAVOURABLE")).post(PATH, "refusals", "copil", "2026-03-12").then().statusCode(401);
        as("reader").get(LIST, "refusals").then().statusCode(200).body("total", equalTo(0));
        as("partner").get(LIST, "refusals").then().statusCode(403);
    }

    @Test
    void A_member_of_another_buyer_s_committee_needs_the_role_there() {
        scheme("elsewhere", PAS_DE_CALAIS);

        as("committee").body(report("FAVOURABLE")).post(PATH, "elsewhere", "copil", "2026-03-12").then().statusCode(403);
    }

    @Test
    void Opinions_come_in_the_order_of_sittings_then_of_recording() {
        scheme("order", ILLE_ET_VILAINE);
        as("steward").body(report("FAVOURABLE")).post(PATH, "order", "copil", "2026-06-02").then().statusCode(201);
        as("steward").body(report("DEFERRED")).post(PATH, "order", "copil", "2026-03-12").then().statusCode(201);
        as("steward").body(report("UNFAVOURABLE")).post(PATH, "order", "revue", "2026-03-12").then().statusCode(201);
        as("steward").body(on("report-edition", "order/annual/2025/2", "FAVOURABLE")).post(PATH, "order", "copil", "2026-06-02")
                .then().statusCode(201);
        as("steward").body(on("action", "1-1.3", "FAVOURABLE")).post(PATH, "order", "copil", "2026-06-02")
                .then().statusCode(201);

        as("reader").get(LIST + "?subjectType=report-edition&subjectRef=s/annual/2025/1", "order").then().statusCode(200)
                .body("items.decision", contains("DEFERRED", "UNFAVOURABLE", "FAVOURABLE"))
                .body("items.committee", contains("copil", "revue", "copil"));
        as("reader").get(LIST + "?subjectType=action", "order").then().body("items.subject.ref", contains("1-1.3"));
        as("reader").get(LIST + "?subjectRef=order/annual/2025/2", "order").then().body("total", equalTo(1));
        as("reader").get(LIST, "order").then().body("total", equalTo(5));
    }

    @Test
    void An_opinion_sent_twice_with_one_key_is_kept_once() {
        scheme("keys", ILLE_ET_VILAINE);
        var request = as("committee").header("Idempotency-Key", "opinion-1").body(report("FAVOURABLE"));
        String path = "/api/v1/schemes/keys/committees/copil/sittings/";
        JsonPath first = request.post(path + "2026-03-12/opinions").then().statusCode(201).extract().jsonPath();

        JsonPath again = request.post(path + "2026-03-12/opinions").then().statusCode(201).extract().jsonPath();
        assertThat((Object) again.get()).isEqualTo(first.get());
        request.post(path + "2026-06-02/opinions").then().statusCode(422);
        as("reader").get(LIST, "keys").then().body("total", equalTo(1));
    }

    @Test
    void An_opinion_once_given_stays() {
        scheme("given", ILLE_ET_VILAINE);
        int id = as("steward").body(report("FAVOURABLE")).post(PATH, "given", "copil", "2026-03-12").then().statusCode(201)
                .extract().path("id");

        as("steward").header("If-Match", "*").delete("/api/v1/schemes/given/committees/copil/sittings/2026-03-12")
                .then().statusCode(409).body("detail", containsString("avis"));
        as("steward").header("If-Match", "*").delete("/api/v1/schemes/given/committees/copil").then().statusCode(409);
        as("admin").header("If-Match", "*").delete(PATH + "/" + id, "given", "copil", "2026-03-12").then().statusCode(404);
        as("reader").get(LIST, "given").then().body("items.id", contains(id));
    }

    @Test
    void A_subject_is_looked_at_for_its_shape_alone() {
        scheme("shapes", ILLE_ET_VILAINE);

        as("steward")
                .body("{\"subject\": {\"type\": \"strategy\", \"ref\": \"à venir, nulle part\"}, \"decision\": \"FAVOURABLE\"}")
                .post(PATH, "shapes", "copil", "2026-03-12").then().statusCode(201).body("subject.sha256", nullValue());
        as("steward")
                .body("""
                        {"subject": {"type": "Bilan annuel", "ref": "%s", "sha256": "%s"}}""".formatted("x".repeat(301),
                        SHA.toUpperCase(Locale.ROOT)))
                .post(PATH, "shapes", "copil", "2026-03-12").then().statusCode(422)
                .body("errors.pointer", contains("/decision", "/subject/ref", "/subject/sha256", "/subject/type"))
                .body("errors[2].message", containsString("SHA-256"));
        as("steward").body("{\"decision\": \"FAVOURABLE\"}").post(PATH, "shapes", "copil", "2026-03-12").then().statusCode(422);
        as("steward").body(report("MAYBE")).post(PATH, "shapes", "copil", "2026-03-12").then().statusCode(400);
    }

    @Test
    void Nothing_was_decided_at_a_sitting_that_is_not_there_or_yet_to_come() {
        scheme("to-come", ILLE_ET_VILAINE);

        as("steward").body(report("FAVOURABLE")).post(PATH, "to-come", "copil", "2028-03-12").then().statusCode(422)
                .body("errors[0].code", equalTo("sitting-to-come")).body("errors[0].message", not(containsString("{")));
        as("steward").body(report("FAVOURABLE")).post(PATH, "to-come", "copil", "2026-03-13").then().statusCode(404);
        as("steward").body(report("FAVOURABLE")).post(PATH, "to-come", "none", "2026-03-12").then().statusCode(404);
    }
}
