package fr.sillage.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;

/**
 * The order of all writes of a service. Every write transaction is a change set, or some; its last statements take the next
 * positions from the one row of {@code ledger_head}, so that the order of positions is the order of commits and a long
 * transaction holds nobody up before its end.
 */
@ApplicationScoped
public class Ledger {

    private final DataSource dataSource;
    private final EntityManager entityManager;
    private final Rights rights;
    private final RequestId requestId;
    private final Instance<Archive> archive;

    public Ledger(DataSource dataSource, EntityManager entityManager, Rights rights, RequestId requestId,
            Instance<Archive> archive) {
        this.dataSource = dataSource;
        this.entityManager = entityManager;
        this.rights = rights;
        this.requestId = requestId;
        this.archive = archive;
    }

    /** How far the ledger has come. */
    @Schema(name = "LedgerPosition")
    public record Position(@NotNull long position, @NotNull Instant committedAt) {
    }

    /**
     * Runs the work of one request in one transaction, in the name of the caller. Whatever leaves it as an exception rolls
     * everything back. The rights are looked at when the first row is about to be written, so the work may ask for them.
     *
     * @param reason why, in a few words of the program: kept for the audit
     */
    public <T> T write(String reason, Function<ChangeSet, T> work) {
        return write(QuarkusTransaction.requiringNew(), rights::author, requestId.value(), reason, work);
    }

    /** As {@link #write(String, Function)}, for work that may take longer than a request should. */
    public <T> T write(String reason, Duration longest, Function<ChangeSet, T> work) {
        return write(QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()), rights::author, requestId.value(),
                reason, work);
    }

    /** Runs work that no request asked for, such as a scheduled run, in the name of the service itself. */
    public <T> T writeAsService(String service, String reason, Function<ChangeSet, T> work) {
        return write(QuarkusTransaction.requiringNew(), () -> service, null, reason, work);
    }

    private <T> T write(TransactionRunnerOptions transaction, Supplier<String> author, String request, String reason,
            Function<ChangeSet, T> work) {
        return transaction.call(() -> {
            var change = new ChangeSet(this::reserve, id -> insert(id, author.get(), request, reason));
            T result = work.apply(change);
            entityManager.flush();
            keep(change.written().flatMap(one -> one.superseded().stream()).toList());
            change.written().forEach(one -> one.positioned(takePosition(one.id())));
            return result;
        });
    }

    private void keep(List<Superseded> superseded) {
        if (!superseded.isEmpty() && archive.isResolvable()) {
            archive.get().keep(superseded);
        }
    }

    /** Reads a state that no commit can move between two statements, with the position it stands at. */
    public <T> T readConsistently(Function<Position, T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                // must come before any other statement of the transaction
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            return work.apply(head());
        });
    }

    public Position head() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT position, committed_at FROM ledger_head");
                ResultSet row = select.executeQuery()) {
            row.next();
            return position(row);
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger's head cannot be read", e);
        }
    }

    /** The last position committed until an instant; 0 where there was none yet. */
    public Position at(Instant instant) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT position, committed_at FROM change_set
                        WHERE committed_at <= ? ORDER BY committed_at DESC, position DESC LIMIT 1""")) {
            select.setObject(1, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? position(row) : new Position(0, instant);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger cannot be read", e);
        }
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }

    /** The number that stands for the caller. To be called inside {@link #write}. */
    public long author() {
        try (Connection connection = dataSource.getConnection()) {
            return authorId(connection, rights.author());
        } catch (SQLException e) {
            throw new IllegalStateException("The author cannot be written", e);
        }
    }

    /** The number that stands for a service that writes by itself. To be called inside {@link #writeAsService}. */
    public long author(String service) {
        try (Connection connection = dataSource.getConnection()) {
            return authorId(connection, service);
        } catch (SQLException e) {
            throw new IllegalStateException("The author cannot be written", e);
        }
    }

    private long reserve() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT nextval(pg_get_serial_sequence('change_set', 'id'))");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The change set cannot be numbered", e);
        }
    }

    private void insert(long id, String author, String request, String reason) {
        try (Connection connection = dataSource.getConnection()) {
            long authorId = authorId(connection, author);
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO change_set (id, author_id, request_id, reason) OVERRIDING SYSTEM VALUE
                    VALUES (?, ?, ?, ?)""")) {
                insert.setLong(1, id);
                insert.setLong(2, authorId);
                insert.setString(3, request);
                insert.setString(4, reason);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The change set cannot be written", e);
        }
    }

    /** The number that stands for a name; a name never seen before gets one. */
    static long authorId(Connection connection, String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO author (name) VALUES (?) ON CONFLICT (name) DO NOTHING")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM author WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long takePosition(long changeSet) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        WITH head AS (
                            UPDATE ledger_head
                            SET position = position + 1, committed_at = greatest(committed_at, clock_timestamp())
                            RETURNING position, committed_at)
                        UPDATE change_set c SET position = head.position, committed_at = head.committed_at
                        FROM head WHERE c.id = ? RETURNING head.position""")) {
            update.setLong(1, changeSet);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger's position cannot be taken", e);
        }
    }
}
