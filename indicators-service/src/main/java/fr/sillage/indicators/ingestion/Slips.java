package fr.sillage.indicators.ingestion;

import java.sql.SQLException;

/** Warns of what was taken and looks like a slip of the pen. */
final class Slips {

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
     * Warns of new figures that look like a slip beside the one before them in time, in the file or known already. Corrections
     * are held against what they correct as they are told.
     */
    void warnOfNewFigures() throws SQLException {
        statements.run("""
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
                .formatted(between("t.new_value", "before.value", "before.period", "m.unit"), ingestion));
    }

    /** Tells the lines that count which others say something of the same figure. */
    void warnOfTwins() throws SQLException {
        statements
                .run("""
                        WITH twin AS MATERIALIZED (%s)
                        UPDATE ingestion_line t SET warnings = coalesce(t.warnings, '[]') || %s
                        FROM twin WHERE t.ingestion_id = %d AND t.line = twin.line"""
                        .formatted(twins(ingestion), Statements.fault("NULL::text", "key-repeated", "twin.others"), ingestion));
    }

    /** An SQL query: lines that count, and which others say something of the same figure. */
    static String twins(long ingestion) {
        return """
                SELECT (fault -> 'arguments' ->> 0)::integer AS line, string_agg(line::text, ', ' ORDER BY line) AS others
                FROM ingestion_line, jsonb_array_elements(faults) AS fault
                WHERE ingestion_id = %d AND fault ->> 'code' = 'key-duplicate' GROUP BY 1""".formatted(ingestion);
    }
}
