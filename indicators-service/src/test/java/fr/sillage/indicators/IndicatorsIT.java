package fr.sillage.indicators;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged service, as it is installed. */
@QuarkusIntegrationTest
@WithTestResource(PostgresResource.class)
class IndicatorsIT {

    @Test
    void The_packaged_service_is_ready_and_answers() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().auth().preemptive().basic("reader", "reader").get("/api/v1/measures")
                .then().statusCode(200).body("items", empty());
    }
}
