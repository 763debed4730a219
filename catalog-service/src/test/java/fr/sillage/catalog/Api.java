package fr.sillage.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The catalog as its callers use it. */
public final class Api {

    public static final String ILLE_ET_VILAINE = "223500018";
    public static final String PAS_DE_CALAIS = "226200012";
    public static final String RENNES_METROPOLE = "243500139";

    private Api() {
    }

    /** A request signed in as one of the local accounts. */
    public static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account).contentType(ContentType.JSON);
    }

    /** Writes whether or not something is there. */
    public static ValidatableResponse put(String path, String body) {
        var created = as("admin").header("If-None-Match", "*").body(body).put("/api/v1" + path);
        return created.statusCode() != 412 ? created.then()
                : as("admin").header("If-Match", "*").body(body)
                        .put("/api/v1" + path).then();
    }

    public static void organisations() {
        put("/organisations/" + ILLE_ET_VILAINE, organisation("Département d’Ille-et-Vilaine", "DEPARTEMENT"));
        put("/organisations/" + PAS_DE_CALAIS, organisation("Département du Pas-de-Calais", "DEPARTEMENT"));
        put("/organisations/" + RENNES_METROPOLE, organisation("Rennes Métropole", "EPCI"));
    }

    /** A scheme of its own for a test: in force from 2024 to 2028. */
    public static void scheme(String code, String buyer, String status) {
        organisations();
        put("/schemes/" + code, """
                {"title": "Schéma d’essai", "period": {"start": "2024-01-01", "end": "2028-12-31"}, "buyers": ["%s"],
                 "status": "%s", "adoption": {"reference": "délibération d’essai"},
                 "goals": [{"code": "pnad", "title": "Plan national pour des achats durables"}]}""".formatted(buyer, status))
                .statusCode(201);
    }

    private static String organisation(String name, String kind) {
        return """
                {"name": "%s", "kind": "%s"}""".formatted(name, kind);
    }
}
