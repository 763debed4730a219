package fr.sillage.catalog.family;

import static fr.sillage.catalog.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    void There_are_more_than_100_in_two_levels_each_named_once() {
        Map<String, String> parents = Map.copyOf(families().stream().filter(family -> family.get("parent") == null)
                .collect(Collectors.toMap(family -> (String) family.get("code"), family -> (String) family.get("title"))));
        Set<String> titles = new HashSet<>(parents.values());
        List<Map<String, Object>> ofTheRelease = families().stream()
                .filter(family -> family.get("parent") != null && ((String) family.get("code")).startsWith(family.get("parent") + "-"))
                .toList();
        assertThat(ofTheRelease).hasSizeGreaterThan(100).allSatisfy(family -> {
            assertThat(parents).containsKey((String) family.get("parent"));
            assertThat((List<?>) family.get("cpvPrefixes")).allSatisfy(prefix -> assertThat((String) prefix)
                    .matches("[0-9]{2,8}"));
        });
        assertThat(parents).containsKeys("batiments", "voirie", "energie-eau", "alimentation", "numerique", "dechets");
        assertThat(ofTheRelease).extracting(family -> family.get("title")).doesNotContainAnyElementsOf(titles);
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
