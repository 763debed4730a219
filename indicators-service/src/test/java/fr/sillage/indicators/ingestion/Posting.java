package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What the tests of ingestion say to the service. */
final class Posting {

    private static final String PATH = "/api/v1/ingestions";

    private Posting() {
    }

    static ValidatableResponse post(String query, String csv) {
        return as("steward").contentType("text/csv; charset=UTF-8").body(csv).post(PATH + query).then();
    }

    static ValidatableResponse observations(String measure) {
        return as("reader").get("/api/v1/measures/{measure}/observations", measure).then().statusCode(200);
    }

    /** The report at a place, once there is one. */
    static JsonPath ended(String place) {
        JsonPath report = as("steward").get(place).then().statusCode(200).extract().jsonPath();
        while (report.getString("status").equals("RUNNING")) {
            Thread.onSpinWait();
            report = as("steward").get(place).then().statusCode(200).extract().jsonPath();
        }
        return report;
    }
}
