package fr.sillage.catalog.plan;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class YearlyPlanResourceTest {

    private static final String PLAN = """
            {"kind": "PURCHASING", "title": "Plan 2025", "objective": "2", "lead": "Service commande publique",
             "feeds": {"targetedAction": "plan-annuel", "when": "%s"}, "validation": {"committee": "strategique"%s}}""";
    private static final String LINE = "{\"title\": \"Recenser\", \"due\": \"2025-03\"%s}";

    static void scheme(String code) {
        Api.scheme(code, ILLE_ET_VILAINE, "ADOPTED");
        put("/schemes/" + code + "/axes/1", "{\"title\": \"Axe\"}");
        put("/schemes/" + code + "/workstreams/1-1", "{\"axis\": \"1\", \"title\": \"Chantier\"}");
        put("/schemes/" + code + "/objectives/2", "{\"title\": \"Piloter\"}");
        put("/schemes/" + code + "/committees/strategique", "{\"title\": \"Comité stratégique\", \"kind\": \"STRATEGIC\"}");
        put("/schemes/" + code + "/targeted-actions/plan-annuel",
                "{\"objective\": \"2\", \"title\": \"Réaliser le plan\", \"recurrence\": \"YEARLY\"}");
    }

    private static String plans(String scheme) {
        return "/schemes/" + scheme + "/plans";
    }

    private static ValidatableResponse completions(String scheme) {
        return as("reader").get("/api/v1/schemes/" + scheme + "/targeted-actions/plan-annuel/completions").then()
                .statusCode(200);
    }

    @Test
    void A_plan_once_validated_is_the_deed_of_the_targeted_action_it_names() {
        scheme("plans-valides");
        String plan = plans("plans-valides") + "/2025/achats";
        put(plan, PLAN.formatted("VALIDATED", "")).statusCode(201).body("progress.lines", equalTo(0));
        completions("plans-valides").body("items", empty());
        put(plan, PLAN.formatted("VALIDATED", ", \"on\": \"2025-03-13\"")).statusCode(200);
        completions("plans-valides").body("items.year", contains(2025)).body("items.doneOn", contains("2025-03-13"))
                .body("items.plan", contains("achats"))
                .body("items.evidence", contains("«\u202FPlan 2025\u202F», validé par\u202F: Comité stratégique"));
        as("reader").get("/api/v1/schemes/plans-valides/snapshot").then().statusCode(200)
                .body("targetedActions[0].completions[0].plan", equalTo("achats"));
        // whoever wants it otherwise changes the plan
        as("contributor").header("If-Match", "*")
                .delete("/api/v1/schemes/plans-valides/targeted-actions/plan-annuel/completions/2025").then().statusCode(409)
                .body("detail", equalTo(
                        "Cette réalisation est celle du plan «\u202Fachats\u202F»\u202F: c’est lui qu’il faut modifier."));
        put(plan, PLAN.formatted("VALIDATED", "")).statusCode(200);
        completions("plans-valides").body("items", empty());
    }

    @Test
    void A_plan_finished_with_its_last_line_is_too() {
        scheme("plans-finis");
        String plan = plans("plans-finis") + "/2025/achats";
        put(plan, PLAN.formatted("FINISHED", "")).statusCode(201);
        put(plan + "/lines/1", LINE.formatted(", \"doneOn\": \"2025-03-01\", \"evidence\": \"Tableau\"")).statusCode(201);
        put(plan + "/lines/2", LINE.formatted("")).statusCode(201);
        completions("plans-finis").body("items", empty());
        as("reader").get("/api/v1" + plan).then().statusCode(200).body("progress.share", equalTo(50.0f))
                .body("progress.late", equalTo(1)).body("progress.finishedOn", nullValue());
        put(plan + "/lines/2", LINE.formatted(", \"givenUp\": \"Reporté\"")).statusCode(200);
        completions("plans-finis").body("items.doneOn", contains("2025-03-01"))
                .body("items.evidence", contains("«\u202FPlan 2025\u202F», achevé\u202F: lignes faites, 1 sur 2"));
        // somebody tells it in their own words: it is theirs from then on
        as("contributor").header("If-Match", "*").body("{\"doneOn\": \"2025-03-02\", \"evidence\": \"Bilan en comité\"}")
                .put("/api/v1/schemes/plans-finis/targeted-actions/plan-annuel/completions/2025").then().statusCode(200);
        put(plan + "/lines/2", LINE.formatted("")).statusCode(200);
        completions("plans-finis").body("items.evidence", contains("Bilan en comité")).body("items[0].plan", nullValue());
    }

    @Test
    void What_people_entered_before_the_plan_stays() {
        scheme("plans-apres");
        put("/schemes/plans-apres/targeted-actions/plan-annuel/completions/2025",
                "{\"doneOn\": \"2025-02-01\", \"evidence\": \"Délibération\"}").statusCode(201);
        put(plans("plans-apres") + "/2025/achats", PLAN.formatted("VALIDATED", ", \"on\": \"2025-03-13\"")).statusCode(201);
        completions("plans-apres").body("items.evidence", contains("Délibération"));
    }

    @Test
    void Stewards_write_plans_and_those_who_do_the_work_its_lines() {
        scheme("plans-droits");
        String plan = plans("plans-droits") + "/2025/chantier";
        String body = "{\"kind\": \"WORKSTREAM\", \"workstream\": \"1-1\", \"title\": \"Plan du chantier\"}";
        as("contributor").header("If-None-Match", "*").body(body).put("/api/v1" + plan).then().statusCode(403);
        as("steward").body(body).put("/api/v1" + plan).then().statusCode(428);
        as("steward").header("If-None-Match", "*").body(body).put("/api/v1" + plan).then().statusCode(201);
        as("contributor").header("If-None-Match", "*").body(LINE.formatted("")).put("/api/v1" + plan + "/lines/1").then()
                .statusCode(201);
        as("reader").header("If-Match", "*").body(LINE.formatted("")).put("/api/v1" + plan + "/lines/1").then()
                .statusCode(403);
        as("partner").get("/api/v1" + plans("plans-droits")).then().statusCode(403);
        as("reader").get("/api/v1" + plan + "/lines").then().statusCode(200).body("items.code", contains("1"));
        as("reader").get("/api/v1" + plan + "/lines/1").then().statusCode(200).body("due", equalTo("2025-03"));
        as("reader").get("/api/v1" + plan + "/lines/9").then().statusCode(404);
        as("reader").get("/api/v1" + plans("plans-droits") + "/2026/chantier").then().statusCode(404);
        as("reader").get("/api/v1" + plans("plans-droits") + "?year=2025&kind=WORKSTREAM").then().statusCode(200)
                .body("items.code", contains("chantier"));
        as("reader").get("/api/v1" + plans("plans-droits") + "?year=2024").then().statusCode(200).body("items", empty());
        as("reader").get("/api/v1" + plans("plans-droits") + "?kind=RIEN").then().statusCode(400);
    }

    @Test
    void What_a_plan_and_its_lines_said_before_is_told() {
        scheme("plans-histoire");
        String plan = plans("plans-histoire") + "/2025/achats";
        put(plan, PLAN.formatted("VALIDATED", "")).statusCode(201);
        put(plan, PLAN.formatted("VALIDATED", ", \"on\": \"2025-03-13\"")).statusCode(200);
        as("reader").get("/api/v1" + plan + "/history").then().statusCode(200)
                .body("items[0].changes.field", contains("/validation/on"))
                .body("items[0].changes.after", contains("2025-03-13"));
        put(plan + "/lines/1", LINE.formatted("")).statusCode(201);
        put(plan + "/lines/1", LINE.formatted(", \"doneOn\": \"2025-03-01\"")).statusCode(200);
        as("reader").get("/api/v1" + plan + "/lines/1/history").then().statusCode(200)
                .body("items[0].changes.field", contains("/doneOn"));
    }

    @Test
    void Nothing_that_was_validated_is_deleted() {
        scheme("plans-supprimes");
        String plan = plans("plans-supprimes") + "/2025/achats";
        put(plan, PLAN.formatted("FINISHED", "")).statusCode(201);
        put(plan + "/lines/1", LINE.formatted(", \"doneOn\": \"2025-03-01\"")).statusCode(201);
        put(plan + "/lines/2", LINE.formatted("")).statusCode(201);
        as("contributor").header("If-Match", "*").delete("/api/v1" + plan + "/lines/2").then().statusCode(204);
        completions("plans-supprimes").body("items", hasSize(1));
        put(plan, PLAN.formatted("FINISHED", ", \"on\": \"2025-03-13\"")).statusCode(200);
        as("steward").header("If-Match", "*").delete("/api/v1" + plan).then().statusCode(409);
        as("contributor").header("If-Match", "*").delete("/api/v1" + plan + "/lines/1").then().statusCode(409);
        put(plan, PLAN.formatted("FINISHED", "")).statusCode(200);
        as("steward").header("If-Match", "*").delete("/api/v1" + plan).then().statusCode(204);
        completions("plans-supprimes").body("items", empty());
        as("reader").get("/api/v1" + plan).then().statusCode(404);
    }

    @Test
    void A_plan_that_breaks_rules_is_refused_with_all_of_them() {
        scheme("plans-fautes");
        put(plans("plans-fautes") + "/2031/x", """
                {"kind": "COMMUNICATION", "workstream": "1-1", "title": "X",
                 "validation": {"committee": "nul", "body": "Bureau"}}""").statusCode(422).body("errors.code",
                contains("year-outside-scheme", "plan-workstream", "plan-committee-unknown", "plan-validating-one"));
        put(plans("plans-fautes") + "/2025/a", PLAN.formatted("FINISHED", "")).statusCode(201);
        put(plans("plans-fautes") + "/2025/b", PLAN.formatted("FINISHED", "")).statusCode(422)
                .body("errors.code", contains("plan-feeds-twice"));
    }
}
