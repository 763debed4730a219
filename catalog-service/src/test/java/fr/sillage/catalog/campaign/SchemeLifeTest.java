package fr.sillage.catalog.campaign;

import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The calendar of 2016-2020 that the four bodies of Pas-de-Calais keep, by the API alone. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SchemeLifeTest {

    private static final String CODE = "vie-du-schema";
    private static final String SCHEME = "/schemes/" + CODE;
    private static final List<String> STEERING = List.of("technique", "politique");

    @Test
    void A_scheme_is_adopted_evaluated_by_thirds_amended_told_as_a_whole_and_renewed() {
        prepared();
        adopted();
        evaluated(2017, "2017-01", "2018-07", IntStream.rangeClosed(1, 7));
        too_early_for_an_exit();
        a_new_action_comes_in();
        evaluated(2018, "2017-12", "2019-07", IntStream.rangeClosed(8, 14));
        the_last_third_goes_into_the_whole();
        an_action_goes_out_after_three_years();
        told_as_a_whole();
        renewed();
    }

    private void prepared() {
        Api.organisations();
        scheme("DRAFT").statusCode(201);
        committee("assemblee", "ASSEMBLY", "scheme");
        committee("technique", "STEERING_TECHNICAL", "campaign", "action", "evaluation");
        committee("politique", "STEERING_POLITICAL", "annual-strategy", "campaign", "action", "evaluation");
        committee("groupe", "WORKING_GROUP");
        IntStream.rangeClosed(1, 21).forEach(SchemeLifeTest::action);
        sat("politique", "2016-10");
        say("politique", "2016-10", "annual-strategy", "2017", null, null).statusCode(201);
    }

    private void adopted() {
        sat("assemblee", "2017-02");
        say("assemblee", "2017-02", "scheme", CODE, null, null).statusCode(201);
        scheme("ADOPTED").statusCode(200).body("status", equalTo("ADOPTED"));
    }

    private void evaluated(int year, String chosenIn, String validatedIn, IntStream actions) {
        List<String> codes = actions.mapToObj(String::valueOf).toList();
        chosen(year, chosenIn, codes);
        told(year, codes);
        sat("technique", validatedIn);
        String part = CODE + "/" + year;
        publish(String.valueOf(year)).statusCode(409);
        say("technique", validatedIn, "evaluation", part, sha256("/evaluations/" + year), null).statusCode(201);
        publish(String.valueOf(year)).statusCode(200).body("state", equalTo("PUBLISHED"));
    }

    private void chosen(int year, String month, List<String> codes) {
        as("reader").get("/api/v1" + SCHEME + "/campaigns/" + year + "/proposal").then().statusCode(200)
                .body("candidates.findAll { it.proposed }.code", hasSize(codes.size()));
        put(SCHEME + "/campaigns/" + year, "{\"actions\": [%s]}".formatted(quoted(codes))).statusCode(201);
        STEERING.forEach(committee -> sat(committee, month));
        String choice = CODE + "/" + year;
        String sha256 = sha256("/campaigns/" + year);
        say("politique", month, "campaign", choice, sha256, null).statusCode(422)
                .body("errors.code", hasItem("opinion-out-of-order"));
        STEERING.forEach(committee -> say(committee, month, "campaign", choice, sha256, null).statusCode(201));
        as("reader").get("/api/v1" + SCHEME + "/campaigns/" + year).then().body("choice", equalTo("DECIDED"));
    }

    private void told(int year, List<String> codes) {
        put(SCHEME + "/evaluations/" + year, "{\"summary\": \"Bilan de %d\", \"findings\": [%s]}".formatted(year,
                codes.stream().map("{\"action\": \"%s\", \"results\": \"Atteint\", \"advice\": \"KEEP\"}"::formatted)
                        .collect(Collectors.joining(", "))))
                .statusCode(201).body("untold", empty());
    }

    private void too_early_for_an_exit() {
        sat("technique", "2017-12");
        say("technique", "2017-12", "action", CODE + "/3", null, "{\"kind\": \"RELEASE\"}").statusCode(422)
                .body("errors.code", contains("action-exit-too-early"));
    }

    private void a_new_action_comes_in() {
        action(22);
        STEERING.forEach(committee -> sat(committee, "2018-12"));
        for (String committee : STEERING) {
            say(committee, "2018-12", "action", CODE + "/22", null, "{\"kind\": \"ADMIT\", \"from\": \"2019-01-01\"}")
                    .statusCode(201);
        }
        as("reader").get("/api/v1" + SCHEME + "/campaigns/2018/proposal").then().body("candidates.code", not(hasItem("22")));
    }

    private void the_last_third_goes_into_the_whole() {
        List<String> codes = IntStream.rangeClosed(15, 22).mapToObj(String::valueOf).toList();
        chosen(2019, "2018-12", codes);
        told(2019, codes);
        publish("2019").statusCode(409).body("errors.code", contains("evaluation-into-overall"));
    }

    private void an_action_goes_out_after_three_years() {
        STEERING.forEach(committee -> sat(committee, "2019-12"));
        for (String committee : STEERING) {
            say(committee, "2019-12", "action", CODE + "/3", null, "{\"kind\": \"RELEASE\"}").statusCode(201);
        }
        as("reader").get("/api/v1" + SCHEME + "/action-movements").then().body("items.kind", contains("ADMITTED", "RELEASED"));
    }

    private void told_as_a_whole() {
        put(SCHEME + "/evaluations/overall", "{\"summary\": \"Trois ans\", \"lessons\": \"Reconduire\"}").statusCode(201)
                .body("findings", hasSize(22));
        sat("technique", "2020-07");
        sat("politique", "2020-10");
        say("technique", "2020-07", "evaluation", CODE + "/overall", sha256("/evaluations/overall"), null).statusCode(201);
        publish("overall").statusCode(409).body("errors.code", contains("evaluation-not-agreed"));
        say("politique", "2020-10", "evaluation", CODE + "/overall", sha256("/evaluations/overall"), null).statusCode(201);
        publish("overall").statusCode(200).body("state", equalTo("PUBLISHED"));
    }

    private void renewed() {
        sat("assemblee", "2020-11");
        say("assemblee", "2020-11", "scheme", CODE, null, null).statusCode(201);
        put("/schemes/" + CODE + "-suite", """
                {"title": "Deuxième édition", "period": {"start": "2021-01-01", "end": "2023-12-31"}, "buyers": ["%s"],
                 "status": "DRAFT", "follows": "%s"}""".formatted(PAS_DE_CALAIS, CODE)).statusCode(201)
                .body("follows", equalTo(CODE));
    }

    private static ValidatableResponse scheme(String status) {
        return put(SCHEME, """
                {"title": "Schéma 2017-2020", "period": {"start": "2017-01-01", "end": "2020-12-31"}, "buyers": ["%s"],
                 "status": "%s", "adoption": {"on": "2017-02-27", "reference": "Séance plénière"},
                 "governance": {"order": {"committees": ["technique", "politique"], "types": ["action", "campaign"],
                   "source": "Le pilotage du schéma"}, "actionExit": {"years": 3, "source": "L’évaluation du schéma"}},
                 "evaluation": {"parts": 3, "choice": ["technique", "politique"], "validation": ["technique"],
                  "overall": ["technique", "politique"], "source": "L’évaluation du schéma"}}"""
                .formatted(PAS_DE_CALAIS, status));
    }

    private static void committee(String code, String kind, String... types) {
        String power = code.equals("technique") ? "PROPOSES" : "DECIDES";
        put(SCHEME + "/committees/" + code, """
                {"title": "Comité %s", "kind": "%s", "powers": [%s]}""".formatted(code, kind, Stream.of(types)
                .map(type -> "{\"type\": \"%s\", \"kind\": \"%s\"}".formatted(type, power)).collect(Collectors.joining(", "))))
                .statusCode(201);
    }

    private static void action(int code) {
        put(SCHEME + "/actions/" + code, "{\"title\": \"Fiche %d\"}".formatted(code)).statusCode(201);
    }

    /** On the 15th: the calendar has months. */
    private static void sat(String committee, String month) {
        put(SCHEME + "/committees/" + committee + "/sittings/" + month + "-15", "{}");
    }

    private static ValidatableResponse say(String committee, String month, String type, String ref, String sha256,
            String effect) {
        return as("steward").body("""
                {"subject": {"type": "%s", "ref": "%s"%s}, "decision": "FAVOURABLE"%s}""".formatted(type, ref,
                sha256 == null ? "" : ", \"sha256\": \"" + sha256 + "\"", effect == null ? "" : ", \"effect\": " + effect))
                .post("/api/v1" + SCHEME + "/committees/" + committee + "/sittings/" + month + "-15/opinions").then();
    }

    private static String sha256(String path) {
        return as("reader").get("/api/v1" + SCHEME + path).then().statusCode(200).extract().path("sha256");
    }

    private static ValidatableResponse publish(String part) {
        return as("steward").put("/api/v1" + SCHEME + "/evaluations/" + part + "/publication").then();
    }

    private static String quoted(List<String> codes) {
        return codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "));
    }
}
