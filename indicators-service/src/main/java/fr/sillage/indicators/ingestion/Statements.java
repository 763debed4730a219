package fr.sillage.indicators.ingestion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.sillage.indicators.closure.ClosedYear;

/** What is said to the database on the connection that holds a staged file. */
final class Statements {

    private final Connection connection;

    Statements(Connection connection) {
        this.connection = connection;
    }

    /**
     * A fault as SQL makes it: a list of one.
     *
     * @param column an SQL expression
     * @param arguments SQL expressions, set apart by commas
     */
    static String fault(String column, String code, String arguments) {
        return "jsonb_build_array(jsonb_build_object('column', %s, 'code', '%s', 'arguments', jsonb_build_array(%s)))"
                .formatted(column, code, arguments);
    }

    Object texts(Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** Two columns for unnest: SIREN and year. */
    Object[] columns(Set<ClosedYear> closed) throws SQLException {
        return new Object[] { texts(closed.stream().map(ClosedYear::buyer).toList()),
                texts(closed.stream().map(year -> String.valueOf(year.year())).toList()) };
    }

    Map<Outcome, Integer> counts(String sql, Object... arguments) throws SQLException {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        try (PreparedStatement statement = prepare(sql, arguments); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
            }
        }
        return counts;
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(Row<T> read, String sql, Object... arguments) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, arguments); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(read.of(row));
            }
        }
        return rows;
    }

    /** The first column. */
    List<String> texts(String sql, Object... arguments) throws SQLException {
        return rows(row -> row.getString(1), sql, arguments);
    }

    long count(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments); ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    int run(String sql, Object... arguments) throws SQLException {
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
