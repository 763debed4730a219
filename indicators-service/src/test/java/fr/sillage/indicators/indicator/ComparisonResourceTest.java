package fr.sillage.indicators.indicator;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.paper;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ComparisonResourceTest {

    private static String definition(String denominator) {
        return """
                {"title": "Recyclé", "unit": "%%", "decimals": 1, "direction": "UP", "definition": "Part",
                 "formula": {"numerator": {"measure": "co-papier", "items": ["recycle"]},
                             "denominator": {"measure": "co-papier"%s}, "scale": 100},
                 "publishedAs": "co-papier-publie"}""".formatted(denominator);
    }

    private static ValidatableResponse compare(String query) {
        return as("reader").get("/api/v1/indicators/co-papier/comparison?" + query).then();
    }

    /** Pas-de-Calais, sheet 1-1.3: as it is defined, and as its table is made. */
    @Test
    void A_change_of_definition_shows_old_and_new_side_by_side() {
        paper("co-papier");
        create("/api/v1/indicators/co-papier", definition(", \"items\": [\"fsc\", \"pefc\"]")).statusCode(201);
        as("steward").header("If-Match", "*").body(definition("")).put("/api/v1/indicators/co-papier").then().statusCode(200);

        JsonPath both = compare("buyer=226200012&from=2014&to=2015").statusCode(200).extract().jsonPath();
        assertThat(both.getList("definitions.definition.version")).containsExactly(1, 2);
        assertThat(both.getString("definitions[0].recordedAt")).isLessThan(both.getString("definitions[1].recordedAt"));
        assertThat(both.getList("periods[1].figures.figure.value")).containsExactly(62.5f, 38.5f);
        assertThat(both.getList("periods[1].figures.figure.denominator")).containsExactly(74744, 121492);
        assertThat(both.getString("periods[1].figures[0].figure.disagreement.difference")).isEqualTo("-24.0");
        assertThat(both.getString("periods[1].figures[1].figure.disagreement")).isNull();
        assertThat(both.getList("periods.differs")).containsExactly(true, true);

        JsonPath one = compare("buyer=226200012&from=2015&versions=2").statusCode(200).extract().jsonPath();
        assertThat(one.getList("periods.differs")).containsExactly(false);
        compare("buyer=226200012&from=2015&versions=2,3").statusCode(404);
        compare("buyer=226200012&from=2015&item=fsc").statusCode(404);
        compare("buyer=226200012&from=2015&to=2016-Q1").statusCode(400);
        compare("buyer=226200012").statusCode(400);
        as("contributor").get("/api/v1/indicators/co-papier/comparison?buyer=226200012&from=2015").then().statusCode(403);
        as("reader").get("/api/v1/indicators/co-absent/comparison?buyer=226200012&from=2015").then().statusCode(404);
    }
}
