package fr.sillage.catalog.family;

import static fr.sillage.catalog.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The families that a new instance starts with. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReleaseFamiliesTest {

    private static List<Map<String, Object>> families() {
        return as("reader").get("/api/v1/purchase-families").then().statusCode(200).extract().path("items");
    }

    @Test
    void There_are_more_than_100_in_two_levels_each_with_a_title_of_its_own() {
        Set<String> parents = Set.of("batiments", "voirie", "espaces-verts", "energie-eau", "mobilite", "numerique",
                "fournitures",
                "habillement", "alimentation", "sante-social", "communication-culture", "etudes-conseil", "services",
                "dechets");
        assertThat(families()).extracting(family -> family.get("code")).containsAll(parents);
        List<Map<String, Object>> parts = families().stream().filter(family -> family.get("parent") != null)
                .filter(family -> parents.contains((String) family.get("parent"))).toList();
        assertThat(parts).hasSizeGreaterThan(100).allSatisfy(family -> {
            assertThat((String) family.get("code")).startsWith(family.get("parent") + "-");
            assertThat((List<?>) family.get("cpvPrefixes")).allSatisfy(prefix -> assertThat((String) prefix)
                    .matches("[0-9]{2,8}"));
        });
        assertThat(parts).extracting(family -> family.get("title")).doesNotHaveDuplicates();
    }

    @Test
    void A_team_makes_them_its_own() {
        String path = "/api/v1/purchase-families/services-titres";
        String tag = as("admin").get(path).then().statusCode(200).extract().header("ETag");
        as("admin").header("If-Match", tag).body("""
                {"title": "Titres-restaurant", "parent": "services", "cpvPrefixes": ["3019977"], "archived": true}""")
                .put(path).then().statusCode(200).body("title", equalTo("Titres-restaurant"));
    }
}
