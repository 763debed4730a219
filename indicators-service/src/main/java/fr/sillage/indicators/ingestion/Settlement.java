package fr.sillage.indicators.ingestion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.sillage.indicators.closure.ClosedYear;

/**
 * Makes observations of what is staged, by statements whose number does not depend on the number of lines.
 * <p>
 * The order matters: buyers are locked before anything is compared, and faulty lines leave the staging before the next rule
 * looks at it. Rejected lines are told in {@code ingestion_line}.
 */
final class Settlement {

    /** Beyond so many buyers a load locks them all: PostgreSQL has room for some thousands of locks. */
    private static final int MOST_LOCKS = 500;

    /** A line of so short a file is told whatever becomes of it. */
    static final int TOLD_WHOLE = 1000;

    /** The reason of a correction alone makes no difference, nor does taking back once more. */
    private static final String DIFFERS = """
            (o.value, o.status, o.qualifier, o.confidentiality, o.comment)
            IS DISTINCT FROM (l.value, l.status, l.qualifier, l.confidentiality, l.comment)
            AND NOT (o.status = 'RETRACTED' AND l.status = 'RETRACTED')""";

    private static final String FAULT = "jsonb_build_array(jsonb_build_object('column', %s, 'code', '%s', 'arguments', "
            + "jsonb_build_array(%s)))";

    private final Connection connection;
    private final long ingestion;

    Settlement(Connection connection, long ingestion) {
        this.connection = connection;
        this.ingestion = ingestion;
    }

    /**
     * Keeps other loads of the same buyers waiting until this transaction ends: a MERGE of a key that another session has just
     * inserted would fail. Taken in one order by all, so that two loads never wait for each other. Measures are kept as they
     * are while their rules are held to.
     *
     * @param patience after which the caller is told to come back
     */
    void lock(Duration patience, Set<String> scopeBuyers) throws SQLException {
        run("SET LOCAL lock_timeout = " + patience.toMillis());
        boolean many = count("SELECT count(*) FROM (SELECT DISTINCT buyer FROM staged_series) AS b") > MOST_LOCKS;
        if (many) {
            run("SELECT pg_advisory_xact_lock(hashtextextended('observations', 0))");
        } else {
            run("SELECT pg_advisory_xact_lock_shared(hashtextextended('observations', 0))");
            run("""
                    SELECT pg_advisory_xact_lock(lock)
                    FROM (SELECT DISTINCT hashtextextended('observations of ' || buyer, 0) AS lock
                          FROM (SELECT buyer FROM staged_series UNION SELECT unnest(?::text[])) AS named
                          WHERE buyer IS NOT NULL ORDER BY 1) AS locks""",
                    connection.createArrayOf("text", scopeBuyers.toArray()));
        }
        run("""
                SELECT 1 FROM measure m WHERE m.code IN (SELECT measure FROM staged_series) ORDER BY m.code FOR SHARE""");
    }

    /** Whether a code does not exist, or a measure's rules are broken. Asked first, as nearly all files are clean. */
    boolean hasFaults(boolean withUnits) throws SQLException {
        return count("""
                SELECT count(*) FROM (
                    SELECT FROM staged_series g
                    LEFT JOIN measure m ON m.code = g.measure
                    LEFT JOIN breakdown_item b ON b.measure_id = m.id AND b.code = g.item
                    WHERE m.id IS NULL OR g.item <> '_T' AND b.code IS NULL LIMIT 1) AS faults""") > 0
                || count("""
                        SELECT count(*) FROM (
                            SELECT FROM staged_line l JOIN staged_series g USING (series) JOIN measure m ON m.code = g.measure
                            WHERE scale(l.value) > m.scale AND scale(trim_scale(l.value)) > m.scale
                               OR %s LIMIT 1) AS faults""".formatted(withUnits ? "l.unit <> m.unit" : "false")) > 0;
    }

