package fr.sillage.catalog.intention;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.RENNES_METROPOLE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.Collections;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.ClockProducer;
import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PurchasingIntentionResourceTest {

    private static final String PATH = "/api/v1/purchasing-intentions/{ref}";

    @BeforeEach
    void aFamilyAndBuyers() {
        Api.organisations();
        put("/purchase-families/essai-travaux", """
                {"title": "Travaux d’essai", "cpvPrefixes": ["45"]}""");
    }

    private static String body(String buyer, String more) {
        return """
                {"buyers": ["%s"], "title": "Réhabilitation du collège", "family": "essai-travaux", "category": "WORKS",
                 "publication": "2027-Q2"%s}""".formatted(buyer, more);
    }

    private static void created(String ref) {
        put("/purchasing-intentions/" + ref, body(ILLE_ET_VILAINE, "")).statusCode(201);
    }

    private static ValidatableResponse step(String account, String ref, String to, String more) {
        return as(account).body("""
                {"to": "%s", "on": "2026-01-15"%s}""".formatted(to, more)).post(PATH + "/transitions", ref).then();
    }

    @Test
    void Buyers_directorates_and_publics_beyond_all_measure_are_refused() {
        String directorates = String.join(",", Collections.nCopies(101, "\"dir\""));
        String publics = String.join(",", Collections.nCopies(51, "\"YOUTH\""));
        String buyers = String.join("\", \"", Collections.nCopies(201, ILLE_ET_VILAINE));
        as("contributor").header("If-None-Match", "*").body(body(buyers, """
                , "otherDirectorates": [%s], "considerations": [{"kind": "CLAUSE", "theme": "INSERTION", "publics": [%s]}]"""
                .formatted(directorates, publics))).put(PATH, "demesuree-1").then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/buyers", "/otherDirectorates", "/considerations/0/publics"));
    }

    @Test
    void An_intention_is_written_read_and_replaced_and_each_version_is_kept() {
        String tag = as("contributor").header("If-None-Match", "*")
                .body(body(ILLE_ET_VILAINE, """
                        , "cpv": "45210000-2", "amount": {"from": 1200000, "to": 1500000.5, "withheld": true},
                        "considerations": [{"kind": "CLAUSE", "theme": "INSERTION", "plannedHours": 800, "publics": ["YOUTH"]},
                          {"kind": "CRITERION", "theme": "ENERGY", "weight": 15.0}],
                        "lots": [{"number": 1, "title": "Gros œuvre",
                          "considerations": [{"kind": "RESERVED", "theme": "INSERTION", "reservedFor": "SIAE"}]}]"""))
                .put(PATH, "ecrite-1").then().statusCode(201).body("status", equalTo("DRAFT")).body("number", equalTo(1))
                .body("next", contains("PLANNED", "WITHDRAWN")).body("programmeYear", equalTo(2027))
                .body("procedure", equalTo("UNDECIDED"))
                .body("recordedOn", equalTo(LocalDate.now(ClockProducer.PARIS).toString()))
                .body("considerations[1].weight", equalTo(15)).extract().header("ETag");

        as("contributor").header("If-Match", tag).body(body(ILLE_ET_VILAINE, ", \"cpv\": \"45210000\""))
                .put(PATH, "ecrite-1").then().statusCode(200).body("number", equalTo(2)).body("amount", nullValue());
        as("reader").get(PATH + "/versions", "ecrite-1").then().statusCode(200).body("items.number", contains(2, 1))
                .body("items[1].amount.to", equalTo(1500000.50f));
        as("reader").get(PATH + "/versions/{n}", "ecrite-1", 1).then().statusCode(200).body("cpv", equalTo("45210000-2"));
        as("reader").get(PATH + "/versions/{n}", "ecrite-1", 3).then().statusCode(404);
        as("reader").get("/api/v1/purchasing-intentions?limit=500").then().statusCode(200).body("items.ref",
                hasItem("ecrite-1"));
    }

    @Test
    void The_same_body_again_makes_no_version() {
        created("encore-1");
        as("contributor").header("If-Match", "*").body(body(ILLE_ET_VILAINE, "")).put(PATH, "encore-1")
                .then().statusCode(200).body("number", equalTo(1));
    }

    @Test
    void All_that_is_wrong_with_an_intention_is_said_at_once() {
        as("admin").header("If-None-Match", "*").body("""
                {"buyers": ["%s"], "title": "Faux", "family": "aucune", "category": "SERVICES", "publication": "2027",
                 "start": "2026", "cpv": "45000000-8", "otherCpv": ["99000000"], "scheme": "aucun",
                 "amount": {"value": 1, "to": 2}, "withoutSocialCondition": {"ground": "SHORT_WORKS", "text": "Court"},
                 "considerations": [{"kind": "CLAUSE", "theme": "ENERGY", "weight": 10, "plannedHours": 5},
                   {"kind": "RESERVED", "theme": "INSERTION"}, {"kind": "OBJECT", "theme": "REUSE", "reservedFor": "ESS"},
                   {"kind": "CRITERION", "theme": "CARBON", "weight": 95}],
                 "lots": [{"number": 1, "title": "Un"}, {"number": 1, "title": "Deux", "amount": {"from": 5, "to": 5}}]}"""
                .formatted(ILLE_ET_VILAINE)).put(PATH, "fausse-1").then().statusCode(422)
                .body("errors.code", containsInAnyOrder("scheme-unknown", "family-unknown", "cpv-check-digit",
                        "cpv-division-unknown", "ground-short-works", "start-before-publication", "amount-shape",
                        "weight-misplaced", "hours-misplaced", "reservation-missing", "reservation-misplaced",
                        "weights-over-100", "named-twice", "amount-reversed"));
        as("reader").get(PATH, "fausse-1").then().statusCode(404);
    }

    @Test
    void A_reference_has_a_digit_and_no_dot() {
        for (String ref : new String[] { "changes", "a.1", "A1" }) {
            as("admin").header("If-None-Match", "*").body(body(ILLE_ET_VILAINE, "")).put(PATH, ref).then().statusCode(400);
        }
    }

    @Test
    void Those_who_prepare_plan_and_those_who_answer_for_the_buyer_publish() {
        created("vie-1");
        step("contributor", "vie-1", "PLANNED", "").statusCode(201).body("status", equalTo("PLANNED"))
                .body("on", equalTo("2026-01-15"));
        step("contributor", "vie-1", "PUBLISHED", "").statusCode(403);
        step("steward", "vie-1", "PUBLISHED", "").statusCode(201);
        as("reader").get(PATH, "vie-1").then().body("publishedNumber", equalTo(3));
        step("steward", "vie-1", "DRAFT", "").statusCode(409).body("detail",
                containsString("« Publiée », cette intention ne peut passer qu’à : Consultation lancée, Abandonnée ou déclarée "
                        .concat("sans suite, Retirée").replace("« ", "«\u202f").replace(" »", "\u202f»")
                        .replace(" :", "\u202f:")));
        as("contributor").header("If-Match", "*").body(body(ILLE_ET_VILAINE, ", \"priceOnly\": true")).put(PATH, "vie-1")
                .then().statusCode(403);
        as("steward").header("If-Match", "*").body(body(ILLE_ET_VILAINE, ", \"innovation\": true")).put(PATH, "vie-1")
                .then().statusCode(200).body("publishedNumber", equalTo(4));
        step("steward", "vie-1", "LAUNCHED", "").statusCode(201);
        step("steward", "vie-1", "UNSUCCESSFUL", "").statusCode(422).body("errors.code",
                contains("transition-lessons-missing"));
        step("steward", "vie-1", "UNSUCCESSFUL", ", \"lessons\": \"Aucune offre\"").statusCode(201);
        step("steward", "vie-1", "WITHDRAWN", ", \"reason\": \"Trop tard\"").statusCode(409)
                .body("detail", containsString("arrivée à son terme"));
        as("steward").header("If-Match", "*").body(body(ILLE_ET_VILAINE, "")).put(PATH, "vie-1").then().statusCode(409);
        as("steward").header("If-Match", "*").body(body(ILLE_ET_VILAINE, ", \"innovation\": true")).put(PATH, "vie-1")
                .then().statusCode(200).body("number", equalTo(6));
        as("reader").get(PATH, "vie-1").then().body("endedOn", equalTo("2026-01-15")).body("launchedOn", equalTo("2026-01-15"));
    }

    @Test
    void A_step_sent_twice_with_one_key_is_taken_once() {
        created("deux-fois-1");
        for (int i = 0; i < 2; i++) {
            as("contributor").header("Idempotency-Key", "deux-fois").body("{\"to\": \"PLANNED\", \"on\": \"2026-01-15\"}")
                    .post(PATH + "/transitions", "deux-fois-1").then().statusCode(201).body("number", equalTo(2));
        }
        as("reader").get(PATH + "/versions", "deux-fois-1").then().body("items.number", contains(2, 1));
    }

    @Test
    void What_is_withdrawn_says_why_and_what_is_to_come_has_not_happened() {
        created("retrait-1");
        step("steward", "retrait-1", "WITHDRAWN", "").statusCode(422).body("errors.code",
                contains("transition-reason-missing"));
        as("steward").body("{\"to\": \"PLANNED\", \"on\": \"2199-01-01\"}").post(PATH + "/transitions", "retrait-1")
                .then().statusCode(422).body("errors.code", contains("done-in-the-future"));
        step("steward", "retrait-1", "WITHDRAWN", ", \"reason\": \"Besoin disparu\"").statusCode(201);
    }

    @Test
    void A_draft_is_deleted_and_nothing_else_is() {
        created("brouillon-1");
        as("contributor").header("If-Match", "*").delete(PATH, "brouillon-1").then().statusCode(204);
        created("brouillon-2");
        step("contributor", "brouillon-2", "PLANNED", "").statusCode(201);
        as("admin").header("If-Match", "*").delete(PATH, "brouillon-2").then().statusCode(409)
                .body("detail", containsString("plus un brouillon"));
    }

    @Test
    void A_partner_writes_its_own_intentions_and_sees_no_one_elses() {
        created("departement-1");
        as("partner").header("If-None-Match", "*").body(body(RENNES_METROPOLE, "")).put(PATH, "metropole-1").then()
                .statusCode(201);
        step("partner", "metropole-1", "PLANNED", "").statusCode(201);
        step("partner", "metropole-1", "PUBLISHED", "").statusCode(201);
        as("partner").header("If-None-Match", "*").body(body(ILLE_ET_VILAINE, "")).put(PATH, "metropole-2").then()
                .statusCode(403);
        as("partner").header("If-Match", "*").body(body(RENNES_METROPOLE, "")).put(PATH, "departement-1").then()
                .statusCode(403);
        as("partner").header("If-None-Match", "*").body(body(RENNES_METROPOLE, "").replace("[\"", "[\"" + RENNES_METROPOLE
                + "\", \"").replace("\", \"" + RENNES_METROPOLE, "\", \"" + ILLE_ET_VILAINE)).put(PATH, "metropole-3").then()
                .statusCode(403);
        as("partner").get(PATH, "departement-1").then().statusCode(403);
        as("partner").get("/api/v1/purchasing-intentions?limit=500").then().body("items.ref", hasItem("metropole-1"))
                .body("items.ref", not(hasItem("departement-1")));
    }

    @Test
    void Only_those_who_answer_for_the_buyer_say_that_it_was_recorded_on_another_day() {
        as("contributor").header("If-None-Match", "*").body(body(ILLE_ET_VILAINE, ", \"recordedOn\": \"2025-01-10\""))
                .put(PATH, "recensee-1").then().statusCode(403);
        as("steward").header("If-None-Match", "*").body(body(ILLE_ET_VILAINE, ", \"recordedOn\": \"2025-01-10\""))
                .put(PATH, "recensee-1").then().statusCode(201);
        as("contributor").header("If-Match", "*").body(body(ILLE_ET_VILAINE, ", \"innovation\": true")).put(PATH, "recensee-1")
                .then().statusCode(200).body("recordedOn", equalTo("2025-01-10"));
    }
}
