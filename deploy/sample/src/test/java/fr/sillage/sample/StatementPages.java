package fr.sillage.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pages that each statement of the catalog looks at, whether they are in memory or not: what EXPLAIN (ANALYZE, BUFFERS)
 * would tell of it, counted by PostgreSQL while the service sends its own statements with its own parameters.
 */
final class StatementPages {

    /** Settings of the PostgreSQL that is to count; nothing else may look at pages meanwhile. */
    static final Map<String, String> SETTINGS = Map.of("shared_preload_libraries", "pg_stat_statements", "autovacuum", "off");

    private final Connection connection;

    StatementPages(Connection connection) throws SQLException {
        this.connection = connection;
        execute("CREATE EXTENSION pg_stat_statements");
    }

    /** @param pages of one execution, on the average */
    record Pages(String sql, long calls, long pages) {

        static final Pages NONE = new Pages("", 0, 0);
    }

    /** By PostgreSQL's own number of the statement. */
    Map<Long, Pages> of(Runnable work) throws SQLException {
        Map<Long, Pages> pages = new LinkedHashMap<>();
        execute("SELECT pg_stat_statements_reset()");
        work.run();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
                SELECT queryid, regexp_replace(query, '\\s+', ' ', 'g'), calls,
                       ceil((shared_blks_hit + shared_blks_read)::numeric / calls)
                FROM pg_stat_statements WHERE userid = 'catalog'::regrole""")) {
            while (row.next()) {
                pages.put(row.getLong(1), new Pages(row.getString(2), row.getLong(3), row.getLong(4)));
            }
        }
        return pages;
    }

    /** Has PostgreSQL go by indexes wherever it can. */
    void goByIndexes() throws SQLException {
        set("enable_seqscan = off");
    }

    void goAsUsual() throws SQLException {
        set("enable_seqscan = on");
    }

    private void set(String setting) throws SQLException {
        execute("ALTER SYSTEM SET " + setting);
        execute("SELECT pg_reload_conf()");
        // what is prepared is planned anew only where a table has changed
        execute("""
                DO $$ DECLARE changed regclass; BEGIN
                    FOR changed IN SELECT oid FROM pg_class WHERE relnamespace = 'catalog'::regnamespace AND relkind = 'r' LOOP
                        EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = false)', changed);
                    END LOOP;
                END $$""");
    }

    /** As the service, past it. */
    void executeAsService(String sql) {
        try {
            execute("SET ROLE catalog");
            execute(sql);
            execute("RESET ROLE");
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
