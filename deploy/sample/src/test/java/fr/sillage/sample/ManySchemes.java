package fr.sillage.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a thousand schemes of the three of the sample, each with buyers of its own and all that these buy, publish, write and
 * are asked: copies all that hangs on a scheme or a buyer, table by table, as the foreign keys of the migrated database tell,
 * so
 * that tables not yet thought of are copied too.
 */
final class ManySchemes {

    static final int SCHEMES = 1_000;
    static final int ACTIONS = 100;

    /**
     * One statement for each table. A key is moved out of the way of the others, and what points at it with it: texts to before
     * all that are there, so that whoever goes through all of them in order meets the copies first. What hangs on another table
     * without a foreign key that says so is named.
     */
    private static final String COPIES = """
            WITH RECURSIVE reference AS (
                SELECT conrelid AS rel, unnest(conkey) AS col, confrelid AS to_rel, unnest(confkey) AS to_col
                FROM pg_constraint WHERE contype = 'f' AND connamespace = 'catalog'::regnamespace),
            hanging (rel) AS (
                VALUES ('catalog.scheme'::regclass), ('catalog.organisation'), ('catalog.feed')
                UNION
                SELECT reference.rel::regclass FROM reference JOIN hanging ON reference.to_rel = hanging.rel),
            copied (rel) AS (
                TABLE hanging
                UNION VALUES ('catalog.change_set'::regclass), ('catalog.superseded_item'), ('catalog.feed_version'),
                    ('catalog.answer_version')),
            moved (rel, col) AS (
                SELECT indrelid, indkey[0] FROM pg_index
                WHERE indisunique AND indnkeyatts = 1 AND indkey[0] > 0 AND indrelid IN (TABLE copied)
                UNION
                SELECT attrelid, attnum FROM pg_attribute JOIN (
                    VALUES ('catalog.intention'::regclass, 'buyers'), ('catalog.feed_search', 'buyers'),
                        ('catalog.feed_version', 'ref'), ('catalog.feed_version', 'position'), ('catalog.referral', 'ref'),
                        ('catalog.contract_link', 'buyer'), ('catalog.contract_link', 'ref'),
                        ('catalog.opinion', 'subject_ref'),
                        ('catalog.superseded_item', 'item_id'), ('catalog.answer_version', 'buyer')) AS named (rel, name)
                    ON attrelid = named.rel AND attname = named.name
                UNION
                SELECT reference.rel, reference.col FROM reference JOIN moved ON (to_rel, to_col) = (moved.rel, moved.col))
            SELECT format('INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %3$s FROM %1$s t, generate_series(1, %4$s) n
                ORDER BY n, t.ctid', rel::regclass, string_agg(quote_ident(attname), ', ' ORDER BY attnum),
                string_agg(format(CASE WHEN (attrelid, attnum) NOT IN (TABLE moved) THEN 't.%1$I'
                    WHEN atttypid = 'bigint'::regtype THEN 't.%1$I + n * 1000000'
                    WHEN typcategory = 'A' THEN 'ARRAY(SELECT ''0-copy-'' || n || ''-'' || one FROM unnest(t.%1$I) one)'
                    ELSE '''0-copy-'' || n || ''-'' || t.%1$I' END, attname), ', ' ORDER BY attnum), {copies})
            FROM copied JOIN pg_attribute ON attrelid = rel AND attnum > 0 AND NOT attisdropped
                JOIN pg_type ON pg_type.oid = atttypid
            GROUP BY rel""";

    /** What only finds rows, and is made faster once these are there. */
    private static final String INDEXES = """
            SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid) FROM pg_index
            WHERE NOT indisunique AND indrelid IN (
                SELECT oid FROM pg_class WHERE relnamespace = 'catalog'::regnamespace AND relkind = 'r')""";

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
        List<String> indexes = new ArrayList<>();
        for (List<String> index : rows(INDEXES, 2)) {
            execute(index.get(0));
            indexes.add(index.get(1));
        }
        // keys are moved all alike: there is nothing to check, and no order in which they could be
        execute("SET session_replication_role = replica");
        for (List<String> copy : rows(COPIES.replace("{copies}", String.valueOf(SCHEMES / count("scheme"))), 1)) {
            execute(copy.get(0));
        }
        for (String index : indexes) {
            execute(index);
        }
        execute("VACUUM ANALYZE");
    }

    int count(String table) throws SQLException {
        return Integer.parseInt(rows("SELECT count(*) FROM catalog." + table, 1).get(0).get(0));
    }

    private List<List<String>> rows(String sql, int columns) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    fields.add(row.getString(i));
                }
                rows.add(fields);
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