    /** Rejects lines that cannot be read, name what does not exist, or break the rules of their measure: all faults at once. */
    int rejectFaulty() throws SQLException {
        return reject("""
                SELECT l.line, coalesce(f.raw, %s) AS raw,
                       CASE WHEN g.measure IS NOT NULL AND m.id IS NULL THEN %s ELSE '[]' END
                       || CASE WHEN m.id IS NOT NULL AND g.item NOT IN ('', '_T') AND b.code IS NULL THEN %s ELSE '[]' END
                       || CASE WHEN l.unit = '%%' AND m.unit <> '%%' THEN %s WHEN l.unit <> m.unit THEN %s ELSE '[]' END
                       || CASE WHEN scale(trim_scale(l.value)) > m.scale THEN %s ELSE '[]' END
                       || coalesce(f.faults, '[]') AS faults
                FROM staged_line l
                JOIN staged_series g USING (series)
                LEFT JOIN measure m ON m.code = g.measure
                LEFT JOIN breakdown_item b ON b.measure_id = m.id AND b.code = g.item
                LEFT JOIN staged_fault f USING (line)""".formatted(RAW,
                FAULT.formatted("'measure'", "measure-unknown", "g.measure"),
                FAULT.formatted("'item'", "item-unknown", "g.item, g.measure"),
                FAULT.formatted("'value'", "percent-unexpected", "m.unit"),
                FAULT.formatted("'unit'", "unit-unfit", "l.unit, m.unit"),
                FAULT.formatted("'value'", "decimals-too-many", "l.value, m.scale")));
    }

    /** Of the lines that say something of the same figure the first counts, and the others name it. */
    int rejectTwins() throws SQLException {
        return reject("""
                SELECT l.line, %s AS raw, %s AS faults
                FROM (SELECT l.*, min(line) OVER (PARTITION BY g.measure, g.buyer, g.item, l.period) AS first
                      FROM staged_line l JOIN staged_series g USING (series)) AS l
                JOIN staged_series g USING (series)
                WHERE l.line > l.first""".formatted(RAW, FAULT.formatted("NULL::text", "key-duplicate", "l.first")));
    }

    /** What changes in a year whose report has been made needs a reason. */
    int rejectUnreasoned(Set<ClosedYear> closed) throws SQLException {
        List<ClosedYear> years = List.copyOf(closed);
        return reject(
                """
                        SELECT l.line, %s AS raw, %s AS faults
                        FROM staged_line l
                        JOIN staged_series g USING (series)
                        JOIN unnest(?::text[], ?::text[]) AS closed (buyer, year)
                          ON closed.buyer = g.buyer AND closed.year = left(l.period, 4)
                        JOIN measure m ON m.code = g.measure
                        LEFT JOIN series s ON s.measure_id = m.id AND s.buyer = g.buyer AND s.item = g.item
                        LEFT JOIN observation o ON o.series_id = s.id AND o.period = l.period
                        WHERE l.reason IS NULL AND (o.series_id IS NULL AND l.status <> 'RETRACTED' OR o.series_id IS NOT NULL AND %s)"""
                        .formatted(RAW, FAULT.formatted("'reason'", "reason-missing", "closed.year"), DIFFERS),
                connection.createArrayOf("text", years.stream().map(ClosedYear::buyer).toArray()),
                connection.createArrayOf("text", years.stream().map(year -> String.valueOf(year.year())).toArray()));
    }

    /** As a line was sent, as far as it could be read. */
    private static final String RAW = """
            jsonb_strip_nulls(jsonb_build_object('number', l.line, 'measure', g.measure, 'buyer', g.buyer, 'item', g.item,
                'period', l.period, 'value', l.value::text, 'unit', l.unit, 'status', l.status, 'qualifier', l.qualifier,
                'confidentiality', l.confidentiality, 'comment', l.comment, 'reason', l.reason))""";

    private int reject(String faulty, Object... arguments) throws SQLException {
        int rejected = run("""
                INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, faults, raw)
                SELECT %d, line, 'REJECTED', raw ->> 'measure', raw ->> 'buyer', raw ->> 'item', raw ->> 'period', faults, raw
                FROM (%s) AS faulty WHERE faults <> '[]'""".formatted(ingestion, faulty), arguments);
        if (rejected > 0) {
            run("""
                    DELETE FROM staged_line l USING ingestion_line t
                    WHERE t.ingestion_id = %d AND t.outcome = 'REJECTED' AND t.line = l.line""".formatted(ingestion));
        }
        return rejected;
    }

    /** Tells the good lines of a file that is refused for its bad ones. */
    void tellRest() throws SQLException {
        run("""
                INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, raw)
                SELECT %d, l.line, 'REJECTED', g.measure, g.buyer, g.item, l.period, %s
                FROM staged_line l JOIN staged_series g USING (series)""".formatted(ingestion, RAW));
    }

