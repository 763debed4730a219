package fr.sillage.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.PGConnection;

/**
 * The same work as an ingestion, done by somebody who sits at the database and trusts the file: COPY into a staging table,
 * codes
 * resolved by a join, one MERGE that leaves alone what is known and moves what it supersedes to the history, the ledger's
 * position. No rights, no checks of the lines, no report but two counts.
 */
final class HandWrittenMerge {

    private static final String STAGING = """
            CREATE TEMPORARY TABLE staging (
                measure text COLLATE "C" NOT NULL, buyer text COLLATE "C" NOT NULL, item text COLLATE "C" NOT NULL,
                period text COLLATE "C" NOT NULL, value numeric, status observation_status NOT NULL, comment text, reason text)
            ON COMMIT DROP""";

    private static final String SERIES = """
            INSERT INTO series (measure_id, buyer, item)
            SELECT m.id, l.buyer, l.item
            FROM (SELECT DISTINCT measure, buyer, item FROM staging) l JOIN measure m ON m.code = l.measure
            WHERE NOT EXISTS (SELECT FROM series s WHERE s.measure_id = m.id AND s.buyer = l.buyer AND s.item = l.item)""";

    private static final String MERGE = """
            WITH merged AS (
                MERGE INTO observation o
                USING (SELECT s.id AS series_id, l.*
                       FROM staging l
                       JOIN measure m ON m.code = l.measure
                       JOIN series s ON s.measure_id = m.id AND s.buyer = l.buyer AND s.item = l.item) l
                ON o.series_id = l.series_id AND o.period = l.period
                WHEN MATCHED AND (o.value, o.status, o.comment) IS DISTINCT FROM (l.value, l.status, l.comment) THEN
                    UPDATE SET value = l.value, status = l.status, comment = l.comment, reason = l.reason, change_set = %1$d
                WHEN NOT MATCHED THEN
                    INSERT (series_id, period, value, status, qualifier, comment, reason, change_set)
                    VALUES (l.series_id, l.period, l.value, l.status, 'EXACT', l.comment, l.reason, %1$d)
                RETURNING merge_action() AS action, old.series_id, old.period, old.change_set, old.value, old.status,
                          old.qualifier, old.confidentiality, old.comment, old.reason),
            superseded AS (
                INSERT INTO observation_history
                    (series_id, period, change_set, value, status, qualifier, confidentiality, comment, reason)
                SELECT series_id, period, change_set, value, status, qualifier, confidentiality, comment, reason
                FROM merged WHERE action = 'UPDATE')
            SELECT count(*) FILTER (WHERE action = 'INSERT'), count(*) FILTER (WHERE action = 'UPDATE') FROM merged""";

    private static final String POSITION = """
            WITH head AS (
                UPDATE ledger_head SET position = position + 1, committed_at = greatest(committed_at, clock_timestamp())
                RETURNING position, committed_at)
            UPDATE change_set c SET position = head.position, committed_at = head.committed_at
            FROM head WHERE c.id = %d""";

    private final Connection connection;

    /** @param connection of a role whose schema holds the tables */
    HandWrittenMerge(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    record Merged(double seconds, long created, long updated) {

        Merged require(long expectedCreated, long expectedUpdated) {
            if (created != expectedCreated || updated != expectedUpdated) {
                throw new IllegalStateException("The hand-written merge is wrong: " + this);
            }
            return this;
        }
    }

    /** @param lines as {@link Format#COPY} */
    Merged merge(InputStream lines) throws SQLException, IOException {
        long start = System.nanoTime();
        try (Statement sql = connection.createStatement()) {
            sql.execute("SET LOCAL work_mem = '256MB'");
            sql.execute(STAGING);
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY staging FROM STDIN", lines, 1 << 16);
            // a rough idea is enough to choose how to join
            sql.execute("SET LOCAL default_statistics_target = 10");
            sql.execute("ANALYZE staging");
            sql.execute("INSERT INTO author (name) VALUES ('hand') ON CONFLICT (name) DO NOTHING");
            long change = number(sql, """
                    INSERT INTO change_set (author_id, reason) SELECT id, 'merge' FROM author WHERE name = 'hand'
                    RETURNING id""");
            if (sql.executeUpdate(SERIES) > 0) {
                // Without, PostgreSQL expects some hundred of a million lines to be joined, until it looks by itself.
                sql.execute("ANALYZE measure, series");
            }
            long created;
            long updated;
            try (ResultSet row = sql.executeQuery(MERGE.formatted(change))) {
                row.next();
                created = row.getLong(1);
                updated = row.getLong(2);
            }
            sql.execute(POSITION.formatted(change));
            connection.commit();
            return new Merged((System.nanoTime() - start) / 1e9, created, updated);
        }
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
