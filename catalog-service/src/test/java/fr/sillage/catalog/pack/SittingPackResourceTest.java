package fr.sillage.catalog.pack;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import fr.sillage.catalog.strategy.Purchases;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SittingPackResourceTest {

    private static final String PATH = "/api/v1/schemes/{scheme}/committees/{code}/sittings/{date}/pack";

    /** A file that the strategic committee selected, with a strategy. */
    private static void targeted(String scheme, String ref) {
        Purchases.intention(ref, scheme, ", \"amount\": {\"value\": 90000}, \"lead\": \"Dominique Fictif\"");
        Purchases.step(ref, "PLANNED").statusCode(201);
        put("/purchasing-intentions/" + ref + "/strategy", Purchases.strategy("Acheter mieux")).statusCode(201);
        Purchases.opinion(scheme, "strategique", "2026-03-12", "targeted-file", "2026/" + ref, null, "FAVOURABLE");
    }

    private static void review(String scheme, String ref, String date, String decision) {
        String sha256 = as("reader").get(Purchases.INTENTION + "/strategy", ref).jsonPath().getString("sha256");
        Purchases.opinion(scheme, "revue", date, "purchase-strategy", ref, sha256, decision);
    }

    @Test
    void The_review_committee_finds_the_strategies_it_has_not_settled_with_their_needs_sheets() {
        Purchases.scheme("pack-revue");
        targeted("pack-revue", "pack-1");
        targeted("pack-revue", "pack-2");
        targeted("pack-revue", "pack-3");
        targeted("pack-revue", "pack-4");
        put("/purchasing-intentions/pack-1/needs-sheet", Purchases.WHOLE_SHEET).statusCode(201);
        review("pack-revue", "pack-2", "2026-03-12", "DEFERRED");
        review("pack-revue", "pack-3", "2026-03-12", "FAVOURABLE");
        review("pack-revue", "pack-4", "2026-03-12", "UNFAVOURABLE");
        // one that nobody selected waits for nobody
        Purchases.intention("pack-5", "pack-revue", "");
        put("/purchasing-intentions/pack-5/strategy", Purchases.strategy("Acheter mieux")).statusCode(201);

        as("reader").get(PATH, "pack-revue", "revue", "2026-06-02").then().statusCode(200)
                .body("committee.title", equalTo("Comité revue")).body("strategies.ref", contains("pack-1", "pack-2"))
                .body("strategies[0].needsSheet.impacts", equalTo("Chantier, matériaux"))
                .body("strategies[0].strategy.objectives", equalTo("Acheter mieux"))
                .body("strategies[0].earlier", nullValue())
                .body("strategies[1].needsSheet", nullValue())
                .body("strategies[1].earlier.decision", equalTo("DEFERRED"));
        // another text needs another opinion
        put("/purchasing-intentions/pack-4/strategy", Purchases.strategy("Acheter moins")).statusCode(200);
        as("reader").get(PATH, "pack-revue", "revue", "2026-06-02").then()
                .body("strategies.ref", contains("pack-1", "pack-2", "pack-4"));
        as("reader").get(PATH, "pack-revue", "strategique", "2026-06-02").then().body("strategies", empty());
    }

    @Test
    void It_tells_the_agenda_what_is_late_by_that_day_and_what_was_said_since_the_sitting_before() {
        Api.scheme("pack-late", ILLE_ET_VILAINE, "ADOPTED");
        put("/schemes/pack-late/committees/copil", "{\"title\": \"Suivi\", \"kind\": \"STEERING\"}").statusCode(201);
        put("/schemes/pack-late/committees/autre", "{\"title\": \"Autre\", \"kind\": \"OTHER\"}").statusCode(201);
        for (String sitting : new String[] { "copil/sittings/2025-06-19", "autre/sittings/2025-01-10",
                "autre/sittings/2026-02-10" }) {
            put("/schemes/pack-late/committees/" + sitting, "{}").statusCode(201);
        }
        put("/schemes/pack-late/committees/copil/sittings/2026-06-18", """
                {"title": "Deuxième année", "agenda": "Suivi.", "items": [{"title": "Objectif 1", "presenter": "Service achats",
                 "subject": {"type": "objective", "ref": "pack-late/1"}}],
                 "attendance": []}""").statusCode(201);
        for (String sitting : new String[] { "autre/sittings/2025-01-10", "copil/sittings/2025-06-19",
                "autre/sittings/2026-02-10" }) {
            as("steward").body("{\"subject\": {\"type\": \"objective\", \"ref\": \"1\"}, \"decision\": \"FAVOURABLE\"}")
                    .post("/api/v1/schemes/pack-late/committees/" + sitting + "/opinions").then().statusCode(201);
        }
        put("/schemes/pack-late/objectives/1", """
                {"title": "Objectif", "deadline": {"until": "2025"}}""").statusCode(201);
        action("never-started",
                "\"steps\": [{\"title\": \"Début\", \"due\": \"2026-05\"}, {\"title\": \"Fin\", \"due\": \"2027\"}]");
        action("under-way",
                "\"steps\": [{\"title\": \"Début\", \"due\": \"2026-05\"}, {\"title\": \"Fin\", \"due\": \"2027\"}]");
        action("at-its-end", "\"steps\": [{\"title\": \"Fin\", \"due\": \"2024\"}]");
        action("by-its-objective", "\"objective\": \"1\"");
        action("due-that-month", "\"steps\": [{\"title\": \"Début\", \"due\": \"2026-06\"}]");
        action("told-by-its-parts", "\"steps\": [{\"title\": \"Début\", \"due\": \"2025\"}]");
        action("a-part", "\"parent\": \"told-by-its-parts\"");
        progress("under-way", "IN_PROGRESS");
        progress("at-its-end", "COMPLETED");
        deed("once", "ONCE", ", \"deadline\": {\"until\": \"2025\"}");
        deed("yearly", "YEARLY", "");
        deed("to-come", "ONCE", ", \"deadline\": {\"until\": \"2028\"}");

        as("reader").get(PATH, "pack-late", "copil", "2026-06-18").then().statusCode(200)
                .body("title", equalTo("Deuxième année")).body("items.presenter", contains("Service achats"))
                .body("decisions.sitting", contains("2025-06-19", "2026-02-10"))
                .body("lateActions.code", contains("by-its-objective", "never-started"))
                .body("lateActions.step", contains(nullValue(), equalTo("Début")))
                .body("lateActions.due", contains("2025", "2026-05"))
                .body("lateTargetedActions.code", contains("once", "yearly"))
                .body("lateTargetedActions[1].year", equalTo(2025)).body("strategies", empty()).body("proposals", empty());
    }

    private static void action(String code, String more) {
        put("/schemes/pack-late/actions/" + code, "{\"title\": \"Action\", %s}".formatted(more)).statusCode(201);
    }

    private static void progress(String code, String status) {
        as("steward").body("{\"status\": \"%s\", \"on\": \"2026-01-05\"}".formatted(status))
                .post("/api/v1/schemes/pack-late/actions/" + code + "/progress").then().statusCode(201);
    }

    private static void deed(String code, String recurrence, String more) {
        put("/schemes/pack-late/targeted-actions/" + code,
                "{\"objective\": \"1\", \"title\": \"Action ciblée\", \"recurrence\": \"%s\"%s}"
                        .formatted(recurrence, more))
                .statusCode(201);
    }

    @Test
    void Who_speaks_after_another_finds_what_that_one_agreed_to() {
        Api.organisations();
        put("/schemes/pack-order",
                """
                        {"title": "Schéma", "period": {"start": "2017-01-01", "end": "2020-12-31"}, "buyers": ["%s"], "status": "DRAFT",
                         "governance": {"order": {"committees": ["technique", "politique"], "types": ["campaign"], "source": "Pilotage"}}}"""
                        .formatted(ILLE_ET_VILAINE))
                .statusCode(201);
        for (String code : new String[] { "technique", "politique" }) {
            put("/schemes/pack-order/committees/" + code, "{\"title\": \"Comité\", \"kind\": \"OTHER\"}").statusCode(201);
            put("/schemes/pack-order/committees/" + code + "/sittings/2018-12-13", "{}").statusCode(201);
        }
        for (String campaign : new String[] { "1", "2", "3" }) {
            say("technique", campaign, "FAVOURABLE");
        }
        say("technique", "3", "DEFERRED");
        say("politique", "1", "FAVOURABLE");
        say("politique", "2", "DEFERRED");

        as("reader").get(PATH, "pack-order", "politique", "2018-12-13").then().statusCode(200)
                .body("proposals.subject.ref", contains("2"));
        as("reader").get(PATH, "pack-order", "technique", "2018-12-13").then().body("proposals", empty());
    }

    private static void say(String committee, String campaign, String decision) {
        as("steward")
                .body("{\"subject\": {\"type\": \"campaign\", \"ref\": \"%s\"}, \"decision\": \"%s\"}".formatted(campaign,
                        decision))
                .post("/api/v1/schemes/pack-order/committees/" + committee + "/sittings/2018-12-13/opinions")
                .then().statusCode(201);
    }

    @Test
    void Only_those_who_read_the_scheme_read_its_packs() {
        Purchases.scheme("pack-rights");
        as("partner").get(PATH, "pack-rights", "revue", "2026-06-02").then().statusCode(403);
        as("reader").get(PATH, "pack-rights", "revue", "2026-06-03").then().statusCode(404);
        as("reader").get(PATH, "pack-rights", "aucun", "2026-06-02").then().statusCode(404);
        as("reader").get(PATH, "pack-rights", "revue", "bientot").then().statusCode(400);
    }
}