    /**
     * Tells what would become of the lines, and how many of each there would be.
     *
     * @param told which outcomes are told line by line
     */
    Map<Outcome, Integer> foresee(Set<Outcome> told) throws SQLException {
        return counts(
                """
                        WITH foreseen AS (
                            SELECT l.line, g.measure, m.unit, g.buyer, g.item, l.period, l.value, l.status, l.qualifier,
                                   l.confidentiality,
                                   o.value AS old_value, o.status AS old_status, o.qualifier AS old_qualifier,
                                   o.confidentiality AS old_confidentiality,
                                   CASE WHEN o.series_id IS NULL AND l.status <> 'RETRACTED' THEN 'CREATED'
                                        WHEN o.series_id IS NULL OR NOT (%s) THEN 'UNCHANGED'
                                        WHEN l.status = 'RETRACTED' THEN 'RETRACTED'
                                        ELSE 'UPDATED' END AS outcome
                            FROM staged_line l
                            JOIN staged_series g USING (series)
                            JOIN measure m ON m.code = g.measure
                            LEFT JOIN series s ON s.measure_id = m.id AND s.buyer = g.buyer AND s.item = g.item
                            LEFT JOIN observation o ON o.series_id = s.id AND o.period = l.period),
                        told AS (
                            INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, old_value, old_status,
                                old_qualifier, old_confidentiality, new_value, new_status, new_qualifier, new_confidentiality,
                                warnings)
                            SELECT %d, line, outcome, measure, buyer, item, period, old_value, old_status, old_qualifier,
                                old_confidentiality, value, status, qualifier, confidentiality,
                                CASE WHEN outcome = 'UPDATED' THEN %s END
                            FROM foreseen WHERE outcome = ANY (?))
                        SELECT outcome, count(*) FROM foreseen GROUP BY outcome"""
                        .formatted(DIFFERS, ingestion, slips("value", "old_value", "period", "unit")),
                connection.createArrayOf("text", told.stream().map(Outcome::name).toArray()));
    }

    /**
     * Writes the lines that differ from what is known. What they supersede moves to the history; a first value leaves none.
     *
     * @param changeSet the number that what is written carries
     * @param told which outcomes are told line by line
     * @return how many lines of each outcome there are, but for those that changed nothing
     */
    Map<Outcome, Integer> merge(long changeSet, Set<Outcome> told) throws SQLException {
        run("""
                WITH missing AS MATERIALIZED (
                    SELECT g.series, m.id AS measure_id, g.buyer, g.item
                    FROM staged_series g JOIN measure m ON m.code = g.measure
                    WHERE NOT EXISTS (SELECT FROM series s
                        WHERE s.measure_id = m.id AND s.buyer = g.buyer AND s.item = g.item))
                INSERT INTO series (measure_id, buyer, item)
                SELECT DISTINCT measure_id, buyer, item FROM missing
                WHERE EXISTS (SELECT FROM staged_line l WHERE l.series = missing.series AND l.status <> 'RETRACTED')""");
        return counts(
                """
                        WITH merged AS (
                            MERGE INTO observation o
                            USING (SELECT s.id AS series_id, l.*
                                   FROM staged_line l
                                   JOIN staged_series g USING (series)
                                   JOIN measure m ON m.code = g.measure
                                   JOIN series s ON s.measure_id = m.id AND s.buyer = g.buyer AND s.item = g.item) AS l
                            ON o.series_id = l.series_id AND o.period = l.period
                            WHEN MATCHED AND %s THEN UPDATE SET value = l.value, status = l.status, qualifier = l.qualifier,
                                confidentiality = l.confidentiality, comment = l.comment, reason = l.reason, change_set = %d
                            WHEN NOT MATCHED AND l.status <> 'RETRACTED' THEN INSERT
                                (series_id, period, value, status, qualifier, confidentiality, comment, reason, change_set)
                                VALUES (l.series_id, l.period, l.value, l.status, l.qualifier, l.confidentiality, l.comment, l.reason,
                                        %d)
                            RETURNING CASE WHEN merge_action() = 'INSERT' THEN 'CREATED'
                                           WHEN new.status = 'RETRACTED' THEN 'RETRACTED' ELSE 'UPDATED' END AS outcome,
                                l.line, l.series, new.series_id, new.period, new.value, new.status, new.qualifier, new.confidentiality,
                                old.value AS old_value, old.status AS old_status, old.qualifier AS old_qualifier,
                                old.confidentiality AS old_confidentiality, old.comment AS old_comment, old.reason AS old_reason,
                                old.change_set AS old_change_set),
                        kept AS (
                            INSERT INTO observation_history
                                (series_id, period, change_set, value, status, qualifier, confidentiality, comment, reason)
                            SELECT series_id, period, old_change_set, old_value, old_status, old_qualifier, old_confidentiality,
                                old_comment, old_reason
                            FROM merged WHERE outcome <> 'CREATED'),
                        told AS (
                            INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, old_value, old_status,
                                old_qualifier, old_confidentiality, new_value, new_status, new_qualifier, new_confidentiality,
                                warnings)
                            SELECT %d, t.line, t.outcome, g.measure, g.buyer, g.item, t.period, t.old_value, t.old_status,
                                t.old_qualifier, t.old_confidentiality, t.value, t.status, t.qualifier, t.confidentiality,
                                CASE WHEN t.outcome = 'UPDATED' THEN %s END
                            FROM merged t JOIN staged_series g USING (series) JOIN measure m ON m.code = g.measure
                            WHERE t.outcome = ANY (?))
                        SELECT outcome, count(*) FROM merged GROUP BY outcome"""
                        .formatted(DIFFERS, changeSet, changeSet, ingestion,
                                slips("t.value", "t.old_value", "t.period", "m.unit")),
                connection.createArrayOf("text", told.stream().map(Outcome::name).toArray()));
    }

