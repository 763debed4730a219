package fr.sillage.indicators.ingestion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.ProblemException;
import fr.sillage.indicators.line.LineFault;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps what became of files. */
@ApplicationScoped
class IngestionRepository {

    /** @param buyers whom its lines name, those that were rejected among them */
    record Kept(long id, boolean dryRun, Mode mode, Strategy strategy, Tally tally, Instant startedAt, Instant endedAt,
            String author, Set<String> buyers, Remarks remarks, LineFault failure) {
    }

    /** Held by the transaction that works on a file: where it is free, nobody does. */
    private static final String LOCK = "hashtextextended('ingestion ' || %s, 0)";

    private final DataSource dataSource;
    private final StoredJson json;

    IngestionRepository(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = new StoredJson(json);
    }

    void forget(long announced) {
        alone("DELETE FROM ingestion WHERE id = " + announced);
    }

    /** @param why null where it is nobody's business but the log's */
    void fail(long announced, ProblemException why) {
        alone("UPDATE ingestion SET status = 'FAILED', ended_at = clock_timestamp(), failure = ? WHERE id = " + announced,
                why == null ? null : json.text(new LineFault(null, why.code(), why.arguments(), null)));
    }

    private void alone(String sql, String... arguments) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    statement.setString(i + 1, arguments[i]);
                }
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("The report cannot be kept", e);
            }
        });
    }

    /** @param announced null where it was not */
    long begin(Connection connection, Long announced, long author, IngestionRequest request) throws SQLException {
        long id = announced == null ? insert(connection, author, request) : announced;
        try (PreparedStatement lock = connection.prepareStatement(
                "SELECT pg_advisory_xact_lock(" + LOCK.formatted(id) + ")")) {
            lock.execute();
        }
        return id;
    }

    long insert(Connection connection, long author, IngestionRequest request) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO ingestion (author_id, dry_run, mode, strategy, status, buyers) VALUES (?, ?, ?, ?, 'RUNNING', '{}')
                RETURNING id""")) {
            insert.setLong(1, author);
            insert.setBoolean(2, request.dryRun());
            insert.setString(3, request.mode().name());
            insert.setString(4, request.strategy().name());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void end(Connection connection, long id, IngestionRequest request, Tally tally, Remarks remarks, ChangeSet change)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                        UPDATE ingestion SET status = ?, received = ?, created = ?, updated = ?, unchanged = ?, retracted = ?, rejected = ?,
                            withdrawn = ?, warned = ?, change_set = ?, effects = ?::jsonb, ended_at = clock_timestamp(),
                            buyers = ARRAY(SELECT buyer FROM staged_series WHERE buyer IS NOT NULL UNION SELECT unnest(?::text[]))
                        WHERE id = ?""")) {
            update.setString(1, tally.status().name());
            update.setInt(2, tally.received());
            update.setInt(3, tally.created());
            update.setInt(4, tally.updated());
            update.setInt(5, tally.unchanged());
            update.setInt(6, tally.retracted());
            update.setInt(7, tally.rejected());
            update.setInt(8, tally.withdrawn());
            update.setInt(9, tally.warned());
            update.setObject(10, change.isEmpty() ? null : change.id());
            update.setString(11, remarks.isEmpty() ? null : json.text(remarks));
            update.setArray(12, connection.createArrayOf("text", request.scopeBuyers().toArray()));
            update.setLong(13, id);
            update.executeUpdate();
        }
    }

    /** One that says that it is worked on, and is not, has been broken off: by the end of the service, or of its machine. */
    Optional<Kept> find(long id) {
        Optional<Kept> kept = read(id);
        // locks are seen as they are and rows as they were: it may have come to its end in between
        return kept.isPresent() && kept.get().tally().status() == IngestionStatus.FAILED ? read(id) : kept;
    }

    private Optional<Kept> read(long id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                                SELECT i.*, a.name AS author,
                                       i.status = 'RUNNING' AND NOT EXISTS (
                                           SELECT FROM pg_locks
                                           WHERE locktype = 'advisory' AND objsubid = 1 AND granted
                                             AND (classid::bigint << 32 | objid::bigint) = %s
                                             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS broken_off
                                FROM ingestion i LEFT JOIN author a ON a.id = i.author_id WHERE i.id = ?"""
                                .formatted(LOCK.formatted("i.id")))) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(kept(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The report cannot be read", e);
        }
    }

    private Kept kept(ResultSet row) throws SQLException {
        IngestionStatus status = row.getBoolean("broken_off") ? IngestionStatus.FAILED
                : IngestionStatus.valueOf(row.getString("status"));
        Tally tally = new Tally(status, row.getInt("received"), row.getInt("created"), row.getInt("updated"),
                row.getInt("unchanged"), row.getInt("retracted"), row.getInt("rejected"), row.getInt("withdrawn"),
                row.getInt("warned"));
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Kept(row.getLong("id"), row.getBoolean("dry_run"), Mode.valueOf(row.getString("mode")),
                Strategy.valueOf(row.getString("strategy")), tally,
                row.getObject("started_at", OffsetDateTime.class).toInstant(), ended == null ? null : ended.toInstant(),
                row.getString("author"), new TreeSet<>(List.of((String[]) row.getArray("buyers").getArray())),
                remarks(row.getString("effects")), json.value(row.getString("failure"), LineFault.class));
    }

    /** Effects were once all that was kept there. */
    private Remarks remarks(String text) {
        if (text == null) {
            return Remarks.NONE;
        }
        return text.startsWith("[") ? new Remarks(json.list(text, Effect.class), List.of()) : json.value(text, Remarks.class);
    }
}
