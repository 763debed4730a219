package fr.sillage.catalog.committee;

import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CommitteeResourceTest {

    private static final String PATH = "/api/v1/schemes/{scheme}/committees/{code}";
    private static final String SITTING = PATH + "/sittings/{date}";

    private static final String BODY = """
            {"title": "Comité de pilotage", "kind": "STEERING_POLITICAL", "remit": "Suivre", "meets": "Une fois par an",
             "members": [{"person": "ada", "name": "Ada Fictive", "capacity": "Présidente", "decides": ["report-edition"]},
              {"capacity": "Le directeur ou son représentant", "organisation": "Département"}]}""";

    private static String scheme(String status, String settings) {
        return """
                {"title": "Schéma d’essai", "period": {"start": "2024-01-01", "end": "2028-12-31"}, "buyers": ["%s"],
                 "status": "%s", "adoption": {"reference": "délibération d’essai"}%s}"""
                .formatted(PAS_DE_CALAIS, status, settings);
    }

    @Test
    void A_committee_is_created_read_and_replaced_by_its_code() {
        Api.scheme("committees", PAS_DE_CALAIS, "ADOPTED");
        String created = as("steward").header("If-None-Match", "*").body(BODY).put(PATH, "committees", "copil")
                .then().statusCode(201).extract().header("ETag");

        as("reader").header("If-None-Match", created).get(PATH, "committees", "copil").then().statusCode(304);
        as("reader").get(PATH, "committees", "copil").then().statusCode(200).header("ETag", created)
                .body("members.capacity", contains("Présidente", "Le directeur ou son représentant"))
                .body("members[1].decides", empty());
        as("steward").header("If-Match", created).body(BODY).put(PATH, "committees", "copil").then().statusCode(200)
                .header("ETag", created);
        as("steward").body(BODY).put(PATH, "committees", "copil").then().statusCode(428);
        as("steward").header("If-Match", created).body(BODY.replace("Suivre", "Suivre et réorienter"))
                .put(PATH, "committees", "copil").then().statusCode(200).header("ETag", not(created));
        as("steward").header("If-Match", created).body(BODY).put(PATH, "committees", "copil").then().statusCode(412);
        as("reader").get("/api/v1/schemes/committees/committees").then().statusCode(200).body("items.code", contains("copil"));
        as("reader").get(PATH, "committees", "autre").then().statusCode(404);
    }

    @Test
    void Every_fault_of_a_committee_is_told_at_once() {
        Api.scheme("committee-faults", PAS_DE_CALAIS, "DRAFT");

        as("steward").header("If-None-Match", "*").body("""
                {"title": " ", "kind": "OTHER", "members": [{"person": "ada", "decides": ["Bilan annuel"]}]}""")
                .put(PATH, "committee-faults", "c").then().statusCode(422)
                .body("errors.pointer", contains("/members/0/capacity", "/members/0/decides/0", "/title"));
        as("steward").header("If-None-Match", "*").body("""
                {"title": "Comité", "kind": "OTHER", "members": [{"person": "ada", "capacity": "Présidente"},
                 {"person": "ada", "capacity": "Conseillère"}]}""").put(PATH, "committee-faults", "c").then().statusCode(422)
                .body("errors.pointer", contains("/members/1/person"));
        as("steward").header("If-None-Match", "*").body("{\"title\": \"Comité\", \"kind\": \"JURY\"}")
                .put(PATH, "committee-faults", "c").then().statusCode(400).body("errors[0].pointer", equalTo("/kind"));
    }

    @Test
    void Only_stewards_manage_committees_and_their_sittings() {
        Api.scheme("committee-rights", Api.ILLE_ET_VILAINE, "DRAFT");
        Api.put("/schemes/committee-rights/committees/copil", BODY).statusCode(201);

        for (String account : new String[] { "reader", "contributor", "committee", "partner" }) {
            as(account).header("If-None-Match", "*").body(BODY).put(PATH, "committee-rights", "autre").then().statusCode(403);
            as(account).header("If-None-Match", "*").body("{}").put(SITTING, "committee-rights", "copil", "2026-03-12")
                    .then().statusCode(403);
            as(account).header("If-Match", "*").delete(PATH, "committee-rights", "copil").then().statusCode(403);
        }
        as("partner").get(PATH, "committee-rights", "copil").then().statusCode(403);
        as("committee").get(PATH, "committee-rights", "copil").then().statusCode(200);
    }

    @Test
    void A_sitting_is_planned_then_told() {
        Api.scheme("sittings", PAS_DE_CALAIS, "DRAFT");
        Api.put("/schemes/sittings/committees/copil", BODY).statusCode(201);
        Api.put("/schemes/sittings/committees/copil/sittings/2028-03-12", "{\"agenda\": \"Bilan 2027\"}").statusCode(201)
                .body("present", empty()).body("minutes", nullValue());
        Api.put("/schemes/sittings/committees/copil/sittings/2026-03-12", """
                {"title": "Bilan 2025", "agenda": "Bilan", "minutes": "Le bilan est présenté.", "present": ["ada"]}""")
                .statusCode(201);

        as("reader").get("/api/v1/schemes/sittings/committees/copil/sittings").then().statusCode(200)
                .body("items.date", contains("2026-03-12", "2028-03-12"));
        String version = as("reader").get(SITTING, "sittings", "copil", "2026-03-12").then().statusCode(200)
                .extract().header("ETag");
        as("reader").header("If-None-Match", version).get(SITTING, "sittings", "copil", "2026-03-12").then().statusCode(304);
        as("reader").get(SITTING, "sittings", "copil", "2026-03-13").then().statusCode(404)
                .body("detail", containsString("2026-03-13"));
        as("reader").get(SITTING, "sittings", "copil", "hier").then().statusCode(400);
        as("steward").header("If-None-Match", "*").body("{\"present\": [\"eve\"]}")
                .put(SITTING, "sittings", "copil", "0226-03-12").then().statusCode(422)
                .body("errors.code", contains("sitting-outside-reason", "member-unknown"));
        as("steward").header("If-Match", "*").delete(SITTING, "sittings", "copil", "2028-03-12").then().statusCode(204);
    }

    @Test
    void Who_was_there_stays_named_after_leaving_the_committee() {
        Api.scheme("leaving", PAS_DE_CALAIS, "DRAFT");
        Api.put("/schemes/leaving/committees/copil", BODY).statusCode(201);
        Api.put("/schemes/leaving/committees/copil/sittings/2026-03-12", "{\"present\": [\"ada\"]}").statusCode(201);
        Api.put("/schemes/leaving/committees/copil", "{\"title\": \"Comité\", \"kind\": \"OTHER\"}").statusCode(200);

        Api.put("/schemes/leaving/committees/copil/sittings/2026-03-12", "{\"present\": [\"ada\"], \"minutes\": \"Fait.\"}")
                .statusCode(200).body("present", contains("ada"));
        Api.put("/schemes/leaving/committees/copil/sittings/2026-03-13", "{\"present\": [\"ada\"]}").statusCode(422)
                .body("errors[0].code", equalTo("member-unknown"));
    }

    @Test
    void A_committee_in_use_is_not_deleted_and_another_is() {
        Api.organisations();
        Api.put("/schemes/committee-use", scheme("ADOPTED", "")).statusCode(201);
        for (String code : new String[] { "validates", "evaluates", "sat", "idle" }) {
            Api.put("/schemes/committee-use/committees/" + code, BODY).statusCode(201);
        }
        Api.put("/schemes/committee-use", scheme("ADOPTED", """
                , "validation": [{"committee": "validates"}],
                "evaluation": {"parts": 3, "choice": ["evaluates"], "source": "Article 5"}""")).statusCode(200);
        Api.put("/schemes/committee-use/committees/sat/sittings/2026-03-12", "{}").statusCode(201);

        as("steward").header("If-Match", "*").delete(PATH, "committee-use", "validates").then().statusCode(409)
                .body("detail", containsString("étape de validation"));
        as("steward").header("If-Match", "*").delete(PATH, "committee-use", "evaluates").then().statusCode(409)
                .body("detail", containsString("évaluation"));
        as("steward").header("If-Match", "*").delete(PATH, "committee-use", "sat").then().statusCode(409)
                .body("detail", containsString("séances"));
        as("steward").delete(PATH, "committee-use", "idle").then().statusCode(428);
        as("steward").header("If-Match", "*").delete(PATH, "committee-use", "idle").then().statusCode(204);
        as("steward").header("If-Match", "*").delete(PATH, "committee-use", "idle").then().statusCode(404);
    }

    @Test
    void A_scheme_says_through_which_committees_its_reports_go_and_what_of_gaps() {
        Api.organisations();
        String settings = """
                , "validation": [{"committee": "technique", "source": "Délibération 12"}, {"committee": "politique"}],
                "reporting": {"incomplete": "REFUSED", "source": "Délibération 12, article 3"}""";
        Api.put("/schemes/settings", scheme("DRAFT", settings)).statusCode(201)
                .body("validation.committee", contains("technique", "politique"))
                .body("reporting.incomplete", equalTo("REFUSED"));

        Api.put("/schemes/settings", scheme("DRAFT", settings)).statusCode(422)
                .body("errors.pointer", contains("/validation/0/committee", "/validation/1/committee"));
        Api.put("/schemes/settings/committees/technique", BODY).statusCode(201);
        Api.put("/schemes/settings/committees/politique", BODY).statusCode(201);
        String version = as("reader").get("/api/v1/schemes/settings").header("ETag");
        Api.put("/schemes/settings", scheme("DRAFT", settings)).statusCode(200).header("ETag", version)
                .body("validation[0].source", equalTo("Délibération 12"))
                .body("reporting.source", equalTo("Délibération 12, article 3"));
        Api.put("/schemes/settings", scheme("DRAFT", "")).statusCode(200).header("ETag", not(version))
                .body("validation", empty()).body("reporting.incomplete", equalTo("TOLD"));
        as("steward").header("If-Match", "*").body(scheme("DRAFT", ", \"reporting\": {\"incomplete\": \"MAYBE\"}"))
                .put("/api/v1/schemes/settings").then().statusCode(400);
        as("steward").header("If-Match", "*").body(scheme("DRAFT", ", \"reporting\": {}"))
                .put("/api/v1/schemes/settings").then().statusCode(422)
                .body("errors[0].pointer", equalTo("/reporting/incomplete"));
    }
}
