package fr.sillage.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

import fr.sillage.reporting.report.content.ContentSchema;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** What tests of reports say again and again. */
public final class Scenario {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Scenario() {
    }

    public static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account).contentType(ContentType.JSON);
    }

    /** Takes away what waits for a clock; editions stay, so each test has schemes of its own. */
    public static void clear(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            // a run may still be at work: whoever works at it locks it first, then its attempts
            statement.execute("DELETE FROM schedule; DELETE FROM reminder; SELECT 1 FROM run ORDER BY id FOR UPDATE; "
                    + "DELETE FROM attempt; DELETE FROM run");
        }
        Neighbours.are(Neighbours.Mood.ANSWERS);
    }

    public static String wanted(String scheme, int year) {
        return """
                {"scheme": "%s", "kind": "annual", "year": %d}""".formatted(scheme, year);
    }

    /** Asks for a report; returns the address of the run. */
    public static String request(String scheme, int year) {
        return as("steward").body(wanted(scheme, year)).post("/api/v1/reports").then().statusCode(202)
                .extract().header("Location");
    }

    public static JsonPath awaitState(String run, String state) {
        await().atMost(PATIENCE).until(() -> read(run).getString("state"), equalTo(state));
        return read(run);
    }

    /** Waits for the end of an attempt that fails. */
    public static JsonPath awaitAttempt(String run, int number) {
        await().atMost(PATIENCE).until(() -> stand(run), equalTo("WAITING after " + number));
        return read(run);
    }

    private static JsonPath read(String run) {
        return as("steward").get(run).then().statusCode(200).extract().jsonPath();
    }

    private static String stand(String run) {
        JsonPath found = read(run);
        return found.getString("state") + " after " + found.getList("attempts").size();
    }

    /** Has a report made, valid by its published schema; returns the address of the edition. */
    public static String make(String scheme, int year) {
        String edition = awaitState(request(scheme, year), "DONE").getString("edition.href");
        ContentSchema.requireValid(as("reader").get(edition + ".json").asString());
        return edition;
    }

    public static void publish(String edition) {
        as("steward").put(edition + "/publication").then().statusCode(200).body("state", equalTo("PUBLISHED"));
    }
}
