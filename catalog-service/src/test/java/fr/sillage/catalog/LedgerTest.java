package fr.sillage.catalog;

import static fr.sillage.catalog.Api.RENNES_METROPOLE;
import static fr.sillage.catalog.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Ledger;
import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class LedgerTest {

    @Inject
    Ledger ledger;

    @Inject
    DataSource dataSource;

    @Test
    void Concurrent_writers_take_one_position_each_and_none_is_lost() throws Exception {
        Api.scheme("ledger", RENNES_METROPOLE, "DRAFT");
        long before = ledger.head().position();
        List<Callable<Integer>> writes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String path = "/api/v1/schemes/ledger/axes/" + i;
            writes.add(() -> as("steward").header("If-None-Match", "*").body("{\"title\": \"Axe\"}").put(path).statusCode());
        }
        var pool = Executors.newFixedThreadPool(8);
        for (Future<Integer> answer : pool.invokeAll(writes)) {
            assertThat(answer.get()).isEqualTo(201);
        }
        pool.shutdown();

        assertThat(ledger.head().position()).isEqualTo(before + 60);
        assertThat(scalar("SELECT count(*) FROM change_set WHERE position > " + before)).isEqualTo(60);
        assertThat(scalar("""
                SELECT count(*) FROM change_set a JOIN change_set b ON b.position = a.position + 1
                WHERE b.committed_at < a.committed_at""")).isZero();
    }

    @Test
    void A_refused_write_leaves_nothing_behind() throws SQLException {
        Api.scheme("refused", RENNES_METROPOLE, "DRAFT");
        long before = ledger.head().position();
        long changeSets = scalar("SELECT count(*) FROM change_set");

        as("steward").header("If-None-Match", "*").body("{\"title\": \"Faux\", \"deadline\": {\"until\": \"2050\"}}")
                .put("/api/v1/schemes/refused/objectives/1").then().statusCode(422);
        as("partner").header("If-None-Match", "*").body("{\"title\": \"Axe\"}").put("/api/v1/schemes/refused/axes/1")
                .then().statusCode(403);

        assertThat(ledger.head().position()).isEqualTo(before);
        assertThat(scalar("SELECT count(*) FROM change_set")).isEqualTo(changeSets);
    }

    @Test
    void What_waits_for_the_position_runs_once_with_it_and_not_at_all_where_nothing_is_written() {
        List<Long> positions = new ArrayList<>();
        ledger.writeAsService("test", "with a row", change -> {
            change.atPosition(positions::add);
            return change.id();
        });
        assertThat(positions).containsExactly(ledger.head().position());

        ledger.writeAsService("test", "without a row", change -> {
            change.atPosition(positions::add);
            return null;
        });
        assertThat(positions).hasSize(1);
    }

    @Test
    void What_is_set_apart_has_a_position_of_its_own_in_the_same_transaction() throws SQLException {
        long before = ledger.head().position();
        List<Long> positions = new ArrayList<>();
        ledger.writeAsService("test", "set apart", change -> {
            for (var one : List.of(change, change.apart(), change.apart())) {
                one.atPosition(positions::add);
                one.id();
            }
            change.apart().atPosition(positions::add);
            return null;
        });
        assertThat(positions).containsExactly(before + 1, before + 2, before + 3);
        assertThat(ledger.head().position()).isEqualTo(before + 3);
        // all of one transaction
        assertThat(scalar("SELECT count(DISTINCT xmin::text) FROM change_set WHERE position > " + before)).isEqualTo(1);
    }

    @Test
    void Where_one_of_those_set_apart_fails_none_of_them_is_written() {
        long before = ledger.head().position();
        assertThatThrownBy(() -> ledger.writeAsService("test", "set apart", change -> {
            change.id();
            ChangeSet one = change.apart();
            one.atPosition(position -> {
                throw new IllegalStateException("at " + position);
            });
            return one.id();
        })).hasMessage("at " + (before + 2));
        assertThat(ledger.head().position()).isEqualTo(before);
    }

    private long scalar(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
