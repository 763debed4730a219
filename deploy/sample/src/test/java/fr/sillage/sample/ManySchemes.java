package fr.sillage.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a thousand schemes of the three of the sample, each with a buyer of its own: copies all that hangs on a scheme, table
 * by table, as the foreign keys of the migrated database tell, so that tables not yet thought of are copied too. Purchases and
 * the library, which name schemes but do not grow with them, stay as they are.
 */
final class ManySchemes {

    static final int SCHEMES = 1_000;
    static final int ACTIONS = 100;

    /**
     * One statement for each table. A key is moved out of the way of the others, and what points at it with it; what opinions
     * are on is named without a foreign key, and lies together for a buyer: its references begin alike.
     */
    private static final String COPIES = """
            WITH RECURSIVE reference AS (
                SELECT conrelid, conkey[1] AS col, cardinality(conkey) AS width, confrelid FROM pg_constraint
                WHERE contype = 'f' AND connamespace = 'catalog'::regnamespace),
            hanging (rel) AS (
                VALUES ('catalog.scheme'::regclass)
                UNION
                SELECT reference.conrelid::regclass FROM reference JOIN hanging ON reference.confrelid = hanging.rel
                WHERE reference.conrelid::regclass NOT IN ('catalog.intention'::regclass, 'catalog.library_item'::regclass)),
            copied (rel) AS (
                TABLE hanging
                UNION VALUES ('catalog.organisation'::regclass), ('catalog.directorate'), ('catalog.change_set')),
            moved (rel, col) AS (
                SELECT conrelid, col FROM reference WHERE width = 1 AND confrelid IN (TABLE copied)
                UNION
                SELECT indrelid, indkey[0] FROM pg_index WHERE indisunique AND indnkeyatts = 1 AND indkey[0] > 0
                UNION
                SELECT attrelid, attnum FROM pg_attribute
                WHERE attrelid = 'catalog.opinion'::regclass AND attname = 'subject_ref'),
            written AS (
                SELECT a.attrelid AS rel, string_agg(format(CASE
                        WHEN a.atttypid = 'bigint'::regtype THEN '%1$L, t.%1$I + n * 1000000'
                        WHEN a.attname = 'subject_ref' THEN '%1$L, n || ''.copy-'' || t.%1$I'
                        ELSE '%1$L, t.%1$I || ''.copy-'' || n' END, a.attname), ', ') AS fields
                FROM pg_attribute a WHERE (a.attrelid, a.attnum) IN (TABLE moved) GROUP BY a.attrelid)
            SELECT format('INSERT INTO %1$s OVERRIDING SYSTEM VALUE
                SELECT copy.* FROM %1$s t, generate_series(1, %2$s) n,
                    jsonb_populate_record(t, jsonb_build_object(%3$s)) copy ORDER BY n, t.ctid', rel::regclass, {copies}, fields)
            FROM copied JOIN written USING (rel)""";

    private final Connection connection;

    ManySchemes(Connection connection) {
        this.connection = connection;
    }

    /** Gives each scheme that is there as many actions as each is to have, with progress told twice. */
    void fill() throws SQLException {
        execute("""
                INSERT INTO catalog.action OVERRIDING SYSTEM VALUE
                SELECT copy.* FROM (SELECT DISTINCT ON (scheme_id) * FROM catalog.action ORDER BY scheme_id, id) t,
                    (SELECT scheme_id, count(*) AS actions FROM catalog.action GROUP BY scheme_id) there,
                    generate_series(1, %d) n,
                    jsonb_populate_record(t.*::catalog.action, jsonb_build_object(
                        'id', 10000 + t.id * 1000 + n, 'code', t.code || '.copy-' || n)) copy
                WHERE there.scheme_id = t.scheme_id AND n <= %1$d - there.actions ORDER BY t.scheme_id, n"""
                .formatted(ACTIONS));
        execute("""
                INSERT INTO catalog.progress_entry (action_id, status, on_date, note, change_set)
                SELECT id, 'IN_PROGRESS', date '2024-05-01' + n, 'Avance comme prévu', change_set
                FROM catalog.action, generate_series(1, 2) n ORDER BY scheme_id, id, n""");
        execute("VACUUM ANALYZE");
    }

    void multiply() throws SQLException {
        List<String> copies = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery(COPIES.replace("{copies}", String.valueOf(SCHEMES / count("scheme"))))) {
            while (rows.next()) {
                copies.add(rows.getString(1));
            }
        }
        // keys are moved all alike: there is nothing to check, and no order in which they could be
        execute("SET session_replication_role = replica");
        for (String copy : copies) {
            execute(copy);
        }
        execute("VACUUM ANALYZE");
    }

    int count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM catalog." + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
