package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.ProblemException;
import fr.sillage.indicators.line.LineFault;
import fr.sillage.indicators.line.RawLine;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps what became of files and of their lines. */
@ApplicationScoped
class IngestionRepository {

    /** @param buyers whom its lines name, those that were rejected among them */
    record Kept(long id, boolean dryRun, Mode mode, Strategy strategy, Tally tally, Instant startedAt, Instant endedAt,
            String author, Set<String> buyers, List<Effect> effects, LineFault failure) {
    }

    /** A line as it is kept: what is wrong with it is not in words yet. */
    record KeptLine(int line, Outcome outcome, String measure, String buyer, String item, String period, Observed before,
            Observed after, List<LineFault> faults, List<LineFault> warnings, RawLine raw) {
    }

    /** Held by the transaction that works on a file: where it is free, nobody does. */
    private static final String LOCK = "hashtext('ingestion'), (%s)::integer";

    private final DataSource dataSource;
    private final ObjectMapper json;

    IngestionRepository(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    void forget(long announced) {
        alone("DELETE FROM ingestion WHERE id = " + announced);
    }

    /** @param why null where it is nobody's business but the log's */
    void fail(long announced, ProblemException why) {
        alone("UPDATE ingestion SET status = 'FAILED', ended_at = clock_timestamp(), failure = ? WHERE id = " + announced,
                why == null ? null : json(new LineFault(null, why.code(), why.arguments(), null)));
    }

    private String json(Object what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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

    void end(Connection connection, long id, IngestionRequest request, Tally tally, List<Effect> effects, ChangeSet change)
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
            update.setString(11, effects.isEmpty() ? null : json(effects));
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
                                           WHERE locktype = 'advisory' AND classid = hashtext('ingestion')::oid AND objid = i.id::oid
                                             AND objsubid = 2 AND granted
                                             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS broken_off
                                FROM ingestion i LEFT JOIN author a ON a.id = i.author_id WHERE i.id = ?""")) {
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
                list(row.getString("effects"), new TypeReference<>() {
                }), failure(row.getString("failure")));
    }

    private LineFault failure(String text) {
        try {
            return text == null ? null : json.readValue(text, LineFault.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Lines in their order, from the one after {@code after} on.
     *
     * @param outcome null for all
     */
    List<KeptLine> lines(long ingestion, Outcome outcome, int after, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT * FROM ingestion_line
                        WHERE ingestion_id = ? AND line > ? AND (?::text IS NULL OR outcome = ?) ORDER BY line LIMIT ?""")) {
            select.setLong(1, ingestion);
            select.setInt(2, after);
            select.setString(3, outcome == null ? null : outcome.name());
            select.setString(4, outcome == null ? null : outcome.name());
            select.setInt(5, most);
            List<KeptLine> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("The lines cannot be read", e);
        }
    }

    /** The figures that would change, as told so far; none where they are too many to be looked at. */
    List<Foresight.Change> changes(long ingestion) {
        List<Foresight.Change> changes = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                                SELECT * FROM ingestion_line
                                WHERE ingestion_id = ? AND outcome IN ('CREATED', 'UPDATED', 'RETRACTED', 'WITHDRAWN') ORDER BY line LIMIT ?""")) {
            select.setLong(1, ingestion);
            select.setInt(2, Foresight.MOST_CHANGES + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Observed after = observed(row, "new");
                    changes.add(new Foresight.Change(row.getInt("line"), row.getString("measure"), row.getString("buyer"),
                            row.getString("item"), Period.of(row.getString("period")),
                            after == null ? Observed.without(ObservationStatus.RETRACTED) : after));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lines cannot be read", e);
        }
        return changes.size() > Foresight.MOST_CHANGES ? List.of() : changes;
    }

    /** @param warnings by line */
    void warn(long ingestion, Map<Integer, LineFault> warnings) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE ingestion_line SET warnings = coalesce(warnings, '[]') || ?::jsonb
                        WHERE ingestion_id = ? AND line = ?""")) {
            for (Map.Entry<Integer, LineFault> warning : warnings.entrySet()) {
                update.setString(1, json.writeValueAsString(List.of(warning.getValue())));
                update.setLong(2, ingestion);
                update.setInt(3, warning.getKey());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The warnings cannot be kept", e);
        }
    }

    int warned(long ingestion) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) FROM ingestion_line WHERE ingestion_id = ? AND warnings IS NOT NULL")) {
            select.setLong(1, ingestion);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The warnings cannot be counted", e);
        }
    }

    private KeptLine line(ResultSet row) throws SQLException {
        try {
            String raw = row.getString("raw");
            return new KeptLine(row.getInt("line"), Outcome.valueOf(row.getString("outcome")), row.getString("measure"),
                    row.getString("buyer"), row.getString("item"), row.getString("period"), observed(row, "old"),
                    observed(row, "new"), list(row.getString("faults"), new TypeReference<>() {
                    }), list(row.getString("warnings"), new TypeReference<>() {
                    }), raw == null ? ofOldReport(row) : json.readValue(raw, RawLine.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reports were once kept without what had been sent. */
    private static RawLine ofOldReport(ResultSet row) throws SQLException {
        return new RawLine(row.getInt("line"), row.getString("measure"), row.getString("buyer"), row.getString("item"),
                row.getString("period"), null, null, null, null, null, null, null, List.of());
    }

    private static Observed observed(ResultSet row, String which) throws SQLException {
        String status = row.getString(which + "_status");
        BigDecimal value = row.getBigDecimal(which + "_value");
        return status == null ? null
                : new Observed(value, ObservationStatus.valueOf(status), Qualifier.valueOf(row.getString(which + "_qualifier")),
                        Confidentiality.valueOf(row.getString(which + "_confidentiality")));
    }

    private <T> List<T> list(String text, TypeReference<List<T>> type) {
        try {
            return text == null ? List.of() : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
