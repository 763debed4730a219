package fr.sillage.catalog.sounding;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.strategy.Purchases.INTENTION;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.strategy.Purchases;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SoundingResourceTest {

    private static final String ALL = INTENTION + "/soundings";
    private static final String ONE = ALL + "/{number}";

    private static String sounding(String on, String more) {
        return """
                {"on": "%s", "kind": "MEETING", "question": "Qui sait réemployer des menuiseries ?",
                 "participants": [{"name": "Entreprise fictive", "siret": "22350001800013"}]%s}""".formatted(on, more);
    }

    @Test
    void Soundings_are_numbered_within_an_intention_and_their_findings_follow() {
        Purchases.scheme("sourcage");
        Purchases.intention("sourcage-1", "sourcage", "");
        as("contributor").body(sounding("2026-02-02", "")).post(ALL, "sourcage-1").then().statusCode(201)
                .body("number", equalTo(1)).body("intention", equalTo("sourcage-1"));
        as("contributor").body(sounding("2026-03-02", "")).post(ALL, "sourcage-1").then().statusCode(201)
                .body("number", equalTo(2));
        as("contributor").header("If-Match", "*")
                .body(sounding("2026-02-02", ", \"findings\": \"Deux ateliers\", \"effects\": \"Un lot\""))
                .put(ONE, "sourcage-1", 1).then().statusCode(200).body("findings", equalTo("Deux ateliers"));
        as("reader").get(ONE, "sourcage-1", 1).then().statusCode(200).body("effects", equalTo("Un lot"))
                .body("participants.name", contains("Entreprise fictive"));
        as("reader").get(ALL, "sourcage-1").then().statusCode(200).body("items.number", contains(1, 2));
        as("reader").get(ONE, "sourcage-1", 3).then().statusCode(404);
        as("contributor").header("If-None-Match", "*").body(sounding("2026-02-02", "")).put(ONE, "sourcage-1", 1).then()
                .statusCode(412);
    }

    @Test
    void A_sounding_sent_twice_with_one_key_is_one() {
        Purchases.scheme("sourcage-cle");
        Purchases.intention("sourcage-cle-1", "sourcage-cle", "");
        for (int i = 0; i < 2; i++) {
            as("contributor").header("Idempotency-Key", "sourcage-cle").body(sounding("2026-02-02", ""))
                    .post(ALL, "sourcage-cle-1").then().statusCode(201).body("number", equalTo(1));
        }
        as("reader").get(ALL, "sourcage-cle-1").then().body("total", equalTo(1));
    }

    @Test
    void Soundings_are_for_those_who_prepare_and_not_in_the_future() {
        Purchases.scheme("sourcage-refus");
        Purchases.intention("sourcage-refus-1", "sourcage-refus", "");
        as("contributor").body(sounding("2199-02-02", "")).post(ALL, "sourcage-refus-1").then().statusCode(422)
                .body("errors.code", contains("done-in-the-future"));
        as("contributor").body(sounding("2026-02-02", "").replace("22350001800013", "22350001800012"))
                .post(ALL, "sourcage-refus-1").then().statusCode(422);
        as("reader").body(sounding("2026-02-02", "")).post(ALL, "sourcage-refus-1").then().statusCode(403);
        as("partner").get(ALL, "sourcage-refus-1").then().statusCode(403);
    }
}
