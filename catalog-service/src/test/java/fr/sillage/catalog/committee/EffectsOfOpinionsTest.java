package fr.sillage.catalog.committee;

import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The four bodies of a scheme of 2017-2020 do what their calendar says. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class EffectsOfOpinionsTest {

    private static final String PROPOSAL = """
            {"subject": {"type": "%s", "ref": "%s/%s"}, "decision": "%s", "effect": %s}""";
    private static final String RELEASE = "{\"kind\": \"RELEASE\"}";
    private static final String ADMIT = "{\"kind\": \"ADMIT\", \"from\": \"2019-01-01\"}";

    private static void scheme(String code, String status) {
        Api.organisations();
        Api.put("/schemes/" + code, """
                {"title": "Schéma 2017-2020", "period": {"start": "2017-01-01", "end": "2020-12-31"}, "buyers": ["%s"],
                 "status": "%s", "adoption": {"on": "2017-02-27", "reference": "Séance plénière"},
                 "governance": {
                  "order": {"committees": ["technique", "politique"], "types": ["action", "objective", "campaign"],
                   "source": "Le pilotage du schéma"},
                  "actionExit": {"years": 3, "source": "L’évaluation du schéma"}}}""".formatted(PAS_DE_CALAIS, status));
    }

    private static void bodies(String code) {
        scheme(code, "DRAFT");
        committee(code, "assemblee", "ASSEMBLY", "{\"type\": \"scheme\", \"kind\": \"DECIDES\"}");
        committee(code, "technique", "STEERING_TECHNICAL", powers("PROPOSES"));
        committee(code, "politique", "STEERING_POLITICAL", powers("DECIDES"));
        committee(code, "groupe", "WORKING_GROUP", "");
        for (String sitting : List.of("assemblee/sittings/2017-02-27", "technique/sittings/2018-12-06",
                "politique/sittings/2018-12-13", "technique/sittings/2019-12-05", "politique/sittings/2019-12-12",
                "groupe/sittings/2019-03-01")) {
            Api.put("/schemes/" + code + "/committees/" + sitting, "{}").statusCode(201);
        }
        Api.put("/schemes/" + code + "/objectives/1-1", objective("Consommer autrement")).statusCode(201);
        for (String action : List.of("1-1.1", "1-1.12")) {
            Api.put("/schemes/" + code + "/actions/" + action,
                    "{\"objective\": \"1-1\", \"title\": \"Fiche %s\"}".formatted(action))
                    .statusCode(201);
        }
        scheme(code, "ADOPTED");
    }

    private static String powers(String kind) {
        return """
                {"type": "action", "kind": "%1$s", "what": "Entrée et sortie d’actions", "source": "Le pilotage du schéma"},
                {"type": "objective", "kind": "%1$s"}, {"type": "target", "kind": "%1$s"}, {"type": "campaign", "kind": "%1$s"}"""
                .formatted(kind);
    }

    private static void committee(String scheme, String code, String kind, String powers) {
        Api.put("/schemes/" + scheme + "/committees/" + code, """
                {"title": "Comité %s", "kind": "%s", "powers": [%s]}""".formatted(code, kind, powers)).statusCode(201);
    }

    private static String objective(String title) {
        return "{\"title\": \"%s\", \"means\": [\"Des clauses\"]}".formatted(title);
    }

    private static String amend(Object version, String title) {
        return "{\"kind\": \"AMEND\", \"version\": %s, \"objective\": %s}".formatted(version, objective(title));
    }

    private static String on(String scheme, String type, String code, String decision, String effect) {
        return PROPOSAL.formatted(type, scheme, code, decision, effect);
    }

    private static ValidatableResponse say(String scheme, String sitting, String body) {
        return as("steward").body(body).post("/api/v1/schemes/" + scheme + "/committees/" + sitting + "/opinions").then();
    }

    private static String version(String scheme) {
        return as("reader").get("/api/v1/schemes/" + scheme + "/objectives/1-1").jsonPath().getString("version");
    }

    @Test
    void A_new_action_is_proposed_by_the_technical_committee_and_let_in_by_the_political_one() {
        bodies("entry");
        String admission = on("entry", "action", "1-1.12", "FAVOURABLE", ADMIT);

        say("entry", "politique/sittings/2018-12-13", admission).statusCode(422)
                .body("errors[0].code", equalTo("opinion-out-of-order"))
                .body("errors[0].message", containsString("Le pilotage du schéma"));
        say("entry", "technique/sittings/2018-12-06", admission).statusCode(201).body("effective", equalTo(false));
        as("reader").get("/api/v1/schemes/entry/action-movements").then().statusCode(200).body("items", empty());
        // to another effect than was proposed
        say("entry", "politique/sittings/2018-12-13", admission.replace("2019-01-01", "2019-07-01")).statusCode(422)
                .body("errors[0].code", equalTo("opinion-out-of-order"));
        say("entry", "politique/sittings/2018-12-13", admission).statusCode(201).body("effective", equalTo(true))
                .body("effect.kind", equalTo("ADMIT"));

        as("reader").get("/api/v1/schemes/entry/action-movements").then().statusCode(200)
                .body("items.action", contains("1-1.12")).body("items.kind", contains("ADMITTED"))
                .body("items.effectiveOn", contains("2019-01-01")).body("items.opinion.committee", contains("politique"));
        say("entry", "technique/sittings/2019-12-05", admission).statusCode(422)
                .body("errors[0].code", equalTo("action-already-in"));
    }

    @Test
    void An_action_leaves_at_the_end_of_its_third_year_and_is_not_proposed_before_it() {
        bodies("exit");
        String exit = on("exit", "action", "1-1.1", "FAVOURABLE", RELEASE);

        say("exit", "technique/sittings/2018-12-06", exit).statusCode(422)
                .body("errors[0].code", equalTo("action-exit-too-early"))
                .body("errors[0].message", containsString("avant le 1er janvier 2019"))
                .body("errors[0].message", containsString("L’évaluation du schéma"));
        say("exit", "technique/sittings/2019-12-05", exit).statusCode(201).body("effective", equalTo(false));
        say("exit", "politique/sittings/2019-12-12", exit).statusCode(201).body("effective", equalTo(true));

        as("reader").get("/api/v1/schemes/exit/actions/1-1.1").then().body("leavesOn", equalTo("2019-12-31"))
                .body("entersOn", nullValue());
        as("reader").get("/api/v1/schemes/exit/tree").then()
                .body("objectives[0].actions.leavesOn", contains("2019-12-31", null));
        as("reader").get("/api/v1/schemes/exit/snapshot").then().body("actions.leavesOn", contains("2019-12-31", null));
        as("reader").get("/api/v1/schemes/exit/board").then().body("total", equalTo(1))
                .body("outside.code", contains("1-1.1")).body("outside.leavesOn", contains("2019-12-31"));
        as("reader").get("/api/v1/schemes/exit/action-movements").then().body("items.kind", contains("RELEASED"))
                .body("items.effectiveOn", contains("2019-12-31"));
        say("exit", "technique/sittings/2019-12-05", exit).statusCode(422).body("errors[0].code",
                equalTo("action-already-out"));
    }

    @Test
    void One_let_in_later_leaves_after_three_years_of_its_own() {
        bodies("late-entry");
        String admission = on("late-entry", "action", "1-1.12", "FAVOURABLE", ADMIT);
        say("late-entry", "technique/sittings/2018-12-06", admission).statusCode(201);
        say("late-entry", "politique/sittings/2018-12-13", admission).statusCode(201);

        say("late-entry", "technique/sittings/2019-12-05", on("late-entry", "action", "1-1.12", "FAVOURABLE", RELEASE))
                .statusCode(422).body("errors[0].message", containsString("avant le 1er janvier 2021"));
    }

    @Test
    void An_amended_objective_has_a_new_version_and_the_old_text_is_kept() {
        bodies("amended");
        String before = version("amended");
        String amendment = on("amended", "objective", "1-1", "FAVOURABLE_WITH_RESERVATIONS",
                amend(before, "Consommer moins et autrement"));

        say("amended", "technique/sittings/2018-12-06", amendment).statusCode(201).body("effective", equalTo(false));
        assertThat(version("amended")).isEqualTo(before);
        say("amended", "politique/sittings/2018-12-13", amendment).statusCode(201).body("effective", equalTo(true));

        as("reader").get("/api/v1/schemes/amended/objectives/1-1").then().body("title",
                equalTo("Consommer moins et autrement"));
        assertThat(version("amended")).isNotEqualTo(before);
        as("reader").get("/api/v1/schemes/amended/objectives/1-1/amendments").then().statusCode(200)
                .body("items.before.title", contains("Consommer autrement"))
                .body("items.after.title", contains("Consommer moins et autrement"))
                .body("items.opinion.sitting", contains("2018-12-13"));
        say("amended", "politique/sittings/2019-12-12", amendment).statusCode(422)
                .body("errors[0].code", equalTo("objective-changed"));
        as("reader").get("/api/v1/schemes/amended/objectives/9/amendments").then().statusCode(404);
    }

    @Test
    void What_a_committee_refuses_or_puts_off_changes_nothing_and_waits_for_nobody() {
        bodies("put-off");
        String before = version("put-off");

        say("put-off", "politique/sittings/2018-12-13",
                on("put-off", "objective", "1-1", "UNFAVOURABLE", amend(before, "Autre")))
                .statusCode(201).body("effective", equalTo(false));
        say("put-off", "politique/sittings/2018-12-13", on("put-off", "action", "1-1.1", "DEFERRED", RELEASE))
                .statusCode(201).body("effective", equalTo(false));
        assertThat(version("put-off")).isEqualTo(before);
        as("reader").get("/api/v1/schemes/put-off/action-movements").then().body("items", empty());
    }

    @Test
    void A_committee_speaks_on_what_it_may_and_changes_only_what_it_decides_on() {
        bodies("powers");

        say("powers", "assemblee/sittings/2017-02-27", on("powers", "action", "1-1.1", "FAVOURABLE", RELEASE)).statusCode(422)
                .body("errors.code", contains("opinion-beyond-committee"));
        say("powers", "assemblee/sittings/2017-02-27",
                "{\"subject\": {\"type\": \"scheme\", \"ref\": \"powers\"}, \"decision\": \"FAVOURABLE\"}")
                .statusCode(201).body("effect", nullValue());
        // one of which the scheme does not say what it decides on
        say("powers", "groupe/sittings/2019-03-01", on("powers", "action", "1-1.1", "FAVOURABLE", RELEASE)).statusCode(422)
                .body("errors.code", contains("effect-beyond-committee"));
        say("powers", "politique/sittings/2018-12-13",
                "{\"subject\": {\"type\": \"target\", \"ref\": \"powers/papier\"}, \"decision\": \"FAVOURABLE\"}")
                .statusCode(201).body("effective", equalTo(false));
    }

    @Test
    void Every_fault_of_an_effect_is_told_at_once_and_nothing_is_written() {
        bodies("faulty");

        say("faulty", "technique/sittings/2018-12-06", """
                {"subject": {"type": "action", "ref": "elsewhere/1-1"}, "decision": "FAVOURABLE",
                 "effect": {"kind": "AMEND", "from": "2018-01-01"}}""").statusCode(422).body("errors.pointer",
                containsInAnyOrder("/subject/type", "/subject/ref", "/effect/objective", "/effect/version", "/effect/from"));
        say("faulty", "technique/sittings/2018-12-06", on("faulty", "objective", "1-1", "FAVOURABLE", """
                {"kind": "AMEND", "version": 1, "objective": {"title": "Texte", "axis": "7", "goals": ["rien"],
                 "frameworkActions": ["nulle-part/1.1"]}}"""))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/effect/version", "/effect/objective/axis",
                        "/effect/objective/goals/0", "/effect/objective/frameworkActions/0"));
        say("faulty", "technique/sittings/2018-12-06", on("faulty", "action", "9-9", "FAVOURABLE", ADMIT)).statusCode(422)
                .body("errors.code", contains("action-unknown"));
        say("faulty", "technique/sittings/2018-12-06",
                on("faulty", "action", "1-1.12", "FAVOURABLE", "{\"kind\": \"ADMIT\", \"from\": \"2021-01-01\"}"))
                .statusCode(422)
                .body("errors.code", contains("admission-outside-scheme"));
        as("reader").get("/api/v1/schemes/faulty/opinions").then().body("total", equalTo(0));
    }

    @Test
    void Before_its_adoption_a_scheme_is_changed_without_any_opinion() {
        Api.organisations();
        scheme("draft-of-its-own", "DRAFT");
        committee("draft-of-its-own", "technique", "STEERING_TECHNICAL", powers("DECIDES"));
        Api.put("/schemes/draft-of-its-own/committees/technique/sittings/2019-12-05", "{}").statusCode(201);

        say("draft-of-its-own", "technique/sittings/2019-12-05",
                on("draft-of-its-own", "action", "1-1.1", "FAVOURABLE", RELEASE)).statusCode(422)
                .body("errors.code", contains("effect-before-adoption"));
    }

    @Test
    void An_amendment_sent_twice_with_one_key_is_made_once() {
        bodies("twice");
        String amendment = on("twice", "objective", "1-1", "FAVOURABLE", amend(version("twice"), "Autre titre"));
        say("twice", "technique/sittings/2018-12-06", amendment).statusCode(201);
        var request = as("steward").header("Idempotency-Key", "amendment-1").body(amendment);
        String path = "/api/v1/schemes/twice/committees/politique/sittings/2018-12-13/opinions";
        int first = request.post(path).then().statusCode(201).extract().path("id");

        assertThat((int) request.post(path).then().statusCode(201).extract().path("id")).isEqualTo(first);
        as("reader").get("/api/v1/schemes/twice/objectives/1-1/amendments").then().body("total", equalTo(1));
    }

    @Test
    void A_committee_that_has_its_place_in_the_order_is_not_deleted() {
        scheme("ordered", "DRAFT");
        committee("ordered", "technique", "STEERING_TECHNICAL", "");

        as("steward").header("If-Match", "*").delete("/api/v1/schemes/ordered/committees/technique").then().statusCode(409)
                .body("detail", containsString("ordre des comités"));
    }
}
