package fr.sillage.indicators.ingestion;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.observation.Qualifier;

/**
 * Puts lines into the observations, all at once: the number of statements does not depend on the number of lines. To be called
 * inside a transaction, on whose connection it works.
 */
@ApplicationScoped
class ObservationMerge {

    private static final String LINES = """
            unnest(?::integer[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::observation_status[],
                   ?::qualifier[], ?::text[], ?::text[])
            AS line(number, measure_id, buyer, item, period, value, status, qualifier, comment, reason)
            """;

    /**
     * What was known before of what a line is about.
     *
     * @param observed null where nothing was
     * @param differs whether the line says something else; the reason of a correction alone does not
     */
    record Known(Observed observed, boolean differs) {
    }

    private final DataSource dataSource;

    ObservationMerge(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Keeps other loads of the same buyers waiting until this transaction ends: a MERGE of a key that another session has just
     * inserted would fail. Taken in one order by all, so that two loads never wait for each other.
     */
    void lock(Collection<String> buyers) {
        run("""
                SELECT pg_advisory_xact_lock(lock)
                FROM (SELECT DISTINCT hashtextextended('observations of ' || buyer, 0) AS lock
                      FROM unnest(?::text[]) AS buyer ORDER BY 1) AS locks""", (connection, statement) -> {
            statement.setArray(1, connection.createArrayOf("text", buyers.toArray()));
            statement.execute();
            return null;
        });
    }

    /** By the number of the line. */
    Map<Integer, Known> compare(List<Line> lines) {
        return run("""
                SELECT line.number, o.value, o.status, o.qualifier, o.confidentiality,
                       (o.value, o.status, o.qualifier, o.comment)
                       IS DISTINCT FROM (line.value, line.status, line.qualifier, line.comment) AS differs
                FROM %s
                LEFT JOIN series s
                  ON s.measure_id = line.measure_id AND s.buyer = line.buyer AND s.item = line.item
                LEFT JOIN observation o ON o.series_id = s.id AND o.period = line.period""".formatted(LINES),
                (connection, statement) -> {
                    bind(connection, statement, 1, lines);
                    Map<Integer, Known> known = new HashMap<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            known.put(row.getInt("number"), new Known(observed(row), row.getBoolean("differs")));
                        }
                    }
                    return known;
                });
    }

    private static Observed observed(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return status == null ? null
                : new Observed(row.getBigDecimal("value"), ObservationStatus.valueOf(status),
                        Qualifier.valueOf(row.getString("qualifier")),
                        Confidentiality.valueOf(row.getString("confidentiality")));
    }

    /** Writes lines that differ from what is known. What they supersede moves to the history; a first value leaves none. */
    void write(List<Line> lines, long changeSet) {
        run("""
                INSERT INTO series (measure_id, buyer, item)
                SELECT DISTINCT line.measure_id, line.buyer, line.item
                FROM %s
                WHERE NOT EXISTS (SELECT FROM series s
                    WHERE s.measure_id = line.measure_id AND s.buyer = line.buyer AND s.item = line.item)"""
                .formatted(LINES), (connection, statement) -> {
                    bind(connection, statement, 1, lines);
                    return statement.executeUpdate();
                });
        run("""
                WITH merged AS (
                    MERGE INTO observation o
                    USING (SELECT s.id AS series_id, line.*
                           FROM %s
                           JOIN series s
                             ON s.measure_id = line.measure_id AND s.buyer = line.buyer AND s.item = line.item) AS line
                    ON o.series_id = line.series_id AND o.period = line.period
                    WHEN MATCHED THEN UPDATE SET value = line.value, status = line.status, qualifier = line.qualifier,
                        comment = line.comment, reason = line.reason, change_set = ?
                    WHEN NOT MATCHED THEN INSERT
                        (series_id, period, value, status, qualifier, comment, reason, change_set)
                        VALUES (line.series_id, line.period, line.value, line.status, line.qualifier, line.comment,
                                line.reason, ?)
                    RETURNING merge_action() AS action, old.series_id, old.period, old.change_set, old.value, old.status,
                              old.qualifier, old.comment, old.reason)
                INSERT INTO observation_history
                    (series_id, period, change_set, value, status, qualifier, comment, reason)
                SELECT series_id, period, change_set, value, status, qualifier, comment, reason
                FROM merged WHERE action = 'UPDATE'""".formatted(LINES), (connection, statement) -> {
            int next = bind(connection, statement, 1, lines);
            statement.setLong(next, changeSet);
            statement.setLong(next + 1, changeSet);
            return statement.executeUpdate();
        });
    }

    private static int bind(Connection connection, PreparedStatement statement, int first, List<Line> lines)
            throws SQLException {
        int next = first;
        statement.setArray(next++, connection.createArrayOf("integer", column(lines, Line::number)));
        statement.setArray(next++, connection.createArrayOf("bigint", column(lines, Line::measureId)));
        statement.setArray(next++, connection.createArrayOf("text", column(lines, line -> line.key().buyer())));
        statement.setArray(next++, connection.createArrayOf("text", column(lines, line -> line.key().item())));
        statement.setArray(next++, connection.createArrayOf("text", column(lines, line -> line.key().period().toString())));
        statement.setArray(next++, connection.createArrayOf("numeric",
                lines.stream().map(line -> line.observed().value()).toArray(BigDecimal[]::new)));
        statement.setArray(next++, connection.createArrayOf("text", column(lines, line -> line.observed().status().name())));
        statement.setArray(next++, connection.createArrayOf("text", column(lines, line -> line.observed().qualifier().name())));
        statement.setArray(next++, connection.createArrayOf("text", column(lines, Line::comment)));
        statement.setArray(next++, connection.createArrayOf("text", column(lines, Line::reason)));
        return next;
    }

    private static Object[] column(List<Line> lines, Function<Line, Object> field) {
        return lines.stream().map(field).toArray();
    }

    private interface Work<T> {
        T with(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The observations cannot be written", e);
        }
    }
}
