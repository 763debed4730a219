package fr.sillage.catalog.family;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PurchaseFamilyResourceTest {

    private static final String PATH = "/api/v1/purchase-families/{code}";

    private static String body(String parent) {
        return """
                {"title": "Famille", "parent": %s, "cpvPrefixes": ["30"]}"""
                .formatted(parent == null ? null : "\"" + parent + "\"");
    }

    @Test
    void A_family_may_be_a_part_of_another_and_no_deeper() {
        put("/purchase-families/deux-niveaux", body(null)).statusCode(201);
        put("/purchase-families/deux-niveaux-a", body("deux-niveaux")).statusCode(201);
        put("/purchase-families/deux-niveaux-b", body("deux-niveaux-a")).statusCode(422)
                .body("errors.code", contains("family-parent-is-part"));
        put("/purchase-families/deux-niveaux", body("deux-niveaux")).statusCode(422).body("errors.code",
                contains("family-itself"));
        put("/purchase-families/deux-niveaux-c", body(null)).statusCode(201);
        put("/purchase-families/deux-niveaux", body("deux-niveaux-c")).statusCode(422)
                .body("errors.code", contains("family-has-parts"));
        put("/purchase-families/deux-niveaux-d", body("nulle-part")).statusCode(422)
                .body("errors.code", contains("family-unknown"));
        as("reader").get("/api/v1/purchase-families").then().statusCode(200)
                .body("items.code", hasItems("deux-niveaux", "deux-niveaux-a"));
    }

    @Test
    void One_that_is_in_use_is_archived_and_not_deleted() {
        put("/purchase-families/en-usage", body(null)).statusCode(201);
        put("/purchase-families/en-usage-a", body("en-usage")).statusCode(201);
        as("admin").header("If-Match", "*").delete(PATH, "en-usage").then().statusCode(409).body("detail",
                containsString("archivez"));
        as("admin").header("If-Match", "*").delete(PATH, "en-usage-a").then().statusCode(204);
        as("admin").header("If-Match", "*").delete(PATH, "en-usage").then().statusCode(204);
        as("contributor").header("If-None-Match", "*").body(body(null)).put(PATH, "en-usage").then().statusCode(403);
    }
}
