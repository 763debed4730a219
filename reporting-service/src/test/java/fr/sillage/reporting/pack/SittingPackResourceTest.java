package fr.sillage.reporting.pack;

import static fr.sillage.reporting.Scenario.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Neighbours.Mood;
import fr.sillage.reporting.Neighbours.Service;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class SittingPackResourceTest {

    private static final String PATH = "/api/v1/sitting-packs/{scheme}/{committee}/{file}";

    @BeforeEach
    void All_is_well() {
        Neighbours.forget();
    }

    @Test
    void The_page_tells_in_french_what_the_members_need() {
        as("reader").accept("*/*").get(PATH, "seance", "revue-achats", "2026-12-10.html").then().statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("Séance du 10\u00a0décembre 2026"))
                .body(containsString("Stratégie à revoir (Service commande publique)"))
                .body(containsString("Réhabilitation énergétique du collège de Retiers"))
                .body(containsString("Fiche du besoin"))
                .body(containsString("avis reporté"))
                .body(containsString("Publier la liste des fournisseurs inclusifs"))
                .body(containsString("juin 2026"))
                .body(containsString("réalisation de 2025"));
    }

    @Test
    void The_document_has_the_name_of_its_sitting() {
        as("reader").accept("*/*").get(PATH, "seance", "revue-achats", "2026-12-10.pdf").then().statusCode(200)
                .contentType("application/pdf").header("Content-Disposition",
                        containsString("seance-revue-achats-2026-12-10.pdf"))
                .body(startsWith("%PDF-"));
    }

    @Test
    void Where_nothing_is_to_be_told_it_says_so() {
        Neighbours.says(Service.CATALOG, text -> text.contains("lateActions") ? """
                {"scheme": {"code": "seance", "title": "Schéma"}, "committee": {"code": "revue-achats", "title": "Revue"},
                 "date": "2026-12-10"}""" : text);

        as("reader").accept("*/*").get(PATH, "seance", "revue-achats", "2026-12-10.html").then().statusCode(200)
                .body(containsString("L’ordre du jour n’est pas encore enregistré."))
                .body(containsString("n’attend l’avis de ce comité"))
                .body(containsString("Aucune action n’est en retard"))
                .body(containsString("Aucun avis n’a été rendu"));
    }

    @Test
    void Strategies_of_buyers_that_the_caller_does_not_read_are_left_out() {
        Neighbours.says(Service.CATALOG, text -> text.contains("lateActions")
                ? text.replace("\"buyers\": [\n        \"223500018\"\n      ]", "\"buyers\": [\"226200012\"]")
                : text);

        // the member reads for Ille-et-Vilaine alone, the reader for all
        as("committee").accept("*/*").get(PATH, "seance", "revue-achats", "2026-12-10.html").then().statusCode(200)
                .body(not(containsString("Réhabilitation énergétique")));
        as("reader").accept("*/*").get(PATH, "seance", "revue-achats", "2026-12-10.html").then().statusCode(200)
                .body(containsString("Réhabilitation énergétique"));
    }

    @Test
    void Only_those_who_read_the_scheme_have_it() {
        given().get(PATH, "seance", "revue-achats", "2026-12-10.html").then().statusCode(401);
        as("partner").get(PATH, "seance", "revue-achats", "2026-12-10.html").then().statusCode(403);
        as("reader").get(PATH, "unknown-scheme", "revue-achats", "2026-12-10.html").then().statusCode(404);
        as("reader").get(PATH, "seance", "autre", "2026-12-10.pdf").then().statusCode(404);
        as("reader").get(PATH, "seance", "revue-achats", "demain.pdf").then().statusCode(400);
        Neighbours.is(Service.CATALOG, Mood.FAILS);
        as("reader").get(PATH, "seance", "revue-achats", "2026-12-10.pdf").then().statusCode(503);
    }
}
