package fr.sillage.reporting;

import static fr.sillage.reporting.Scenario.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged service, as it is installed, with the other two played by examples. */
@QuarkusIntegrationTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class ReportingIT {

    @Test
    void The_packaged_service_makes_the_scheduled_report_and_publishes_it() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        as("steward").header("If-None-Match", "*").body("""
                {"scheme": "packaged", "kind": "annual", "firstYear": 2025}""").put("/api/v1/schedules/packaged")
                .then().statusCode(201);

        String report = "/api/v1/reports/packaged/annual/2025";
        await().atMost(Duration.ofSeconds(60)).until(() -> as("reader").get(report).statusCode() == 200);
        as("steward").put(report + "/editions/1/publication").then().statusCode(200);

        given().get(report + ".html").then().statusCode(200).body(containsString("Ille-et-Vilaine"));
        assertThat(given().get(report + ".pdf").asByteArray()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        given().get("/bilans").then().statusCode(200).body(containsString(report));
    }
}
