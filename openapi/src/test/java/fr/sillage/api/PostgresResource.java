package fr.sillage.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL for the tests of one service, with a role that owns one schema as everywhere else. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    /** Shared secret with which tests play another service. */
    public static final String SERVICE_SECRET = "secret-of-the-tests";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE EXTENSION unaccent SCHEMA public");
                statement.execute("CREATE ROLE service LOGIN");
                statement.execute("CREATE SCHEMA service AUTHORIZATION service");
                statement.execute("ALTER ROLE service SET search_path = service, public");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("service", "postgres"),
                "quarkus.datasource.username", "service",
                "quarkus.datasource.password", "unused",
                "sillage.local-accounts", "true",
                "sillage.service-secret", SERVICE_SECRET);
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
