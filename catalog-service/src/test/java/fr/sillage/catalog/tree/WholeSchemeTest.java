package fr.sillage.catalog.tree;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A scheme with every level and with levels left out, seen through tree, snapshot and board. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class WholeSchemeTest {

    private static final String SCHEME = "/schemes/whole";

    @BeforeEach
    void scheme() {
        if (as("reader").get("/api/v1" + SCHEME).statusCode() == 200) {
            return;
        }
        Api.scheme("whole", ILLE_ET_VILAINE, "ADOPTED");
        Api.put("/organisations/" + ILLE_ET_VILAINE + "/directorates/achats", "{\"name\": \"Commande publique\"}");
        Api.put(SCHEME + "/axes/1", "{\"title\": \"Axe 1\"}");
        Api.put(SCHEME + "/axes/2", "{\"title\": \"Axe 2\"}");
        Api.put(SCHEME + "/workstreams/1-1", "{\"axis\": \"1\", \"title\": \"Chantier 1\", \"lead\": \"Pilote\"}");
        Api.put(SCHEME + "/objectives/2", """
                {"workstream": "1-1", "title": "Deux", "indicators": ["part-a"], "goals": ["pnad"],
                 "leadDirectorates": ["achats"], "deadline": {"from": "2024", "until": "2026"}}""").statusCode(201);
        Api.put(SCHEME + "/objectives/10", "{\"axis\": \"2\", \"title\": \"Dix\"}").statusCode(201);
        Api.put(SCHEME + "/objectives/30", "{\"title\": \"Trente\"}").statusCode(201);
        Api.put(SCHEME + "/targeted-actions/4", """
                {"objective": "2", "title": "Réviser le guide", "recurrence": "ONCE", "deadline": {"until": "2024"}}""")
                .statusCode(201);
        Api.put(SCHEME + "/actions/a-1", "{\"objective\": \"2\", \"title\": \"Mère\"}").statusCode(201);
        Api.put(SCHEME + "/actions/a-1.1", "{\"parent\": \"a-1\", \"title\": \"Fille\"}").statusCode(201);
        Api.put(SCHEME + "/actions/a-1.2", "{\"parent\": \"a-1\", \"title\": \"Autre fille\"}").statusCode(201);
        Api.put(SCHEME + "/actions/b", "{\"title\": \"Seule\"}").statusCode(201);
        as("contributor").body("{\"status\": \"IN_PROGRESS\", \"on\": \"2025-03-01\"}")
                .post("/api/v1" + SCHEME + "/actions/a-1.1/progress").then().statusCode(201);
        as("contributor").body("{\"status\": \"COMPLETED\", \"on\": \"2025-09-01\", \"note\": \"Fini\"}")
                .post("/api/v1" + SCHEME + "/actions/a-1.1/progress").then().statusCode(201);
        as("contributor").body("{\"status\": \"NOT_STARTED\", \"on\": \"2025-01-01\"}")
                .post("/api/v1" + SCHEME + "/actions/a-1.1/progress").then().statusCode(201);
    }

    @Test
    void The_tree_nests_what_has_a_level_above_and_shows_the_rest_beside() {
        as("reader").get("/api/v1" + SCHEME + "/tree").then().statusCode(200)
                .body("axes.code", contains("1", "2"))
                .body("axes[0].workstreams[0].objectives[0].code", equalTo("2"))
                .body("axes[0].workstreams[0].objectives[0].targetedActions.code", contains("4"))
                .body("axes[0].workstreams[0].objectives[0].actions[0].actions.code", contains("a-1.1", "a-1.2"))
                .body("axes[1].objectives.code", contains("10"))
                .body("objectives.code", contains("30"))
                .body("actions.code", contains("b"));
    }

    @Test
    void The_board_counts_the_leaves_by_their_newest_entry() {
        as("reader").get("/api/v1" + SCHEME + "/board").then().statusCode(200)
                .body("total", equalTo(3))
                .body("counts.COMPLETED", equalTo(1))
                .body("counts.NOT_STARTED", equalTo(2))
                .body("counts.SUSPENDED", equalTo(0))
                .body("columns.find { it.status == 'COMPLETED' }.cards.code", contains("a-1.1"));
    }

    @Test
    void The_snapshot_holds_everything_with_its_position() {
        Api.put(SCHEME + "/targeted-actions/4/completions/2024", """
                {"doneOn": "2024-11-30", "evidence": "Guide publié"}""");
        long before = as("service-less").get("/api/v1" + SCHEME + "/snapshot").statusCode();
        assertThat(before).isEqualTo(401);

        long position = as("reader").get("/api/v1" + SCHEME + "/snapshot").then().statusCode(200)
                .body("organisations.siren", contains(ILLE_ET_VILAINE))
                .body("objectives.code", contains("2", "10", "30"))
                .body("targetedActions[0].completions[0].evidence", equalTo("Guide publié"))
                .body("actions.find { it.code == 'a-1.1' }.progress.status",
                        contains("COMPLETED", "IN_PROGRESS", "NOT_STARTED"))
                .extract().jsonPath().getLong("position");
        as("contributor").body("{\"status\": \"SUSPENDED\", \"on\": \"2025-01-01\"}")
                .post("/api/v1" + SCHEME + "/actions/b/progress").then().statusCode(201);
        as("reader").get("/api/v1" + SCHEME + "/snapshot").then().body("position", equalTo((int) position + 1));
        as("contributor").body("{\"status\": \"NOT_STARTED\", \"on\": \"2025-01-02\"}")
                .post("/api/v1" + SCHEME + "/actions/b/progress").then().statusCode(201);
    }

    @Test
    void An_objective_s_deadline_outside_its_scheme_is_refused_with_its_other_faults() {
        as("steward").header("If-None-Match", "*").body("""
                {"axis": "2", "workstream": "1-1", "title": "Faux", "indicators": ["a", "a"], "goals": ["inconnu"],
                 "leadDirectorates": ["inconnue"], "deadline": {"until": "2029"}}""")
                .put("/api/v1" + SCHEME + "/objectives/99").then().statusCode(422)
                .body("errors.pointer", contains("/axis", "/indicators/1", "/goals/0", "/leadDirectorates/0",
                        "/deadline/until"));
        as("steward").header("If-None-Match", "*").body("{\"title\": \"Faux\", \"deadline\": {\"until\": \"2024-13\"}}")
                .put("/api/v1" + SCHEME + "/objectives/99").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/deadline/until"));
    }

    @Test
    void An_odd_calendar_is_warned_about_and_kept() {
        Api.put(SCHEME + "/actions/b", """
                {"title": "Seule", "steps": [{"title": "Étape 1", "due": "2026"}, {"title": "Étape 2", "due": "2025-06"},
                 {"title": "Étape 3", "due": "2031"}]}""")
                .body("steps", hasSize(3)).body("warnings.code", contains("step-out-of-order", "step-outside-scheme"));
    }

    @Test
    void Sub_actions_have_one_level_only() {
        Api.put(SCHEME + "/actions/c", "{\"parent\": \"a-1.1\", \"title\": \"Trop bas\"}").statusCode(422)
                .body("errors[0].code", equalTo("action-parent-is-child"));
        Api.put(SCHEME + "/actions/a-1", "{\"parent\": \"b\", \"title\": \"Mère\"}").statusCode(422)
                .body("errors[0].code", equalTo("action-has-children"));
        Api.put(SCHEME + "/actions/c", "{\"parent\": \"c\", \"title\": \"Soi-même\"}").statusCode(422)
                .body("errors[0].code", equalTo("action-own-parent"));
        Api.put(SCHEME + "/actions/c", "{\"parent\": \"zz\", \"title\": \"Sans mère\"}").statusCode(422)
                .body("errors[0].code", equalTo("action-unknown"));
    }

    @Test
    void A_completion_is_of_its_year_and_past() {
        Api.put(SCHEME + "/targeted-actions/4/completions/2025", "{\"doneOn\": \"2024-11-30\", \"evidence\": \"e\"}")
                .statusCode(422).body("errors[0].code", equalTo("done-in-another-year"));
        Api.put(SCHEME + "/targeted-actions/4/completions/2028", "{\"doneOn\": \"2028-11-30\", \"evidence\": \"e\"}")
                .statusCode(422).body("errors[0].code", equalTo("done-in-the-future"));
        Api.put(SCHEME + "/targeted-actions/4/completions/2031", "{\"doneOn\": \"2031-11-30\", \"evidence\": \"e\"}")
                .statusCode(422).body("errors.code", contains("year-outside-scheme", "done-in-the-future"));
    }

    @Test
    void An_entry_sent_twice_with_one_key_is_kept_once() {
        var request = as("contributor").header("Idempotency-Key", "k-1")
                .body("{\"status\": \"SUSPENDED\", \"on\": \"2024-01-01\"}");
        int id = request.post("/api/v1" + SCHEME + "/actions/a-1.2/progress").then().statusCode(201).extract().path("id");
        request.post("/api/v1" + SCHEME + "/actions/a-1.2/progress").then().statusCode(201).body("id", equalTo(id));
        as("contributor").header("Idempotency-Key", "k-1").body("{\"status\": \"ABANDONED\", \"on\": \"2024-01-01\"}")
                .post("/api/v1" + SCHEME + "/actions/a-1.2/progress").then().statusCode(422);
        as("contributor").get("/api/v1" + SCHEME + "/actions/a-1.2/progress").then().body("items.id", contains(id));
        as("contributor").body("{\"status\": \"NOT_STARTED\", \"on\": \"2024-01-02\"}")
                .post("/api/v1" + SCHEME + "/actions/a-1.2/progress").then().statusCode(201);
    }

    @Test
    void Only_those_of_the_buyer_report_on_its_actions() {
        for (String account : new String[] { "reader", "committee", "partner" }) {
            as(account).body("{\"status\": \"COMPLETED\", \"on\": \"2025-01-01\"}")
                    .post("/api/v1" + SCHEME + "/actions/b/progress").then().statusCode(403);
        }
        as("contributor").header("If-Match", "*").body("{\"title\": \"Autre\"}").put("/api/v1" + SCHEME + "/axes/1")
                .then().statusCode(403);
        as("partner").get("/api/v1" + SCHEME + "/tree").then().statusCode(403);
        as("reader").get("/api/v1/schemes/none/tree").then().statusCode(404);
    }

    @Test
    void Nothing_is_deleted_from_an_adopted_scheme() {
        as("steward").header("If-Match", "*").delete("/api/v1" + SCHEME + "/objectives/30").then().statusCode(409);
        as("reader").get("/api/v1" + SCHEME + "/objectives").then().body("items.code", contains("2", "10", "30"))
                .body("items[2].stakes", empty());
    }
}
