package fr.sillage.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A packaged service on a PostgreSQL of its own, with what the sample has for it. */
final class RunningService implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String name;
    private final EmbeddedPostgres postgres;
    private final Path log;
    private final Process process;
    private final URI address;

    private RunningService(String name, EmbeddedPostgres postgres, Path log, Process process, URI address) {
        this.name = name;
        this.postgres = postgres;
        this.log = log;
        this.process = process;
        this.address = address;
    }

    /** @param name {@code catalog} or {@code indicators} */
    static RunningService withTheSample(String name) throws IOException, SQLException {
        return withTheSample(name, Map.of());
    }

    /** @param settings of its PostgreSQL */
    static RunningService withTheSample(String name, Map<String, String> settings) throws IOException, SQLException {
        Path jar = Path.of("..", "..", name + "-service", "target", "quarkus-app", "quarkus-run.jar");
        assertThat(jar).as("the packaged %s service: run ./mvnw verify from the root", name).exists();
        EmbeddedPostgres postgres = database(name, settings);
        int port = freePort();
        Path log = Path.of("target", name + "-" + port + ".log").toAbsolutePath();
        RunningService running = new RunningService(name, postgres, log, start(name, jar, port, postgres, log),
                URI.create("http://localhost:" + port));
        try {
            running.awaitReady();
            running.load();
        } catch (RuntimeException | AssertionError e) {
            running.close();
            throw e;
        }
        return running;
    }

    URI address() {
        return address;
    }

    /** The report of sending a file of figures once more. */
    Map<?, ?> ingest(String file) {
        return new Service(address, "steward", "steward").ingest(SampleFiles.text(file));
    }

    /** What no request could do, as to a database that is made anew. */
    void execute(String sql) throws SQLException {
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the owner of the database, past the service. */
    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    private static EmbeddedPostgres database(String name, Map<String, String> settings) throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setServerConfig("fsync", "off");
        settings.forEach(builder::setServerConfig);
        EmbeddedPostgres postgres = builder.start();
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION unaccent SCHEMA public");
            statement.execute("CREATE ROLE %s LOGIN".formatted(name));
            statement.execute("CREATE SCHEMA %s AUTHORIZATION %s".formatted(name, name));
            statement.execute("ALTER ROLE %s SET search_path = %s, public".formatted(name, name));
        }
        return postgres;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process start(String name, Path jar, int port, EmbeddedPostgres postgres, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-jar", jar.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of(
                "QUARKUS_PROFILE", "local",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl(name, "postgres") + "&prepareThreshold=1",
                "QUARKUS_DATASOURCE_USERNAME", name,
                "QUARKUS_DATASOURCE_PASSWORD", "unused",
                "SILLAGE_LOCAL_ACCOUNTS", "true",
                // a test asks more in a minute than anybody who keeps a copy
                "SILLAGE_PUBLIC_LIMIT", "0",
                "SILLAGE_SERVICE_SECRET", "secret-of-the-tests",
                // it goes when the tests go, however that happens
                "SILLAGE_STOP_WITH_STDIN", "true"));
        return builder.start();
    }

    private void awaitReady() {
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/q/health/ready")).timeout(Duration.ofSeconds(2)).build();
        await().atMost(Duration.ofMinutes(2)).ignoreExceptionsInstanceOf(IOException.class).until(() -> {
            assertThat(process.isAlive()).as("the service ended: see " + log).isTrue();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        });
    }

    /** Sends all that the sample has for the service, once more if it was sent before. */
    void load() {
        SampleLoader loader = new SampleLoader(address, address, address, line -> {
        });
        SampleFiles.contents().stream().filter(file -> file.split("/")[1].equals(name)).forEach(loader::load);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postgres.close();
    }
}
