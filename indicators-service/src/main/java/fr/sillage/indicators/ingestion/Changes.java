package fr.sillage.indicators.ingestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.observation.Qualifier;
import fr.sillage.indicators.period.Period;

/** The figures that a file changes. They are asked for by measure and buyer: of a long file few matter to anybody. */
final class Changes {

    /** A figure as a line leaves it. */
    record Change(int line, String measure, String buyer, String item, Period period, Observed after) {
    }

    private final Statements statements;
    private final Scope scope;
    /** SQL: a query of lines, with what they are about and what they leave, RETRACTED where that is nothing. */
    private final String lines;

    private Changes(Statements statements, Scope scope, String lines) {
        this.statements = statements;
        this.scope = scope;
        this.lines = lines;
    }

    /** Those that the report tells of line by line. */
    static Changes told(Statements statements, Scope scope, long ingestion) {
        return new Changes(statements, scope, """
                SELECT line, measure, buyer, item, period, new_value AS value, coalesce(new_status, 'RETRACTED') AS status,
                    coalesce(new_qualifier, 'EXACT') AS qualifier, coalesce(new_confidentiality, 'FREE') AS confidentiality
                FROM ingestion_line
                WHERE ingestion_id = %d AND outcome IN ('CREATED', 'UPDATED', 'RETRACTED', 'WITHDRAWN')"""
                .formatted(ingestion));
    }

    /** Those that have been written, but for what was withdrawn. */
    static Changes written(Statements statements, Scope scope, long changeSet) {
        return new Changes(statements, scope, """
                SELECT l.line, g.measure, g.buyer, g.item, o.period, o.value, o.status, o.qualifier, o.confidentiality
                FROM staged l
                JOIN staged_series g USING (series)
                JOIN measure m ON m.code = g.measure
                JOIN series s ON s.measure_id = m.id AND s.buyer = g.buyer AND s.item = g.item
                JOIN observation o ON o.series_id = s.id AND o.period = l.period AND o.change_set = %d""".formatted(changeSet));
    }

    /** All that the file names. */
    Set<String> measures() throws SQLException {
        Set<String> measures = new TreeSet<>(
                statements.texts("SELECT DISTINCT measure FROM staged_series WHERE measure IS NOT NULL"));
        if (scope != null) {
            measures.addAll(scope.measures());
        }
        return measures;
    }

    /** In the order of the lines. */
    List<Change> of(Collection<String> measures, int most) throws SQLException {
        return statements.rows(Changes::change, "SELECT * FROM (%s) AS changed WHERE measure = ANY (?) ORDER BY line LIMIT %d"
                .formatted(lines, most), statements.texts(measures));
    }

    List<Change> of(Collection<String> measures, Collection<String> buyers, int most) throws SQLException {
        return statements.rows(Changes::change, """
                SELECT * FROM (%s) AS changed WHERE measure = ANY (?) AND buyer = ANY (?) ORDER BY line LIMIT %d"""
                .formatted(lines, most), statements.texts(measures), statements.texts(buyers));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getInt("line"), row.getString("measure"), row.getString("buyer"), row.getString("item"),
                Period.of(row.getString("period")),
                new Observed(row.getBigDecimal("value"), ObservationStatus.valueOf(row.getString("status")),
                        Qualifier.valueOf(row.getString("qualifier")),
                        Confidentiality.valueOf(row.getString("confidentiality"))));
    }
}