    private static final String BEYOND = """
            FROM observation o
            JOIN series s ON s.id = o.series_id
            JOIN measure m ON m.id = s.measure_id
            WHERE m.code = ANY (?) AND s.buyer = ANY (?) AND o.period >= ? AND o.period < ? AND o.status <> 'RETRACTED'
              AND NOT EXISTS (
                SELECT FROM staged_line l JOIN staged_series g USING (series)
                WHERE g.measure = m.code AND g.buyer = s.buyer AND g.item = s.item AND l.period = o.period)""";

    /** Tells what the scope holds and the file does not. Such figures have no line: they are told under numbers below 1. */
    int foreseeWithdrawal(Scope scope) throws SQLException {
        return run("""
                INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, old_value, old_status,
                    old_qualifier, old_confidentiality)
                SELECT %d, 1 - row_number() OVER (ORDER BY m.code, s.buyer, s.item, o.period), 'WITHDRAWN', m.code, s.buyer,
                    s.item, o.period, o.value, o.status, o.qualifier, o.confidentiality
                %s""".formatted(ingestion, BEYOND), scope(scope));
    }

    /** Whether figures of a closed year are among those told as withdrawn. */
    boolean withdrawsFrom(Set<ClosedYear> closed) throws SQLException {
        List<ClosedYear> years = List.copyOf(closed);
        return count("""
                SELECT count(*) FROM ingestion_line t
                JOIN unnest(?::text[], ?::text[]) AS closed (buyer, year)
                  ON closed.buyer = t.buyer AND closed.year = left(t.period, 4)
                WHERE t.ingestion_id = %d AND t.outcome = 'WITHDRAWN'""".formatted(ingestion),
                connection.createArrayOf("text", years.stream().map(ClosedYear::buyer).toArray()),
                connection.createArrayOf("text", years.stream().map(year -> String.valueOf(year.year())).toArray())) > 0;
    }

    /** Takes back what was told as withdrawn. */
    void withdraw(long changeSet, String reason) throws SQLException {
        run("""
                WITH withdrawn AS (
                    UPDATE observation o
                    SET value = NULL, status = 'RETRACTED', qualifier = 'EXACT', confidentiality = 'FREE', comment = NULL,
                        reason = ?, change_set = %d
                    FROM ingestion_line t
                    JOIN measure m ON m.code = t.measure
                    JOIN series s ON s.measure_id = m.id AND s.buyer = t.buyer AND s.item = t.item
                    WHERE t.ingestion_id = %d AND t.outcome = 'WITHDRAWN' AND o.series_id = s.id AND o.period = t.period
                    RETURNING old.*)
                INSERT INTO observation_history
                    (series_id, period, change_set, value, status, qualifier, confidentiality, comment, reason)
                SELECT series_id, period, change_set, value, status, qualifier, confidentiality, comment, reason
                FROM withdrawn""".formatted(changeSet, ingestion), reason);
    }

