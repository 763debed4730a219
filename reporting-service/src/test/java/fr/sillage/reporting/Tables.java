package fr.sillage.reporting;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

/** What a test does to the database behind the program's back. */
public final class Tables {

    private static final String FULL = """
            CREATE OR REPLACE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
            END $$""";

    private final DataSource dataSource;

    public Tables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** From now on there is no place left for some of the writes, as PostgreSQL says it. */
    public void fillTheDisk(String when) throws SQLException {
        execute(FULL, "CREATE TRIGGER full_disk BEFORE " + when + " EXECUTE FUNCTION full_disk()");
    }

    public void makeRoom() throws SQLException {
        for (String table : List.of("edition", "rendition")) {
            execute("DROP TRIGGER IF EXISTS full_disk ON " + table);
        }
    }
}
