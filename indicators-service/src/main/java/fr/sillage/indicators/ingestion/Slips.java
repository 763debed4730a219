package fr.sillage.indicators.ingestion;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import fr.sillage.indicators.line.LineFault;

/** Warns of what was taken and looks like a slip of the pen. */
final class Slips {

    /** A closer look costs as much as taking a line: beyond so many it would be felt. */
    static final int MOST_COMPARED = 300;
    /** So many lines of a long file are warned of; nobody reads more. */
    static final int MOST_TOLD = 1_000;

    private static final String TOLD_ALREADY = """
            ON CONFLICT (ingestion_id, line)
            DO UPDATE SET warnings = coalesce(ingestion_line.warnings, '[]') || EXCLUDED.warnings""";

    private final Statements statements;
    private final long ingestion;

    Slips(Statements statements, long ingestion) {
        this.statements = statements;
        this.ingestion = ingestion;
    }

    /**
     * What looks like a slip: a figure ten times another one or a tenth of it; about a thousand times (kilograms for tonnes)
     * or, for a percentage, about a hundred times (0.385 for 38.5), which smells of another unit; a percentage above 100.
     *
     * @return an SQL expression: a list of warnings, null where there are none
     */
    static String between(String value, String other, String otherPeriod, String unit) {
        String factor = "abs(%s / nullif(%s, 0))".formatted(value, other);
        // a factor between a tenth and ten is nothing to look at, and nearly all are: it is told without a division
        return """
                CASE WHEN abs(%5$s) < 10 * abs(%7$s) AND abs(%7$s) < 10 * abs(%5$s) AND NOT (%2$s = '%%' AND %5$s > 100) THEN NULL
                ELSE nullif(CASE WHEN %1$s BETWEEN 500 AND 2000 OR %1$s BETWEEN 0.0005 AND 0.002
                              OR %2$s = '%%' AND (%1$s BETWEEN 50 AND 200 OR %1$s BETWEEN 0.005 AND 0.02) THEN %3$s
                            WHEN %1$s >= 10 OR %1$s <= 0.1 THEN %4$s ELSE '[]' END
                       || CASE WHEN %2$s = '%%' AND %5$s > 100 THEN %6$s ELSE '[]' END, '[]'::jsonb) END"""
                .formatted(factor, unit,
                        Statements.fault("'value'", "unit-suspect", String.join(", ", value, other, otherPeriod)),
                        Statements.fault("'value'", "value-jump", String.join(", ", value, other, otherPeriod)), value,
                        Statements.fault("'value'", "value-above-hundred", value), other);
    }

    /**
     * SQL for what a period has in common with those it may be held against: months with months, a winter with winters. Their
     * texts are alike but for the year, or for all digits.
     */
    private static String kind(String period) {
        return "CASE WHEN length(%1$s) > 10 THEN substr(%1$s, 5) ELSE translate(%1$s, '0123456789', '0000000000') END"
                .formatted(period);
    }

    /**
     * SQL: whether new figures of a series are worth a closer look: they go up and down tenfold in the file, or go on from
     * figures known before.
     *
     * @param series alias of a row of staged_series
     * @param id SQL: the number of the series, null where it is new
     * @param lastSeries the last series that there was before the file came
     */
    static String isSuspect(String series, String id, String unit, long lastSeries) {
        return "(%2$s <= %4$d OR %1$s.highest > 0 AND %1$s.highest >= 10 * %1$s.lowest OR %3$s = '%%' AND %1$s.highest > 100)"
                .formatted(series, id, unit, lastSeries);
    }

    /**
     * Warns of new figures that look like a slip beside the one before them in time, in the file or known already. Corrections
     * are held against what they correct as they are told.
     */
    Found warnOfNewFigures() throws SQLException {
        return found("""
                slip AS MATERIALIZED (
                    SELECT c.line, g.measure, g.buyer, g.item, c.period, c.value, c.status, c.qualifier, c.confidentiality,
                        %s AS warnings
                    FROM (SELECT * FROM staged_created LIMIT %d) c
                    JOIN staged_series g USING (series)
                    JOIN measure m ON m.code = g.measure
                    LEFT JOIN LATERAL (%s) AS before ON true)"""
                .formatted(between("c.value", "before.value", "before.period", "m.unit"), MOST_COMPARED, known("c")),
                "(SELECT count(*) FROM staged_created)");
    }

    /** The same of figures that a dry run tells and does not write. */
    Found warnOfForeseenFigures(long lastSeries) throws SQLException {
        return found("""
                created AS MATERIALIZED (
                    SELECT t.line, l.series, s.id AS series_id, t.measure, t.buyer, t.item, t.period, t.new_value AS value,
                        t.new_status AS status, t.new_qualifier AS qualifier, t.new_confidentiality AS confidentiality, m.unit
                    FROM ingestion_line t
                    JOIN staged_line l USING (line)
                    JOIN staged_series g USING (series)
                    JOIN measure m ON m.code = g.measure
                    LEFT JOIN series s ON s.measure_id = m.id AND s.buyer = g.buyer AND s.item = g.item
                    WHERE t.ingestion_id = %d AND t.outcome = 'CREATED' AND t.new_value IS NOT NULL AND %s
                    ORDER BY t.line LIMIT %d),
                told_before AS (
                    SELECT l.line, lag(l.value) OVER key AS value, lag(l.period) OVER key AS period
                    FROM staged_line l JOIN staged_series g USING (series)
                    WHERE l.series IN (SELECT series FROM created) AND l.value IS NOT NULL
                    WINDOW key AS (PARTITION BY g.measure, g.buyer, g.item, %s ORDER BY l.period)),
                slip AS MATERIALIZED (
                    SELECT c.*, %s AS warnings
                    FROM (SELECT * FROM created ORDER BY line LIMIT %d) c
                    LEFT JOIN told_before f USING (line)
                    LEFT JOIN LATERAL (
                        (%s)
                        UNION ALL SELECT f.period, f.value, 0 WHERE f.value IS NOT NULL
                        ORDER BY period DESC, rank LIMIT 1) AS before ON true)"""
                .formatted(ingestion, isSuspect("g", "s.id", "m.unit", lastSeries), MOST_COMPARED + 1, kind("l.period"),
                        between("c.value", "before.value", "before.period", "c.unit"), MOST_COMPARED, known("c")),
                "(SELECT count(*) FROM created)");
    }

