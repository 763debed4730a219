package fr.sillage.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL 18 of its own, as durable as one in production; its data is taken away at the end. */
final class Postgres implements AutoCloseable {

    private static final String DATABASE = "postgres";
    private static final List<String> SHOWN = List.of("server_version", "fsync", "synchronous_commit", "full_page_writes",
            "wal_level", "shared_buffers", "max_wal_size", "work_mem");

    private final EmbeddedPostgres embedded;
    private final Path log;

    private Postgres(EmbeddedPostgres embedded, Path log) {
        this.embedded = embedded;
        this.log = log;
    }

    static Postgres start(Path folder) throws IOException, SQLException {
        Path home = Files.createTempDirectory(folder, "sillage-benchmark-");
        Path log = home.resolve("postgresql.log");
        ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log.toFile());
        EmbeddedPostgres embedded = EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("data"))
                .setPGStartupWait(Duration.ofMinutes(1))
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                // The library switches these off, for tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("log_line_prefix", "")
                .start();
        Postgres postgres = new Postgres(embedded, log);
        postgres.requireDurable();
        return postgres;
    }

    /** What a reader must know to judge the figures. */
    String settings() throws SQLException {
        List<String> settings = new ArrayList<>();
        for (String name : SHOWN) {
            settings.add(name + "=" + value("SHOW " + name));
        }
        return "PostgreSQL " + String.join(" ", settings);
    }

    private void requireDurable() throws SQLException {
        if (!value("SHOW fsync").equals("on") || !value("SHOW synchronous_commit").equals("on")) {
            throw new IllegalStateException("PostgreSQL would lose what it acknowledged: nothing to compare with");
        }
    }

    /** A role that owns a schema, as every service has. */
    void createRole(String name) throws SQLException {
        execute("CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public");
        execute("CREATE ROLE " + name + " LOGIN");
        execute("CREATE SCHEMA " + name + " AUTHORIZATION " + name);
        execute("ALTER ROLE " + name + " SET search_path = " + name + ", public");
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port() + "/" + DATABASE;
    }

    int port() {
        return embedded.getPort();
    }

    Path log() {
        return log;
    }

    Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), role, "");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String value(String query) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        embedded.close();
        try (var files = Files.walk(log.getParent())) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }
}
