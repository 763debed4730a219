package fr.sillage.catalog.targetedfile;

import static fr.sillage.catalog.Api.ILLE_ET_VILAINE;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.strategy.Purchases;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class TargetedFilesResourceTest {

    private static final String PATH = "/api/v1/schemes/{scheme}/targeted-files/{year}";

    private static void planned(String ref, String scheme, String more) {
        Purchases.intention(ref, scheme, more);
        Purchases.step(ref, "PLANNED").statusCode(201);
    }

    private static void select(String scheme, String date, String file, String decision) {
        Purchases.opinion(scheme, "strategique", date, "targeted-file", file, null, decision);
    }

    @Test
    void Files_are_proposed_with_their_reasons_and_the_most_telling_come_first() {
        Purchases.scheme("ciblage");
        planned("ciblage-1", "ciblage", ", \"amount\": {\"value\": 50000}");
        planned("ciblage-2", "ciblage", ", \"amount\": {\"value\": 216000}, \"durationMonths\": 48");
        planned("ciblage-3", "ciblage", ", \"amount\": {\"value\": 40000}");
        planned("ciblage-4", "ciblage", ", \"amount\": {\"value\": 50000}");
        put("/purchasing-intentions/ciblage-4/needs-sheet", Purchases.WHOLE_SHEET).statusCode(201);
        Purchases.intention("ciblage-5", "ciblage", ", \"amount\": {\"value\": 900000}");

        as("reader").get(PATH, "ciblage", 2026).then().statusCode(200)
                .body("proposed.ref", contains("ciblage-4", "ciblage-2", "ciblage-1"))
                .body("proposed.points", contains(4, 3, 1))
                .body("proposed[1].reasons.criterion", contains("AMOUNT", "SEVERAL_YEARS"))
                .body("proposed[1].reasons[0].message", containsString("216\u202f000"))
                .body("selected", empty()).body("warnings.code", contains("warning-targeted-count"));
        as("reader").get(PATH, "ciblage", 2027).then().statusCode(200).body("proposed", empty());
    }

    @Test
    void The_european_threshold_is_that_of_the_day_on_which_the_consultation_is_expected() {
        Purchases.scheme("periode");
        Purchases.intention("periode-1", "periode", ", \"amount\": {\"value\": 216000}");
        put("/purchasing-intentions/periode-1", """
                {"buyers": ["%s"], "scheme": "periode", "title": "Achat", "family": "essai-achats", "category": "SUPPLIES",
                 "publication": "2025", "amount": {"value": 216000}}""".formatted(ILLE_ET_VILAINE)).statusCode(200);
        Purchases.step("periode-1", "PLANNED").statusCode(201);
        as("reader").get(PATH, "periode", 2025).then().statusCode(200).body("proposed.points", contains(1));
    }

    @Test
    void A_contracting_entity_is_held_to_its_own_threshold_of_either_period() {
        Purchases.scheme("reseaux");
        Purchases.intention("reseaux-1", "reseaux", "");
        for (String[] file : new String[][] { { "2025-12-31", "442999.99" }, { "2025-12-31", "443000" },
                { "2026-01-01", "431999.99" }, { "2026-01-01", "432000" } }) {
            put("/purchasing-intentions/reseaux-1", """
                    {"buyers": ["%s"], "scheme": "reseaux", "title": "Compteurs", "family": "essai-achats",
                     "category": "SUPPLIES", "contractingEntity": true, "publication": "%s", "amount": {"value": %s}}"""
                    .formatted(ILLE_ET_VILAINE, file[0], file[1])).statusCode(200);
            Purchases.step("reseaux-1", "PLANNED");
            as("reader").get(PATH, "reseaux", file[0].substring(0, 4)).then().statusCode(200)
                    .body("proposed.points", contains(file[1].endsWith("000") ? 2 : 1));
        }
    }

    @Test
    void The_strategic_committee_selects_and_its_last_word_on_a_file_counts() {
        Purchases.scheme("choix");
        planned("choix-1", "choix", ", \"amount\": {\"value\": 50000}");
        planned("choix-2", "choix", ", \"amount\": {\"value\": 60000}");
        Purchases.intention("choix-3", "choix", "");
        select("choix", "2026-03-12", "2026/choix-1", "FAVOURABLE");
        select("choix", "2026-03-12", "2026/choix-2", "FAVOURABLE");
        select("choix", "2026-03-12", "2026/choix-3", "FAVOURABLE_WITH_RESERVATIONS");
        select("choix", "2026-03-12", "2025/choix-1", "FAVOURABLE");
        Purchases.opinion("choix", "revue", "2026-03-12", "targeted-file", "2027/choix-3", null, "FAVOURABLE");
        as("reader").get(PATH, "choix", 2026).then().statusCode(200)
                .body("selected.ref", contains("choix-1", "choix-2", "choix-3")).body("count.selected", equalTo(3))
                .body("count.from", equalTo(1)).body("count.to", equalTo(2)).body("selected[0].sitting", equalTo("2026-03-12"))
                .body("proposed.selected", contains(true, true))
                .body("warnings[0].message", containsString("Le schéma en veut de 1 à 2 (Objectif 1)"));

        select("choix", "2026-06-02", "2026/choix-2", "UNFAVOURABLE");
        as("reader").get(PATH, "choix", 2026).then().body("selected.ref", contains("choix-1", "choix-3"))
                .body("warnings", empty()).body("proposed.selected", contains(true, false));
    }

    @Test
    void An_opinion_on_a_purchase_names_one_of_the_scheme_and_is_refused_otherwise() {
        Purchases.scheme("reconnu");
        Purchases.scheme("reconnu-ailleurs");
        Purchases.intention("reconnu-1", "reconnu", "");
        Purchases.intention("reconnu-2", "reconnu-ailleurs", "");

        refused("targeted-file", "2026/reconnu-9", "opinion-intention-unknown", "« reconnu-9 »");
        refused("targeted-file", "2026/reconnu-2", "opinion-intention-unknown", "« reconnu-2 »");
        refused("targeted-file", "reconnu-1", "opinion-file-unreadable", "« reconnu-1 »");
        refused("purchase-strategy", "2026/reconnu-1", "opinion-intention-unknown", "« 2026/reconnu-1 »");
        refused("purchase-strategy", "reconnu-1", "opinion-without-strategy", "« reconnu-1 »");
        as("reader").get("/api/v1/schemes/reconnu/opinions").then().body("total", equalTo(0));
        put("/purchasing-intentions/reconnu-1/strategy", Purchases.strategy("Louer")).statusCode(201);
        Purchases.opinion("reconnu", "revue", "2026-03-12", "purchase-strategy", "reconnu-1", null, "DEFERRED");
        select("reconnu", "2026-03-12", "2026/reconnu-1", "FAVOURABLE");
    }

    private static void refused(String type, String ref, String code, String words) {
        as("committee").body("""
                {"subject": {"type": "%s", "ref": "%s"}, "decision": "FAVOURABLE"}""".formatted(type, ref))
                .post("/api/v1/schemes/reconnu/committees/revue/sittings/2026-03-12/opinions").then().statusCode(422)
                .body("errors.code", contains(code)).body("errors.pointer", contains("/subject/ref"))
                .body("errors[0].message", containsString(words.replace(' ', '\u202f')));
    }

    @Test
    void Only_those_who_read_the_scheme_read_its_files() {
        Purchases.scheme("lecture");
        as("partner").get(PATH, "lecture", 2026).then().statusCode(403);
        as("reader").get(PATH, "aucun", 2026).then().statusCode(404);
        as("reader").get(PATH, "lecture", 12).then().statusCode(404);
    }
}
