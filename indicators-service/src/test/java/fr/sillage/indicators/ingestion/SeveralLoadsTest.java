package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.create;
import static fr.sillage.indicators.Api.figures;
import static fr.sillage.indicators.Api.measure;
import static fr.sillage.indicators.ingestion.Posting.observations;
import static fr.sillage.indicators.ingestion.Posting.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What was sent before or is sent at the same time. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SeveralLoadsTest {

    private static final String PATH = "/api/v1/ingestions";

    @Inject
    DataSource dataSource;

    @Test
    void Sent_twice_under_one_key_it_is_done_once() {
        measure("i-cle");
        String csv = "measure,buyer,period,value\ni-cle,223500018,2024,1";
        var first = keyed("cle-1", csv).statusCode(200).extract();
        figures("measure,buyer,period,value\ni-cle,223500018,2024,5");

        assertThat(keyed("cle-1", csv).statusCode(200).extract().asString()).isEqualTo(first.asString());

        observations("i-cle").body("items.value", contains(5));
        keyed("cle-1", csv + "0").statusCode(422).body("report", nullValue());
    }

    @Test
    void A_dry_run_under_the_key_of_a_real_one_is_a_dry_run() {
        measure("i-cle-essai");
        String csv = "measure,buyer,period,value\ni-cle-essai,223500018,2024,1";
        keyed("cle-essai", csv).statusCode(200);

        as("steward").header("Idempotency-Key", "cle-essai").contentType("text/csv").body(csv).post(PATH + "?dryRun=true")
                .then().statusCode(200).body("dryRun", equalTo(true))
                .body("unchanged", equalTo(1));
    }

    private static ValidatableResponse keyed(String key, String csv) {
        return as("steward").header("Idempotency-Key", key).contentType("text/csv").body(csv).post(PATH).then();
    }

    @Test
    void Loads_of_the_same_new_figures_at_the_same_time_all_succeed() throws Exception {
        measure("i-ensemble");
        StringBuilder csv = new StringBuilder("measure,buyer,period,value\n");
        for (int month = 1; month <= 12; month++) {
            csv.append("i-ensemble,223500018,2024-%02d,1\n".formatted(month));
        }
        ExecutorService senders = Executors.newFixedThreadPool(4);
        Callable<Integer> send = () -> post("", csv.toString()).statusCode(200).extract().path("created");

        List<Integer> created = new ArrayList<>();
        for (Future<Integer> sent : senders.invokeAll(List.of(send, send, send, send))) {
            created.add(sent.get());
        }
        senders.shutdown();

        assertThat(created).containsExactlyInAnyOrder(12, 0, 0, 0);
    }

    @Test
    void Figures_are_checked_against_what_their_measure_has_become() throws Exception {
        create("/api/v1/measures/i-change", """
                {"title": "Part", "unit": "%", "scale": 1, "timeAggregation": "NONE", "origin": "PUBLISHED"}""");
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try (Connection steward = dataSource.getConnection(); Statement statement = steward.createStatement()) {
            steward.setAutoCommit(false);
            statement.execute("UPDATE measure SET scale = 0 WHERE code = 'i-change'");
            Future<ValidatableResponse> sent = sender
                    .submit(() -> post("", "measure,buyer,period,value\ni-change,223500018,2024,1.5"));
            while (!sent.isDone() && !someoneWaits()) {
                Thread.onSpinWait();
            }
            steward.commit();

            sent.get().statusCode(422).body("report.lines[0].faults.code", contains("decimals-too-many"));
        }
        sender.shutdown();
    }

    private boolean someoneWaits() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
