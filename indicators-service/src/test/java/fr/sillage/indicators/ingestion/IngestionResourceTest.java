package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of figures, and for whom. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class IngestionResourceTest {

    private static final String PATH = "/api/v1/ingestions";

    @Inject
    DataSource dataSource;

    @Test
    void Figures_are_created_corrected_and_left_alone() {
        measure("i-corrige");
        post("", "measure,buyer,period,value\ni-corrige,223500018,2024,10").statusCode(200)
                .body("created", equalTo(1)).body("lines[0].old", nullValue()).body("lines[0].new.value", equalTo(10));
        String position = observations("i-corrige").extract().header("ETag");

        post("", "measure,buyer,period,value,reason\ni-corrige,223500018,2024,12,Oubli\ni-corrige,223500018,2025,3,")
                .statusCode(200).body("updated", equalTo(1)).body("created", equalTo(1))
                .body("lines[0].old.value", equalTo(10)).body("lines[0].new.value", equalTo(12));
        observations("i-corrige").body("items.value", contains(12, 3)).body("items[0].reason", equalTo("Oubli"));
        assertThat(observations("i-corrige").extract().header("ETag")).isNotEqualTo(position);
    }

    @Test
    void The_same_file_again_writes_nothing() throws SQLException {
        measure("i-encore");
        String csv = "measure,buyer,period,value,comment\ni-encore,223500018,2024,10,x\ni-encore,223500018,2025,\"11,0\",y";
        post("", csv).statusCode(200).body("created", equalTo(2));
        String position = observations("i-encore").extract().header("ETag");

        post("", csv).statusCode(200).body("unchanged", equalTo(2)).body("created", equalTo(0))
                .body("lines.outcome", contains("UNCHANGED", "UNCHANGED"));

        observations("i-encore").header("ETag", position);
        assertThat(history("i-encore")).isEmpty();
    }

    @Test
    void What_is_superseded_moves_to_the_history_and_a_first_value_leaves_none() throws SQLException {
        measure("i-histoire");
        figures("measure,buyer,period,value\ni-histoire,223500018,2024,10");
        assertThat(history("i-histoire")).isEmpty();

        figures("measure,buyer,period,value\ni-histoire,223500018,2024,12");
        figures("measure,buyer,period,value,status\ni-histoire,223500018,2024,,RETRACTED");

        assertThat(history("i-histoire")).containsExactly("2024 10 NORMAL", "2024 12 NORMAL");
    }

    @Test
    void The_history_cannot_be_rewritten() {
        assertThat(catchThrowable(() -> {
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM observation_history");
            }
        })).hasMessageContaining("append-only");
    }

    @Test
    void A_figure_is_taken_back_and_given_again() {
        measure("i-retrait");
        figures("measure,buyer,period,value\ni-retrait,223500018,2024,10");

        post("", "measure,buyer,period,value,status\ni-retrait,223500018,2024,,RETRACTED\ni-retrait,223500018,2025,,RETRACTED")
                .statusCode(200).body("retracted", equalTo(1)).body("unchanged", equalTo(1));
        observations("i-retrait").body("items", empty());

        figures("measure,buyer,period,value\ni-retrait,223500018,2024,10");
        observations("i-retrait").body("items.value", contains(10));
    }

    @Test
    void Atomic_takes_all_or_nothing() {
        measure("i-tout");
        String csv = "measure,buyer,period,value\ni-tout,223500018,2024,1\ni-tout,223500018,2025,x";

        post("?mode=atomic", csv).statusCode(422).body("report.rejected", equalTo(2)).body("report.created", equalTo(0))
                .body("report.lines[0].faults", nullValue());
        observations("i-tout").body("items", empty());
        post("?mode=atomic", csv.replace('x', '2')).statusCode(200).body("created", equalTo(2));
        post("?mode=tout", csv).statusCode(400);
    }

    @Test
    void A_dry_run_tells_what_would_happen_and_does_not_do_it() {
        measure("i-essai");
        figures("measure,buyer,period,value\ni-essai,223500018,2024,1");
        String position = observations("i-essai").extract().header("ETag");

        post("?dryRun=true", "measure,buyer,period,value\ni-essai,223500018,2024,2\ni-essai,223500018,2025,3")
                .statusCode(200).body("dryRun", equalTo(true)).body("lines.outcome", contains("UPDATED", "CREATED"))
                .body("lines[0].old.value", equalTo(1));

        observations("i-essai").body("items.value", contains(1)).header("ETag", position);
        post("?dryRun=true", "measure,buyer,period,value\ni-essai,223500018,2024,x").statusCode(422);
    }

    @Test
    void The_report_is_kept_for_those_who_give_figures_of_its_buyers() {
        measure("i-garde");
        int id = figures("measure,buyer,period,value\ni-garde,226200012,2024,1").getInt("id");

        as("steward").get(PATH + "/{id}", id).then().statusCode(200).body("id", equalTo(id)).body("created", equalTo(1));
        as("reader").get(PATH + "/{id}", id).then().statusCode(403);
        as("contributor").get(PATH + "/{id}", id).then().statusCode(403);
        as("reader").get(PATH + "/999999").then().statusCode(404);
    }

    @Test
    void Another_buyers_line_is_rejected_and_ones_own_is_taken() {
        measure("i-autrui");
        String csv = "measure,buyer,period,value\ni-autrui,223500018,2024,1\ni-autrui,226200012,2024,1";

        as("contributor").contentType("text/csv").body(csv).post(PATH).then().statusCode(200)
                .body("created", equalTo(1)).body("rejected", equalTo(1))
                .body("lines[1].faults[0].code", equalTo("buyer-beyond-rights"));
        as("reader").contentType("text/csv").body(csv).post(PATH).then().statusCode(403);
        given().contentType("text/csv").body(csv).post(PATH).then().statusCode(401);
    }

    private List<String> history(String measure) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT h.period || ' ' || h.value || ' ' || h.status
                        FROM observation_history h JOIN series s ON s.id = h.series_id JOIN measure m ON m.id = s.measure_id
                        WHERE m.code = '%s' ORDER BY h.change_set""".formatted(measure))) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
