package fr.sillage.reporting.run;

import static fr.sillage.reporting.Scenario.as;
import static fr.sillage.reporting.run.WaitingRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.Scenario;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A run that is taken up while it is read is told as it was before, or as it is after, and never half and half. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(Neighbours.class)
class RunMomentTest {

    @Inject
    DataSource dataSource;

    @Inject
    WaitingRuns runs;

    @BeforeEach
    void Nothing_waits() throws SQLException {
        Scenario.clear(dataSource);
    }

    @Test
    void A_run_that_waits_does_not_have_the_attempt_by_which_it_is_taken_up_meanwhile() throws SQLException {
        long id = runs.add("moment");
        JsonPath read = whileTakenUp(id, () -> run(id));
        assertThat(read.getString("state")).isEqualTo("WAITING");
        assertThat(read.getList("attempts")).isEmpty();
    }

    @Test
    void Nor_has_it_in_the_list() throws SQLException {
        long id = runs.add("moment-listed");
        JsonPath read = whileTakenUp(id, () -> as("reader").get("/api/v1/runs").jsonPath());
        assertThat(read.getString("items[0].state")).isEqualTo("WAITING");
        assertThat(read.getList("items[0].attempts")).isEmpty();
    }

    /** Attempts can be read only once the run, which was read before them, has been taken up. */
    private JsonPath whileTakenUp(long id, Supplier<JsonPath> read) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE attempt IN ACCESS EXCLUSIVE MODE");
            CompletableFuture<JsonPath> reading = CompletableFuture.supplyAsync(read);
            await().until(() -> isAwaited(statement));
            statement.execute("UPDATE run SET state = 'RUNNING', attempt = 1, lease_until = next_attempt_at, "
                    + "next_attempt_at = NULL WHERE id = " + id);
            statement.execute("INSERT INTO attempt (run_id, number, started_at) VALUES (" + id + ", 1, now())");
            connection.commit();
            connection.setAutoCommit(true);
            return reading.join();
        }
    }

    private static boolean isAwaited(Statement statement) throws SQLException {
        try (ResultSet row = statement
                .executeQuery("SELECT EXISTS (SELECT FROM pg_locks WHERE relation = 'attempt'::regclass AND NOT granted)")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
