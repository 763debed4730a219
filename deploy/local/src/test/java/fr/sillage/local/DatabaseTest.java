package fr.sillage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    /** One for all tests, in a path such as people have. */
    @TempDir
    private static Path temporary;

    private DataFolder folder;
    private Database database;

    @BeforeEach
    void start() throws Exception {
        folder = DataFolder.open(temporary.resolve("Données d'été"));
        database = new Database(folder, freePort());
        database.start();
    }

    @AfterEach
    void stop() throws Exception {
        database.stop();
        folder.close();
    }

    @Test
    void A_role_owns_its_schema_and_reaches_no_other() throws Exception {
        execute(Part.CATALOG, "CREATE TABLE IF NOT EXISTS catalog.promise (title text)");

        assertThatThrownBy(() -> query(Part.INDICATORS, "SELECT count(*) FROM catalog.promise"))
                .hasMessageContaining("permission denied for schema catalog");
        assertThatThrownBy(() -> execute(Part.INDICATORS, "CREATE TABLE catalog.mine (title text)"))
                .hasMessageContaining("permission denied for schema catalog");
        assertThatThrownBy(() -> execute(Part.REPORTING, "CREATE TABLE public.mine (title text)"))
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void A_service_finds_its_own_tables_without_naming_its_schema() throws Exception {
        assertThat(query(Part.REPORTING, "SELECT current_schema()")).isEqualTo("reporting");
    }

    @Test
    void Passwords_are_checked() {
        String wrong = database.password(Part.CATALOG);

        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "reporting", wrong))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", null))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void A_role_cannot_leave_the_database() {
        String elsewhere = database.jdbcUrl().replaceAll("/sillage$", "/postgres");

        assertThatThrownBy(() -> DriverManager.getConnection(elsewhere, "catalog", database.password(Part.CATALOG)))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void Every_service_can_compare_without_accents() throws Exception {
        for (Part service : Part.SERVICES) {
            assertThat(query(service, "SELECT unaccent('Été à Noël')")).isEqualTo("Ete a Noel");
        }
    }

    @Test
    void It_is_PostgreSQL_18_and_writes_are_safe() throws Exception {
        assertThat(query(Part.CATALOG, "SHOW server_version")).startsWith("18");
        assertThat(query(Part.CATALOG, "SHOW fsync")).isEqualTo("on");
    }

    @Test
    void A_PostgreSQL_left_by_a_killed_launcher_is_stopped_and_its_data_kept() throws Exception {
        execute(Part.CATALOG, "CREATE TABLE kept AS SELECT 'before the kill' AS word");
        // A killed launcher neither stops PostgreSQL nor holds its files any longer.
        DataFolder abandoned = folder;
        Database left = database;

        Database next = new Database(abandoned, freePort());
        assertThat(next.stopRunning()).isTrue();
        left.stop();
        next.start();
        database = next;

        assertThat(query(Part.CATALOG, "SELECT word FROM kept")).isEqualTo("before the kill");
        assertThatThrownBy(() -> DriverManager.getConnection(left.jdbcUrl(), "catalog", left.password(Part.CATALOG)))
                .hasMessageContaining("refused");
    }

    @Test
    void A_process_that_has_the_number_of_a_dead_PostgreSQL_is_left_alone() throws Exception {
        database.stop();
        Files.writeString(folder.database().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        assertThat(database.stopRunning()).isFalse();

        database.start();
        assertThat(query(Part.CATALOG, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void A_first_start_that_was_cut_short_is_begun_again() throws Exception {
        database.stop();
        Files.delete(folder.database().resolve("sillage-complete"));
        Files.delete(folder.database().resolve("PG_VERSION"));

        database.start();

        assertThat(query(Part.CATALOG, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void Lost_passwords_are_told_and_no_data_is_thrown_away() throws Exception {
        database.stop();
        Path passwords = folder.path().resolve("passwords.properties");
        Path aside = Files.move(passwords, folder.path().resolve("aside"));

        assertThatThrownBy(database::start).isInstanceOf(CannotStart.class).hasMessageContaining("--reset");

        Files.move(aside, passwords);
        database.start();
    }

    private void execute(Part service, String sql) throws SQLException {
        try (Connection connection = connect(service); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(Part service, String sql) throws SQLException {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect(Part service) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), service.toString(), database.password(service));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
