package fr.sillage.indicators.ingestion;

import java.sql.SQLException;
import java.util.Set;

import fr.sillage.indicators.closure.ClosedYear;

/** Takes faulty lines out of the staging, one rule after the other, and tells them. */
final class Rejections {

    /** As a line was sent; where that was not kept, but for what goes without saying and as its value was read. */
    private static final String RAW = """
            coalesce(f.raw, jsonb_strip_nulls(jsonb_build_object('number', l.line, 'measure', g.measure, 'buyer', g.buyer, 'item', nullif(g.item, '_T'),
                'period', l.period, 'value', l.value::text, 'unit', l.unit, 'status', nullif(l.status, 'NORMAL'),
                'qualifier', nullif(l.qualifier, 'EXACT'),
                'confidentiality', l.confidentiality, 'comment', l.comment, 'reason', l.reason)))""";

    private final Statements statements;
    private final long ingestion;

    Rejections(Statements statements, long ingestion) {
        this.statements = statements;
        this.ingestion = ingestion;
    }

    /** Whether a code does not exist, or a measure's rules are broken. Asked first, as nearly all files are clean. */
    boolean hasFaults(boolean withUnits) throws SQLException {
        // decimals counts zeros at the end too: which lines have too many is looked at line by line
        return statements.count("""
                SELECT count(*) FROM (
                    SELECT FROM staged_series g
                    LEFT JOIN measure m ON m.code = g.measure
                    LEFT JOIN breakdown_item b ON b.measure_id = m.id AND b.code = g.item
                    WHERE m.id IS NULL OR g.item <> '_T' AND b.code IS NULL OR g.decimals > m.scale LIMIT 1) AS faults""") > 0
                || withUnits && statements.count("""
                        SELECT count(*) FROM (
                            SELECT FROM staged l JOIN staged_series g USING (series) JOIN measure m ON m.code = g.measure
                            WHERE l.unit <> m.unit LIMIT 1) AS faults""") > 0;
    }

    /** Rejects lines that cannot be read, name what does not exist, or break the rules of their measure: all faults at once. */
    int rejectFaulty() throws SQLException {
        return reject("""
                SELECT l.line, %s AS raw,
                       CASE WHEN g.measure IS NOT NULL AND m.id IS NULL THEN %s ELSE '[]' END
                       || CASE WHEN m.id IS NOT NULL AND g.item NOT IN ('', '_T') AND b.code IS NULL THEN %s ELSE '[]' END
                       || CASE WHEN l.unit = '%%' AND m.unit <> '%%' THEN %s WHEN l.unit <> m.unit THEN %s ELSE '[]' END
                       || CASE WHEN scale(trim_scale(l.value)) > m.scale THEN %s ELSE '[]' END
                       || coalesce(f.faults, '[]') AS faults
                FROM staged l
                JOIN staged_series g USING (series)
                LEFT JOIN measure m ON m.code = g.measure
                LEFT JOIN breakdown_item b ON b.measure_id = m.id AND b.code = g.item
                LEFT JOIN staged_note f USING (line)""".formatted(RAW,
                Statements.fault("'measure'", "measure-unknown", "g.measure"),
                Statements.fault("'item'", "item-unknown", "g.item, g.measure"),
                Statements.fault("'value'", "percent-unexpected", "m.unit"),
                Statements.fault("'unit'", "unit-unfit", "l.unit, m.unit"),
                Statements.fault("'value'", "decimals-too-many", "l.value, m.scale")));
    }

    /** Of the lines that say something of the same figure the first counts, and the others name it. */
    int rejectTwins() throws SQLException {
        return reject("""
                SELECT l.line, %s AS raw, %s AS faults
                FROM (SELECT l.*, min(line) OVER (PARTITION BY g.measure, g.buyer, g.item, l.period) AS first
                      FROM staged l JOIN staged_series g USING (series)) AS l
                JOIN staged_series g USING (series)
                LEFT JOIN staged_note f USING (line)
                WHERE l.line > l.first""".formatted(RAW, Statements.fault("NULL::text", "key-duplicate", "l.first")));
    }

    /** What changes in a year whose report has been made needs a reason. */
    int rejectUnreasoned(Set<ClosedYear> closed) throws SQLException {
        return reject(
                """
                        SELECT l.line, %s AS raw, %s AS faults
                        FROM staged l
                        JOIN staged_series g USING (series)
                        LEFT JOIN staged_note f USING (line)
                        JOIN unnest(?::text[], ?::text[]) AS closed (buyer, year)
                          ON closed.buyer = g.buyer AND closed.year = %s
                        JOIN measure m ON m.code = g.measure
                        LEFT JOIN series s ON s.measure_id = m.id AND s.buyer = g.buyer AND s.item = g.item
                        LEFT JOIN observation o ON o.series_id = s.id AND o.period = l.period
                        WHERE l.reason IS NULL AND (o.series_id IS NULL AND l.status <> 'RETRACTED' OR o.series_id IS NOT NULL AND %s)"""
                        .formatted(RAW, Statements.fault("'reason'", "reason-missing", "closed.year"),
                                ClosedYear.of("l.period"), Merge.DIFFERS),
                statements.columns(closed));
    }

    private int reject(String faulty, Object... arguments) throws SQLException {
        int rejected = statements
                .run("""
                        INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, faults, raw)
                        SELECT %d, line, 'REJECTED', raw ->> 'measure', raw ->> 'buyer', coalesce(raw ->> 'item', '_T'), raw ->> 'period', faults, raw
                        FROM (%s) AS faulty WHERE faults <> '[]'"""
                        .formatted(ingestion, faulty), arguments);
        if (rejected > 0) {
            statements.run("""
                    DELETE FROM staged_line l USING ingestion_line t
                    WHERE t.ingestion_id = %d AND t.outcome = 'REJECTED' AND t.line = l.line""".formatted(ingestion));
        }
        return rejected;
    }

    /** Tells the good lines of a file that is refused for its bad ones. */
    void tellRest() throws SQLException {
        statements.run("""
                INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, raw)
                SELECT %d, l.line, 'REJECTED', g.measure, g.buyer, g.item, l.period, %s
                FROM staged l JOIN staged_series g USING (series) LEFT JOIN staged_note f USING (line)""".formatted(ingestion,
                RAW));
    }
}
