package fr.sillage.catalog.charter;

import static fr.sillage.catalog.Api.PAS_DE_CALAIS;
import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.Api;
import fr.sillage.catalog.table.FileRoute;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CharterResourceTest {

    private static final String CHARTER = """
            {"title": "Pacte", "summary": "S’engager ensemble", "origin": "Un atelier", "since": "2012", "coordinator": "Un réseau",
             "parts": [{"heading": "Objectifs", "items": ["Repenser l’acte d’achat", "Rester cohérent"]}], "actions": [%s]}""";
    private static final String SIGNATURE = "{\"name\": \"%s\", \"kind\": \"%s\", \"signedOn\": \"%s\"%s}";

    private static String charter(String scheme) {
        Api.scheme(scheme, PAS_DE_CALAIS, "ADOPTED");
        put("/schemes/" + scheme + "/actions/2-3.1", "{\"title\": \"Communiquer\"}");
        String path = "/schemes/" + scheme + "/charters/pacte";
        put(path, CHARTER.formatted("\"2-3.1\"")).statusCode(201);
        return path;
    }

    @Test
    void Who_is_bound_by_a_charter_is_counted_by_kind_and_by_day() {
        String path = charter("chartes-comptes");
        put(path + "/signatures/a", SIGNATURE.formatted("Commune A", "PUBLIC_BUYER", "2017-06-15", "")).statusCode(201);
        put(path + "/signatures/b", SIGNATURE.formatted("Commune B", "PUBLIC_BUYER", "2017-09-01",
                ", \"withdrawnOn\": \"2019-01-01\""));
        put(path + "/signatures/c", SIGNATURE.formatted("Entreprise C", "PRIVATE_BUYER", "2018-01-10", ""));
        as("reader").get("/api/v1" + path + "?on=2018-12-31").then().statusCode(200).body("total", equalTo(3))
                .body("signatories.PUBLIC_BUYER", equalTo(2)).body("signatories.PRIVATE_BUYER", equalTo(1))
                .body("parts[0].items[1]", equalTo("Rester cohérent"));
        as("reader").get("/api/v1" + path + "?on=2017-06-14").then().body("total", equalTo(0));
        as("reader").get("/api/v1/schemes/chartes-comptes/charters").then().statusCode(200)
                .body("items.total", contains(2));
        as("reader").get("/api/v1" + path + "/signatures?on=2020-01-01").then().statusCode(200)
                .body("items.code", contains("a", "c"));
        as("reader").get("/api/v1" + path + "/signatures?kind=PUBLIC_BUYER&limit=1").then().statusCode(200)
                .body("items.code", contains("a"));
        as("reader").get("/api/v1" + path + "/signatures/b").then().statusCode(200)
                .body("withdrawnOn", equalTo("2019-01-01"));
    }

    @Test
    void A_charter_refers_to_actions_that_there_are_and_nobody_signs_tomorrow() {
        String path = charter("chartes-fautes");
        put(path, CHARTER.formatted("\"9\", \"9\"")).statusCode(422);
        put(path + "/signatures/x", SIGNATURE.formatted("X", "SUPPLIER", "2099-01-01", ", \"withdrawnOn\": \"2017-01-01\""))
                .statusCode(422).body("errors.code", contains("done-in-the-future", "signature-withdrawn-before"));
        put(path + "/signatures/x", SIGNATURE.formatted("X", "SUPPLIER", "2018-01-01", ", \"siren\": \"123456789\""))
                .statusCode(422).body("errors.pointer", contains("/siren"));
        put("/schemes/chartes-fautes/charters/nulle/signatures/x", SIGNATURE.formatted("X", "SUPPLIER", "2018-01-01", ""))
                .statusCode(404);
    }

    @Test
    void A_charter_that_somebody_signed_is_not_deleted() {
        String path = charter("chartes-suppression");
        put(path + "/signatures/a", SIGNATURE.formatted("Commune A", "PUBLIC_BUYER", "2017-06-15", ""));
        as("steward").header("If-Match", "*").delete("/api/v1" + path).then().statusCode(409);
        as("reader").get("/api/v1" + path + "/history").then().statusCode(200).body("items", hasSize(1));
        as("reader").get("/api/v1" + path + "/signatures/a/history").then().statusCode(200).body("items", hasSize(1));
        as("reader").header("If-Match", "*").delete("/api/v1" + path + "/signatures/a").then().statusCode(403);
        as("steward").header("If-Match", "*").delete("/api/v1" + path + "/signatures/a").then().statusCode(204);
        as("steward").header("If-Match", "*").delete("/api/v1" + path).then().statusCode(204);
        as("reader").get("/api/v1" + path).then().statusCode(404);
    }

    @Test
    void A_file_of_signatories_comes_in_and_goes_out() {
        var route = new FileRoute(charter("chartes-fichier") + "/signatures");
        String file = """
                Signé le;qualité;Type;code;structure;SIREN
                15/06/2017;Maire;acheteur public;a;Commune A;226200012
                01/09/2017;Gérante;Fournisseur;b;Entreprise B;
                """;
        route.csv("?dryRun=true", file).statusCode(200).body("created", equalTo(2)).body("written", equalTo(false));
        route.csv("", file).statusCode(200).body("created", equalTo(2));
        route.changesNothingWithItsExports();
        route.csv("", "code;signataire;retiré le\nb;Entreprise B;31/12/2018\n").body("lines[0].changes.column",
                contains("retiré le"));
        route.csv("", """
                code;signataire;type;signé le;siren
                c;C;mécène;un jour;12
                d;D;fournisseur;01/01/2099;
                """).body("lines[0].errors.column", contains("type", "signé le"))
                .body("lines[1].errors.code", contains("done-in-the-future"));
    }

    @Test
    void It_stands_whatever_is_sent() {
        new FileRoute(charter("chartes-torture") + "/signatures").standsWhateverIsSent("code;signataire;type;signé le",
                "CODE;TITLE;fournisseur;15/06/2017");
    }

    @Test
    void A_file_of_charters_comes_in_and_goes_out_and_stands_whatever_is_sent() {
        var route = new FileRoute(charter("chartes-textes").replace("/pacte", ""));
        route.changesNothingWithItsExports();
        route.csv("", """
                Contenu;code;charte;depuis;actions
                "Objectifs // Repenser // Rester cohérent
                Offre // Un conseil";locale;Charte locale;juin 2017;2-3.1
                Objectifs;vide;Sans énoncé;;
                ;fausse;Fausse;T3 2017;9-9
                """).statusCode(200).body("created", equalTo(1)).body("lines[1].errors.column", contains("contenu"))
                .body("lines[2].errors.column", contains("depuis"));
        as("reader").get("/api/v1" + route.path() + "/locale").then().statusCode(200).body("since", equalTo("2017-06"))
                .body("parts.heading", contains("Objectifs", "Offre"))
                .body("parts[0].items", contains("Repenser", "Rester cohérent"));
        route.csv("?dryRun=true", "code;intitulé;actions\nlocale;Charte locale;\n").body("lines[0].changes.column",
                contains("actions"));
        route.csv("", "code;intitulé;actions\nlocale;Charte locale;9-9\n").body("lines[0].errors.code",
                contains("action-unknown"));
        route.standsWhateverIsSent("code;intitulé;contenu", "CODE;TITLE;Objet // Un");
    }
}
