package fr.sillage.catalog.schemefile;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static fr.sillage.catalog.schemefile.SchemeFiles.document;
import static fr.sillage.catalog.schemefile.SchemeFiles.exported;
import static fr.sillage.catalog.schemefile.SchemeFiles.send;
import static fr.sillage.catalog.schemefile.SchemeFiles.sendNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A whole scheme as a document: given out and taken over. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SchemeFileResourceTest {

    @Test
    void What_was_exported_changes_nothing_and_gives_the_same_bytes() {
        String scheme = SchemeFiles.scheme("dossier-retour", "ADOPTED");
        String before = exported(scheme);
        send(scheme, "", before).statusCode(200).body("written", equalTo(false)).body("items", empty())
                .body("unchanged", equalTo(11));
        assertThat(exported(scheme)).isEqualTo(before);
        String state = document(scheme).get("state").textValue();
        as("reader").get("/api/v1/schemes/" + scheme + "/export.json").then().header("ETag", "\"" + state + "\"");
        as("reader").header("If-None-Match", "\"" + state + "\"").get("/api/v1/schemes/" + scheme + "/export.json").then()
                .statusCode(304);
    }

    @Test
    void A_scheme_that_is_not_there_is_made_of_its_document_and_says_the_same() {
        String scheme = SchemeFiles.scheme("dossier-modele", "ADOPTED");
        String copy = exported(scheme).replace("\"dossier-modele\"", "\"dossier-copie\"");
        sendNew("dossier-copie", "?dryRun=true", copy).statusCode(200).body("created", equalTo(11))
                .body("written", equalTo(false)).body("state", equalTo(""));
        as("reader").get("/api/v1/schemes/dossier-copie").then().statusCode(404);
        sendNew("dossier-copie", "", copy).statusCode(200).body("created", equalTo(11)).body("written", equalTo(true))
                .body("items.outcome", everyItem(equalTo("CREATED")))
                .body("state", equalTo(document(scheme).get("state").textValue()));
        assertThat(exported("dossier-copie")).isEqualTo(copy);
        sendNew("dossier-copie", "", copy).statusCode(412);
    }

    @Test
    void A_dry_run_tells_field_by_field_what_would_change_and_writes_nothing() {
        String scheme = SchemeFiles.scheme("dossier-a-blanc", "ADOPTED");
        String before = exported(scheme);
        ObjectNode changed = document(scheme);
        changed.withObject("/objectives/2").put("title", "Deux autrement").withObject("/deadline").put("until", "2027");
        changed.withObject("/axes").putObject("3").put("title", "Axe nouveau");
        for (String query : new String[] { "?dryRun=true", "" }) {
            send(scheme, query, changed.toString()).statusCode(200).body("written", equalTo(query.isEmpty()))
                    .body("created", equalTo(1)).body("changed", equalTo(1)).body("removed", equalTo(0))
                    .body("items.part", contains("axes", "objectives")).body("items.outcome", contains("CREATED", "CHANGED"))
                    .body("items[1].code", equalTo("2")).body("items[1].title", equalTo("Deux autrement"))
                    .body("items[1].changes.column", contains("intitulé", "échéance"))
                    .body("items[1].changes.before", contains("Deux", "2026"))
                    .body("items[1].changes.after", contains("Deux autrement", "2027"));
            if (!query.isEmpty()) {
                assertThat(exported(scheme)).isEqualTo(before);
            }
        }
        as("reader").get("/api/v1/schemes/" + scheme + "/objectives/2").then().body("title", equalTo("Deux autrement"))
                .body("deadline.from", equalTo("2024"));
    }

    @Test
    void A_file_is_one_change_set() {
        String scheme = SchemeFiles.scheme("dossier-un", "DRAFT");
        ObjectNode changed = document(scheme);
        changed.withObject("/axes/1").put("title", "Autre axe");
        changed.withObject("/actions/a-1").put("title", "Autre action");
        long before = position(scheme);
        send(scheme, "", changed.toString()).statusCode(200).body("changed", equalTo(2));
        assertThat(position(scheme)).isEqualTo(before + 1);
        int version = as("reader").get("/api/v1/schemes/" + scheme + "/axes/1").then().extract().path("version");
        as("reader").get("/api/v1/schemes/" + scheme + "/actions/a-1").then().body("version", equalTo(version));
        send(scheme, "", exported(scheme)).body("written", equalTo(false));
        assertThat(position(scheme)).isEqualTo(before + 1);
    }

    private static long position(String scheme) {
        return as("reader").get("/api/v1/schemes/" + scheme + "/snapshot").then().extract().jsonPath().getLong("position");
    }

    @Test
    void Twenty_objectives_and_four_hundred_actions_are_one_file_as_two_are() {
        String scheme = SchemeFiles.scheme("dossier-petit", "DRAFT");
        ObjectNode document = document(scheme).put("code", "dossier-grand");
        for (int objective = 101; objective <= 120; objective++) {
            document.withObject("/objectives").putObject(String.valueOf(objective)).put("title", "Objectif " + objective)
                    .put("axis", "1").putArray("stakes").add("Enjeu de " + objective);
            for (int action = 1; action <= 20; action++) {
                ObjectNode body = document.withObject("/actions").putObject(objective + "." + action);
                body.put("title", "Action " + action).put("description", "Ce qu’elle fait. ".repeat(50));
                if (action > 10) {
                    body.put("parent", objective + "." + (action - 10));
                } else {
                    body.put("objective", String.valueOf(objective));
                }
            }
        }
        sendNew("dossier-grand", "", document.toString()).statusCode(200).body("created", equalTo(11 + 420));
        String exported = exported("dossier-grand");
        send("dossier-grand", "?strategy=REPLACE", exported).statusCode(200).body("unchanged", equalTo(11 + 420))
                .body("items", empty());
        SchemeFiles.sendWorkbook("dossier-grand", "?strategy=REPLACE", SchemeFiles.exportedFile("dossier-grand", "xlsx"))
                .statusCode(200).body("items", empty());
        assertThat(exported("dossier-grand")).isEqualTo(exported);
        ObjectNode bare = document("dossier-grand");
        bare.putObject("actions");
        send("dossier-grand", "?strategy=REPLACE", bare.toString()).statusCode(200).body("removed", equalTo(402));
    }

    @Test
    void What_somebody_wrote_since_the_export_is_not_undone_unseen() {
        String scheme = SchemeFiles.scheme("dossier-depasse", "ADOPTED");
        ObjectNode mine = document(scheme);
        mine.withObject("/axes/1").put("title", "Mon axe");
        put("/schemes/" + scheme + "/objectives/30", "{\"title\": \"Trente par quelqu’un d’autre\"}");
        send(scheme, "", mine.toString()).statusCode(412);
        send(scheme, "?dryRun=true", mine.toString()).statusCode(412);
        String state = SchemeFiles.request("steward").header("If-Match", "*").body(mine.toString())
                .post("/api/v1/schemes/" + scheme + "/imports?dryRun=true").then().statusCode(200)
                .body("items.code", contains("1", "30"))
                .body("items[1].changes.before", contains("Trente par quelqu’un d’autre")).extract().path("state");
        mine.withObject("/objectives/30").put("title", "Trente par quelqu’un d’autre");
        SchemeFiles.request("steward").header("If-Match", "\"" + state + "\"").body(mine.toString())
                .post("/api/v1/schemes/" + scheme + "/imports").then().statusCode(200).body("items.code", contains("1"));
        mine.remove("state");
        send(scheme, "", mine.toString()).statusCode(428);
        SchemeFiles.request("steward").header("If-Match", "*").body(mine.toString().replace(scheme, "dossier-aucun"))
                .post("/api/v1/schemes/dossier-aucun/imports").then().statusCode(412);
    }

    @Test
    void A_file_sent_twice_with_one_key_is_taken_once_whatever_was_written_between() {
        String scheme = SchemeFiles.scheme("dossier-cle", "ADOPTED");
        ObjectNode changed = document(scheme);
        changed.withObject("/axes/2").put("title", "Axe deux bis");
        withKey(changed.toString(), scheme, "?dryRun=true").statusCode(200).body("written", equalTo(false));
        String state = withKey(changed.toString(), scheme, "").statusCode(200).body("written", equalTo(true)).extract()
                .path("state");
        put("/schemes/" + scheme + "/axes/2", "{\"title\": \"Encore autre\"}");
        withKey(changed.toString(), scheme, "").statusCode(200).body("state", equalTo(state));
        as("reader").get("/api/v1/schemes/" + scheme + "/axes/2").then().body("title", equalTo("Encore autre"));
        withKey(exported(scheme), scheme, "").statusCode(422);
    }

    private static ValidatableResponse withKey(String document, String scheme, String query) {
        return SchemeFiles.request("steward").header("Idempotency-Key", "dossier-cle").body(document)
                .post("/api/v1/schemes/" + scheme + "/imports" + query).then();
    }

    @Test
    void What_a_document_leaves_out_stays_unless_it_is_to_be_all_there_is() {
        String scheme = SchemeFiles.scheme("dossier-partiel", "DRAFT");
        ObjectNode part = document(scheme);
        part.remove("actions");
        part.withObject("/objectives").remove("30");
        part.withObject("/targetedActions").remove("4");
        send(scheme, "", part.toString()).statusCode(200).body("items", empty());
        send(scheme, "?strategy=REPLACE", part.toString()).statusCode(200).body("removed", equalTo(2))
                .body("items.part", contains("objectives", "targetedActions")).body("items.outcome",
                        everyItem(equalTo("REMOVED")));
        as("reader").get("/api/v1/schemes/" + scheme + "/objectives").then().body("items.code", contains("2", "10"));
        as("reader").get("/api/v1/schemes/" + scheme + "/actions").then().body("items.code", contains("a-1", "a-1.1"));
        ObjectNode bare = document(scheme);
        bare.putObject("actions");
        bare.putObject("objectives");
        bare.putObject("workstreams");
        bare.putObject("axes");
        bare.putObject("committees");
        send(scheme, "?strategy=REPLACE", bare.toString()).statusCode(200).body("removed", equalTo(8));
        as("reader").get("/api/v1/schemes/" + scheme + "/tree").then().body("axes", empty()).body("objectives", empty());
    }

    @Test
    void Nothing_goes_that_was_adopted_or_that_something_refers_to_and_all_of_it_is_told() {
        String adopted = SchemeFiles.scheme("dossier-adopte", "ADOPTED");
        ObjectNode bare = document(adopted);
        bare.putObject("actions");
        bare.putObject("committees");
        String before = exported(adopted);
        send(adopted, "?strategy=REPLACE", bare.toString()).statusCode(422)
                .body("errors.pointer", contains("/actions/a-1.1", "/actions/a-1"))
                .body("errors.code", everyItem(equalTo("scheme-adopted")));
        send(adopted, "?strategy=REPLACE&dryRun=true", bare.toString()).statusCode(422);
        assertThat(exported(adopted)).isEqualTo(before);

        String draft = SchemeFiles.scheme("dossier-servi", "DRAFT");
        as("contributor").body("{\"status\": \"IN_PROGRESS\", \"on\": \"2025-03-01\"}")
                .post("/api/v1/schemes/" + draft + "/actions/a-1/progress").then().statusCode(201);
        ObjectNode less = document(draft);
        less.putObject("actions");
        less.putObject("axes");
        send(draft, "?strategy=REPLACE", less.toString()).statusCode(422)
                .body("errors.pointer", contains("/actions/a-1", "/axes/1", "/axes/2"))
                .body("errors.code", everyItem(equalTo("scheme-item-in-use")));
        as("reader").get("/api/v1/schemes/" + draft + "/actions").then().body("items.code", contains("a-1", "a-1.1"));
    }

    @Test
    void All_that_a_document_breaks_is_told_at_once_and_nothing_is_written() {
        String scheme = SchemeFiles.scheme("dossier-fautes", "ADOPTED");
        String before = exported(scheme);
        ObjectNode wrong = document(scheme);
        wrong.withObject("/scheme").put("status", "DRAFT").put("follows", "nulle-part");
        wrong.withObject("/axes/1").put("title", " ");
        wrong.withObject("/workstreams/1-1").put("axis", "9");
        wrong.withObject("/objectives/2").put("axis", "2").withObject("/deadline").put("until", "2031");
        wrong.withObject("/objectives").putObject("Objectif 99").put("title", "Sans code");
        wrong.withObject("/targetedActions/4").put("objective", "77");
        wrong.withObject("/actions/a-1.1").put("parent", "a-1.1");
        wrong.withObject("/committees/revue").putArray("powers").addObject().put("type", "action").put("kind", "DECIDES");
        send(scheme, "", wrong.toString()).statusCode(422)
                .body("errors.pointer", contains("/objectives/Objectif 99", "/scheme/follows", "/scheme/status",
                        "/committees/revue/members/0/decides/0", "/axes/1/title", "/workstreams/1-1/axis",
                        "/objectives/2/axis", "/objectives/2/deadline/until", "/targetedActions/4/objective",
                        "/actions/a-1.1/parent"))
                .body("errors.code", contains("sheet-code", "scheme-unknown", "scheme-stays-adopted",
                        "member-beyond-committee", "not-blank", "axis-unknown", "axis-not-of-workstream",
                        "deadline-outside-scheme", "objective-unknown", "action-own-parent"));
        wrong.put("version", 3).withObject("/axes/2").put("titre", "Axe");
        send(scheme, "", wrong.toString()).statusCode(400).body("errors.pointer", hasItems("/version", "/axes/2/titre",
                "/workstreams/1-1/axis"));
        send(scheme, "", before.substring(0, before.length() / 2)).statusCode(400)
                .body("errors.code", contains("json-malformed"));
        assertThat(exported(scheme)).isEqualTo(before);
    }

    @Test
    void A_thing_moves_below_another_one_but_keeps_its_code() {
        String scheme = SchemeFiles.scheme("dossier-demenage", "ADOPTED");
        ObjectNode moved = document(scheme);
        moved.withObject("/workstreams/1-1").put("axis", "2");
        moved.withObject("/objectives/30").put("workstream", "1-1");
        moved.withObject("/actions/a-1.1").put("parent", "nouvelle");
        moved.withObject("/actions").putObject("nouvelle").put("title", "Mère nouvelle");
        send(scheme, "", moved.toString()).statusCode(200)
                .body("items.code", contains("1-1", "30", "a-1.1", "nouvelle"))
                .body("items[0].changes.column", contains("axe")).body("items[2].changes.after", contains("nouvelle"));
        as("reader").get("/api/v1/schemes/" + scheme + "/tree").then()
                .body("axes[1].workstreams[0].objectives.code", contains("2", "30"))
                .body("actions.find { it.code == 'nouvelle' }.actions.code", contains("a-1.1"));
    }

    @Test
    void What_could_not_be_put_one_after_the_other_comes_together() {
        String scheme = SchemeFiles.scheme("dossier-ensemble", "ADOPTED");
        ObjectNode document = document(scheme);
        document.withObject("/scheme/period").put("end", "2025-12-31");
        send(scheme, "", document.toString()).statusCode(422).body("errors.pointer", contains("/scheme/period"));
        document.withObject("/objectives/2/deadline").put("until", "2025");
        document.withObject("/targetedActions/4/deadline").put("until", "2025");
        document.withObject("/scheme").putArray("validation").addObject().put("committee", "neuf");
        send(scheme, "", document.toString()).statusCode(422).body("errors.pointer",
                contains("/scheme/validation/0/committee"));
        document.withObject("/committees").putObject("neuf").put("title", "Comité neuf").put("kind", "STEERING");
        send(scheme, "", document.toString()).statusCode(200).body("changed", equalTo(3)).body("created", equalTo(1));
    }

    @Test
    void Only_stewards_of_the_buyers_take_a_file_over_and_readers_get_one() {
        String scheme = SchemeFiles.scheme("dossier-droits", "ADOPTED");
        String document = exported(scheme);
        for (String account : new String[] { "reader", "contributor", "committee", "partner" }) {
            SchemeFiles.request(account).body(document).post("/api/v1/schemes/" + scheme + "/imports").then().statusCode(403);
            SchemeFiles.request(account).header("If-None-Match", "*").body(document.replace(scheme, "dossier-intrus"))
                    .post("/api/v1/schemes/dossier-intrus/imports").then().statusCode(403);
        }
        as("partner").get("/api/v1/schemes/" + scheme + "/export.json").then().statusCode(403);
        as("partner").get("/api/v1/schemes/" + scheme + "/export.xlsx").then().statusCode(403);
        as("nobody").get("/api/v1/schemes/" + scheme + "/export.json").then().statusCode(401);
        as("reader").get("/api/v1/schemes/dossier-rien/export.json").then().statusCode(404);
    }
}
