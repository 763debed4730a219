package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.ingestion.Posting.ended;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** How files come in. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DeliveryTest {

    private static final String PATH = "/api/v1/ingestions";

    @Inject
    DataSource dataSource;

    @Test
    void Sent_again_under_its_key_a_long_file_leaves_one_report() throws SQLException {
        measure("s-rejeu");
        String csv = "measure,buyer,period,value\ns-rejeu,223500018,2024,7";
        JsonPath first = ended(later("s-rejeu-1", csv).statusCode(202).extract().header("Location"));

        later("s-rejeu-1", csv).statusCode(200).body("id", equalTo(first.getInt("id"))).body("created", equalTo(1));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM ingestion WHERE status = 'RUNNING'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void A_compressed_file_is_unpacked() throws IOException {
        measure("s-gzip");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("measure,buyer,period,value\ns-gzip,223500018,2024,7".getBytes(StandardCharsets.UTF_8));
        }
        as("steward").contentType("text/csv").header("Content-Encoding", "gzip").body(packed.toByteArray()).post(PATH).then()
                .statusCode(200).body("created", equalTo(1));
        as("steward").contentType("text/csv").header("Content-Encoding", "br").body("x").post(PATH).then().statusCode(415);
        as("steward").contentType("text/csv").header("Content-Encoding", "gzip").body("x").post(PATH).then().statusCode(400);
        as("steward").contentType("text/csv").header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(packed.toByteArray(), packed.size() - 9)).post(PATH).then().statusCode(400);
        observations("s-gzip").body("items.value", contains(7));
    }

    @Test
    void Who_asks_for_it_is_answered_at_once_and_told_where_the_report_will_be() {
        measure("s-plus-tard");
        String place = as("steward").contentType("text/csv").header("Prefer", "respond-async")
                .body("measure,buyer,period,value\ns-plus-tard,223500018,2024,7").post(PATH).then().statusCode(202)
                .body("id", notNullValue()).extract().header("Location");

        JsonPath report = ended(place);
        assertThat(report.getString("status")).isEqualTo("COMPLETED");
        assertThat(report.getInt("created")).isEqualTo(1);
    }

    @Test
    void Who_would_wait_too_long_for_another_load_of_the_buyer_is_told_to_come_back() throws SQLException {
        measure("s-attente");
        String csv = "measure,buyer,period,value\ns-attente,200061042,2024,1";
        try (Connection other = dataSource.getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('observations of 200061042', 0))");

            post("", csv).statusCode(503).header("Retry-After", notNullValue()).contentType("application/problem+json");
            post("", csv.replace("200061042", "223500018")).statusCode(200);
            other.rollback();
        }
        post("", csv).statusCode(200).body("created", equalTo(1));
    }

    private static ValidatableResponse later(String key, String csv) {
        return as("steward").contentType("text/csv").header("Prefer", "respond-async").header("Idempotency-Key", key).body(csv)
                .post(PATH).then();
    }
}
