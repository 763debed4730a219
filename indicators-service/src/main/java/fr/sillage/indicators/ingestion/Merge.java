package fr.sillage.indicators.ingestion;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.sillage.indicators.closure.ClosedYear;
import fr.sillage.indicators.period.Period;

/** Makes observations of the lines that are left in the staging: all of them by one statement. */
final class Merge {

    /**
     * The reason of a correction alone makes no difference, nor does taking back once more. A line that does not say how
     * confidential a figure is leaves it so: a correction makes nothing public.
     */
    static final String DIFFERS = """
            (o.value, o.status, o.qualifier, o.confidentiality, o.comment)
            IS DISTINCT FROM (l.value, l.status, l.qualifier, coalesce(l.confidentiality, o.confidentiality), l.comment)
            AND NOT (o.status = 'RETRACTED' AND l.status = 'RETRACTED')""";

    private final Statements statements;
    private final long ingestion;
    private final long lastSeries;

    Merge(Statements statements, long ingestion) throws SQLException {
        this.statements = statements;
        this.ingestion = ingestion;
        this.lastSeries = statements.count("SELECT coalesce(max(id), 0) FROM series");
    }

    /** The last series that there was before the file came. */
    long lastSeries() {
        return lastSeries;
    }

    /**
     * Tells what would become of the lines, and how many of each there would be.
     *
     * @param told which outcomes are told line by line
     */
    Map<Outcome, Integer> foresee(Set<Outcome> told) throws SQLException {
        return statements.counts(
                """
                        WITH foreseen AS (
                            SELECT l.line, g.measure, m.unit, g.buyer, g.item, l.period, l.value, l.status, l.qualifier,
                                   coalesce(l.confidentiality, o.confidentiality, 'FREE') AS confidentiality,
                                   o.value AS old_value, o.status AS old_status, o.qualifier AS old_qualifier,
                                   o.confidentiality AS old_confidentiality,
                                   CASE WHEN o.series_id IS NULL AND l.status <> 'RETRACTED' THEN 'CREATED'
                                        WHEN o.series_id IS NULL OR NOT (%s) THEN 'UNCHANGED'
                                        WHEN l.status = 'RETRACTED' THEN 'RETRACTED'
                                        ELSE 'UPDATED' END AS outcome
                            FROM staged l
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
                        .formatted(DIFFERS, ingestion, Slips.between("value", "old_value", "period", "unit")),
                statements.texts(told.stream().map(Outcome::name).toList()));
    }

    /**
     * Writes the lines that differ from what is known. What they supersede moves to the history; a first value leaves none.
     *
     * @param changeSet the number that what is written carries
     * @return how many lines of each outcome there are, but for those that changed nothing
     */
    Map<Outcome, Integer> merge(long changeSet) throws SQLException {
        return merge(changeSet, "false");
    }

    /** The same; and tells what was superseded, and of first values those that other lines speak of too. */
    Map<Outcome, Integer> mergeAndTell(long changeSet) throws SQLException {
        return merge(changeSet, "t.old_change_set IS NOT NULL OR t.line IN (SELECT line FROM (%s) AS twin)"
                .formatted(Slips.twins(ingestion)));
    }

    /** @param told an SQL condition on a merged line t */
    private Map<Outcome, Integer> merge(long changeSet, String told) throws SQLException {
        addSeries();
        return statements.counts(
                """
                        WITH merged AS (
                            MERGE INTO observation o
                            USING (SELECT s.id AS series_id, l.*
                                   FROM staged l
                                   JOIN staged_series g USING (series)
                                   JOIN measure m ON m.code = g.measure
                                   JOIN series s ON s.measure_id = m.id AND s.buyer = g.buyer AND s.item = g.item) AS l
                            ON o.series_id = l.series_id AND o.period = l.period
                            WHEN MATCHED AND %s THEN UPDATE SET value = l.value, status = l.status, qualifier = l.qualifier,
                                confidentiality = coalesce(l.confidentiality, o.confidentiality), comment = l.comment, reason = l.reason, change_set = %d
                            WHEN NOT MATCHED AND l.status <> 'RETRACTED' THEN INSERT
                                (series_id, period, value, status, qualifier, confidentiality, comment, reason, change_set)
                                VALUES (l.series_id, l.period, l.value, l.status, l.qualifier,
                                        coalesce(l.confidentiality, 'FREE'), l.comment, l.reason, %d)
                            RETURNING l.line, l.series, new.series_id, new.period, new.value, new.status, new.qualifier,
                                new.confidentiality, old.value AS old_value, old.status AS old_status, old.qualifier AS old_qualifier,
                                old.confidentiality AS old_confidentiality, old.comment AS old_comment, old.reason AS old_reason,
                                old.change_set AS old_change_set),
                        kept AS (
                            INSERT INTO observation_history
                                (series_id, period, change_set, value, status, qualifier, confidentiality, comment, reason)
                            SELECT series_id, period, old_change_set, old_value, old_status, old_qualifier, old_confidentiality,
                                old_comment, old_reason
                            FROM merged WHERE old_change_set IS NOT NULL),
                        named AS MATERIALIZED (
                            SELECT g.*, m.unit FROM staged_series g JOIN measure m ON m.code = g.measure),
                        told AS (
                            INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, old_value, old_status,
                                old_qualifier, old_confidentiality, new_value, new_status, new_qualifier, new_confidentiality,
                                warnings)
                            SELECT %d, t.line, CASE WHEN t.old_change_set IS NULL THEN 'CREATED' WHEN t.status = 'RETRACTED' THEN 'RETRACTED'
                                ELSE 'UPDATED' END, g.measure, g.buyer, g.item, t.period, t.old_value, t.old_status,
                                t.old_qualifier, t.old_confidentiality, t.value, t.status, t.qualifier, t.confidentiality,
                                CASE WHEN t.old_change_set IS NOT NULL AND t.status <> 'RETRACTED' THEN %s END
                            FROM merged t JOIN named g USING (series)
                            WHERE %s),
                        looked_at AS (
                            INSERT INTO staged_created
                            SELECT t.line, t.series, t.series_id, t.period, t.value, t.status, t.qualifier, t.confidentiality
                            FROM merged t JOIN named g USING (series)
                            WHERE t.old_change_set IS NULL AND t.value IS NOT NULL AND %s LIMIT %d)
                        SELECT CASE WHEN created THEN 'CREATED' WHEN retracted THEN 'RETRACTED' ELSE 'UPDATED' END, count(*)
                        FROM (SELECT old_change_set IS NULL AS created, status = 'RETRACTED' AS retracted FROM merged) AS outcomes
                        GROUP BY created, retracted"""
                        .formatted(DIFFERS, changeSet, changeSet, ingestion,
                                Slips.between("t.value", "t.old_value", "t.period", "g.unit"), told,
                                Slips.isSuspect("g", "t.series_id", "g.unit", lastSeries), Slips.MOST_COMPARED + 1));
    }

    /**
     * Looked for first, as a file of corrections names none that is new. Then all that lines speak of are offered: how many of
     * them are new is what PostgreSQL cannot guess, and for the one that it expects it would read the lines again, for each.
     */
    private void addSeries() throws SQLException {
        if (statements.count("""
                SELECT count(*) FROM (
                    SELECT FROM staged_series g JOIN measure m ON m.code = g.measure
                    WHERE NOT EXISTS (SELECT FROM series s
                        WHERE s.measure_id = m.id AND s.buyer = g.buyer AND s.item = g.item) LIMIT 1) AS missing""") > 0) {
            statements.run("""
                    INSERT INTO series (measure_id, buyer, item)
                    SELECT DISTINCT m.id, g.buyer, g.item
                    FROM (SELECT DISTINCT series FROM staged WHERE status <> 'RETRACTED') AS told
                    JOIN staged_series g USING (series)
                    JOIN measure m ON m.code = g.measure
                    ON CONFLICT (measure_id, buyer, item) DO NOTHING""");
        }
    }

    private static final String BEYOND = """
            FROM observation o
            JOIN series s ON s.id = o.series_id
            JOIN measure m ON m.id = s.measure_id
            WHERE m.code = ANY (?) AND s.buyer = ANY (?) AND o.period = ANY (?) AND o.status <> 'RETRACTED'
              AND NOT EXISTS (
                SELECT FROM staged l JOIN staged_series g USING (series)
                WHERE g.measure = m.code AND g.buyer = s.buyer AND g.item = s.item AND l.period = o.period)""";

    /** Tells what the scope holds and the file does not. Such figures have no line: they are told under numbers below 1. */
    int foreseeWithdrawal(Scope scope) throws SQLException {
        return statements.run("""
                INSERT INTO ingestion_line (ingestion_id, line, outcome, measure, buyer, item, period, old_value, old_status,
                    old_qualifier, old_confidentiality)
                SELECT %d, 1 - row_number() OVER (ORDER BY m.code, s.buyer, s.item, o.period), 'WITHDRAWN', m.code, s.buyer,
                    s.item, o.period, o.value, o.status, o.qualifier, o.confidentiality
                %s""".formatted(ingestion, BEYOND), scope(scope));
    }

    /** Whether figures of a closed year are among those told as withdrawn. */
    boolean withdrawsFrom(Set<ClosedYear> closed) throws SQLException {
        return statements.count("""
                SELECT count(*) FROM ingestion_line t
                JOIN unnest(?::text[], ?::text[]) AS closed (buyer, year)
                  ON closed.buyer = t.buyer AND closed.year = %s
                WHERE t.ingestion_id = %d AND t.outcome = 'WITHDRAWN'""".formatted(ClosedYear.of("t.period"), ingestion),
                statements.columns(closed)) > 0;
    }

    /** Takes back what was told as withdrawn. */
    void withdraw(long changeSet, String reason) throws SQLException {
        statements.run("""
                WITH withdrawn AS (
                    UPDATE observation o
                    SET value = NULL, status = 'RETRACTED', qualifier = 'EXACT', comment = NULL,
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
        return new Object[] { statements.texts(scope.measures()),
                statements.texts(scope.buyers()), statements.texts(periods(scope)) };
    }

    /** Those of which anything is known, by the dates they begin and end on: their texts do not tell. */
    private List<String> periods(Scope scope) throws SQLException {
        return statements.texts("""
                SELECT DISTINCT o.period
                FROM measure m
                JOIN series s ON s.measure_id = m.id
                JOIN observation o ON o.series_id = s.id
                WHERE m.code = ANY (?) AND s.buyer = ANY (?)""", statements.texts(scope.measures()),
                statements.texts(scope.buyers())).stream().filter(period -> scope.holds(Period.of(period))).toList();
    }
}