    /** SQL: the figure known before a line's. */
    private static String known(String line) {
        return """
                SELECT o.period, o.value, 1 AS rank FROM observation o
                WHERE o.series_id = %1$s.series_id AND o.period < %1$s.period AND %2$s = %3$s AND o.value IS NOT NULL
                ORDER BY o.period DESC LIMIT 1""".formatted(line, kind("o.period"), kind(line + ".period"));
    }

    private Found found(String slip, String compared) throws SQLException {
        // or else, without an idea of how many figures are of a kind, each line may sort all that is known before it
        statements.run("SET LOCAL enable_sort = off");
        Found found = statements.rows(row -> new Found(row.getLong(1), row.getLong(2)),
                """
                        WITH %s,
                        told AS (
                            INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, new_value, new_status,
                                new_qualifier, new_confidentiality, warnings)
                            SELECT %d, line, 'CREATED', measure, buyer, item, period, value, status, qualifier, confidentiality, warnings
                            FROM slip WHERE warnings IS NOT NULL ORDER BY line LIMIT %d
                            %s)
                        SELECT %s, (SELECT count(*) FROM slip WHERE warnings IS NOT NULL)"""
                        .formatted(slip, ingestion, MOST_TOLD, TOLD_ALREADY, compared))
                .get(0);
        statements.run("SET LOCAL enable_sort = on");
        return found;
    }

    /** How many figures were compared, one more than may be where there are more of them, and how many look like a slip. */
    record Found(long compared, long slips) {

        boolean isAll() {
            return compared <= MOST_COMPARED;
        }
    }

    /** Warns of what was made of values that were sent in another unit. @return how many lines there are to be warned of */
    long warnOfConversions(long changeSet) throws SQLException {
        warn("SELECT line, warnings FROM staged_note WHERE warnings IS NOT NULL ORDER BY line LIMIT " + MOST_TOLD, changeSet);
        return statements.count("SELECT count(*) FROM staged_note JOIN staged USING (line) WHERE warnings IS NOT NULL");
    }

    /** @param warnings by line, in their order */
    void warn(Map<Integer, LineFault> warnings, StoredJson json, long changeSet) throws SQLException {
        List<Integer> lines = warnings.keySet().stream().limit(MOST_TOLD).toList();
        warn("SELECT * FROM unnest(?::integer[], ?::jsonb[]) AS warned (line, warnings)", changeSet,
                statements.texts(lines.stream().map(String::valueOf).toList()),
                statements.texts(lines.stream().map(line -> json.text(List.of(warnings.get(line)))).toList()));
    }

    /** @param warned an SQL query of lines and warnings */
    private void warn(String warned, long changeSet, Object... arguments) throws SQLException {
        statements.run("""
                INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, new_value, new_status,
                    new_qualifier, new_confidentiality, warnings)
                SELECT %d, l.line, CASE WHEN o.change_set = %d THEN 'CREATED' ELSE 'UNCHANGED' END, g.measure, g.buyer, g.item,
                    l.period, l.value, l.status, l.qualifier, coalesce(l.confidentiality, o.confidentiality, 'FREE'), w.warnings
                FROM (%s) AS w
                JOIN staged l USING (line)
                JOIN staged_series g USING (series)
                JOIN measure m ON m.code = g.measure
                LEFT JOIN series s ON s.measure_id = m.id AND s.buyer = g.buyer AND s.item = g.item
                LEFT JOIN observation o ON o.series_id = s.id AND o.period = l.period
                %s""".formatted(ingestion, changeSet, warned, TOLD_ALREADY), arguments);
    }

    /** Tells the lines that count which others say something of the same figure. */
    void warnOfTwins() throws SQLException {
        // or else, where a few lines are expected of a file that is not told yet, all twins are looked through for each of them
        statements.run("SET LOCAL enable_nestloop = off");
        statements
                .run("""
                        WITH twin AS MATERIALIZED (%s)
                        UPDATE ingestion_line t SET warnings = coalesce(t.warnings, '[]') || %s
                        FROM twin WHERE t.ingestion_id = %d AND t.line = twin.line"""
                        .formatted(twins(ingestion), Statements.fault("NULL::text", "key-repeated", "twin.others"), ingestion));
        statements.run("SET LOCAL enable_nestloop = on");
    }

    /** An SQL query: lines that count, and which others say something of the same figure. */
    static String twins(long ingestion) {
        return """
                SELECT (fault -> 'arguments' ->> 0)::integer AS line, string_agg(line::text, ', ' ORDER BY line) AS others
                FROM ingestion_line, jsonb_array_elements(faults) AS fault
                WHERE ingestion_id = %d AND fault ->> 'code' = 'key-duplicate' GROUP BY 1""".formatted(ingestion);
    }
}
