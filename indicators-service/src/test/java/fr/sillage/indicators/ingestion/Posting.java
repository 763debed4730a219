package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;

import java.util.function.IntFunction;

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

    /** A file of daily figures of one measure from 1990 on, 28 a month. */
    static String days(String measure, int count, IntFunction<String> value) {
        return "measure,buyer,period,value\n" + moreDays(measure, count, value);
    }

    /** The same without a header. */
    static String moreDays(String measure, int count, IntFunction<String> value) {
        StringBuilder csv = new StringBuilder();
        for (int day = 0; day < count; day++) {
            csv.append("%s,223500018,%d-%02d-%02d,%s\n".formatted(measure, 1990 + day / 336, day / 28 % 12 + 1, day % 28 + 1,
                    value.apply(day)));
        }
        return csv.toString();
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
