package fr.sillage.indicators.unit;

import static fr.sillage.indicators.Api.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class UnitResourceTest {

    @Test
    void The_registry_tells_the_names_and_dimension_of_each_unit() {
        as("reader").get("/api/v1/units").then().statusCode(200)
                .body("items.code", hasItems("%", "marchés", "kWh", "L/100 km", "tCO₂e"))
                .body("items.find { it.code == 'MWh' }.plural", equalTo("mégawattheures"))
                .body("items.find { it.code == 'MWh' }.dimension", equalTo("énergie"))
                .body("items.find { it.code == 'MWh' }.factor", equalTo(1000))
                .body("items.find { it.code == 'L/100 km' }.dimension", equalTo("volume/longueur"));
    }

    @Test
    void The_anonymous_are_asked_to_sign_in() {
        given().get("/api/v1/units").then().statusCode(401);
    }
}