    private Object[] scope(Scope scope) throws SQLException {
        return new Object[] { connection.createArrayOf("text", scope.measures().toArray()),
                connection.createArrayOf("text", scope.buyers().toArray()), scope.fromText(), scope.beforeText() };
    }

    /**
     * What looks like a slip: a figure ten times another one or a tenth of it; about a thousand times (kilograms for tonnes)
     * or,
     * for a percentage, about a hundred times (0.385 for 38.5), which smells of another unit; a percentage above 100.
     *
     * @return an SQL expression: a list of warnings, null where there are none
     */
    private static String slips(String value, String other, String otherPeriod, String unit) {
        String factor = "abs(%s / nullif(%s, 0))".formatted(value, other);
        return """
                nullif(CASE WHEN %1$s BETWEEN 500 AND 2000 OR %1$s BETWEEN 0.0005 AND 0.002
                              OR %2$s = '%%' AND (%1$s BETWEEN 50 AND 200 OR %1$s BETWEEN 0.005 AND 0.02) THEN %3$s
                            WHEN %1$s >= 10 OR %1$s <= 0.1 THEN %4$s ELSE '[]' END
                       || CASE WHEN %2$s = '%%' AND %5$s > 100 THEN %6$s ELSE '[]' END, '[]'::jsonb)""".formatted(factor, unit,
                FAULT.formatted("'value'", "unit-suspect", String.join(", ", value, other, otherPeriod)),
                FAULT.formatted("'value'", "value-jump", String.join(", ", value, other, otherPeriod)), value,
                FAULT.formatted("'value'", "value-above-hundred", value));
    }

    /**
     * Warns of new figures that look like a slip beside the one before them in time, in the file or known already. Corrections
     * are held against what they correct as they are told.
     */
    void warnOfNewFigures() throws SQLException {
        run("""
                WITH slip AS MATERIALIZED (
                    SELECT t.ingestion_id, t.line, %s AS warnings
                    FROM (SELECT t.*, lag(t.new_value) OVER key AS file_value, lag(t.period) OVER key AS file_period
                          FROM ingestion_line t WHERE t.ingestion_id = %d AND t.outcome <> 'REJECTED'
                          WINDOW key AS (PARTITION BY t.measure, t.buyer, t.item, length(t.period) ORDER BY t.period)) AS t
                    JOIN measure m ON m.code = t.measure
                    LEFT JOIN series s ON s.measure_id = m.id AND s.buyer = t.buyer AND s.item = t.item
                    LEFT JOIN LATERAL (
                        (SELECT o.period, o.value FROM observation o
                         WHERE o.series_id = s.id AND o.period < t.period AND length(o.period) = length(t.period)
                           AND o.value IS NOT NULL
                         ORDER BY o.period DESC LIMIT 1)
                        UNION ALL SELECT t.file_period, t.file_value WHERE t.file_value IS NOT NULL
                        ORDER BY 1 DESC LIMIT 1) AS before ON true
                    WHERE t.outcome = 'CREATED' AND t.new_value IS NOT NULL)
                UPDATE ingestion_line t SET warnings = coalesce(t.warnings, '[]') || slip.warnings
                FROM slip WHERE t.ingestion_id = slip.ingestion_id AND t.line = slip.line AND slip.warnings IS NOT NULL"""
                .formatted(slips("t.new_value", "before.value", "before.period", "m.unit"), ingestion));
    }

    /** Tells the lines that count which others say something of the same figure. */
    void warnOfTwins() throws SQLException {
        run("""
                WITH twin AS MATERIALIZED (
                    SELECT ingestion_id, (fault -> 'arguments' ->> 0)::integer AS line, string_agg(line::text, ', ' ORDER BY line)
                        AS others
                    FROM ingestion_line, jsonb_array_elements(faults) AS fault
                    WHERE ingestion_id = %d AND fault ->> 'code' = 'key-duplicate' GROUP BY 1, 2)
                UPDATE ingestion_line t SET warnings = coalesce(t.warnings, '[]') || %s
                FROM twin WHERE t.ingestion_id = twin.ingestion_id AND t.line = twin.line"""
                .formatted(ingestion, FAULT.formatted("NULL::text", "key-repeated", "twin.others")));
    }

    private Map<Outcome, Integer> counts(String sql, Object... arguments) throws SQLException {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        try (PreparedStatement statement = prepare(sql, arguments); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
            }
        }
        return counts;
    }

    private long count(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments); ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private int run(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
