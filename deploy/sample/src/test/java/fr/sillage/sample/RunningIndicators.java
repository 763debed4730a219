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
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The packaged indicators service on a PostgreSQL of its own, with the sample's figures in it. */
final class RunningIndicators implements AutoCloseable {

    private static final Path JAR = Path.of("..", "..", "indicators-service", "target", "quarkus-app", "quarkus-run.jar");
    private static final Path LOG = Path.of("target", "indicators.log");

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedPostgres postgres;
    private final Process process;
    private final URI address;

    private RunningIndicators(EmbeddedPostgres postgres, Process process, URI address) {
        this.postgres = postgres;
        this.process = process;
        this.address = address;
    }

    static RunningIndicators withTheSample() throws IOException, SQLException {
        assertThat(JAR).as("the packaged indicators service: run ./mvnw verify from the root").exists();
        EmbeddedPostgres postgres = database();
        int port = freePort();
        RunningIndicators running = new RunningIndicators(postgres, start(port, postgres),
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

    private static EmbeddedPostgres database() throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION unaccent SCHEMA public");
            statement.execute("CREATE ROLE indicators LOGIN");
            statement.execute("CREATE SCHEMA indicators AUTHORIZATION indicators");
            statement.execute("ALTER ROLE indicators SET search_path = indicators, public");
        }
        return postgres;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process start(int port, EmbeddedPostgres postgres) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-jar", JAR.toString())
                .redirectErrorStream(true).redirectOutput(LOG.toFile());
        builder.environment().putAll(Map.of(
                "QUARKUS_PROFILE", "local",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("indicators", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "indicators",
                "QUARKUS_DATASOURCE_PASSWORD", "unused",
                "SILLAGE_LOCAL_ACCOUNTS", "true",
                "SILLAGE_SERVICE_SECRET", "secret-of-the-tests",
                // it goes when the tests go, however that happens
                "SILLAGE_STOP_WITH_STDIN", "true"));
        return builder.start();
    }

    private void awaitReady() {
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/q/health/ready")).timeout(Duration.ofSeconds(2)).build();
        await().atMost(Duration.ofMinutes(2)).ignoreExceptionsInstanceOf(IOException.class).until(() -> {
            assertThat(process.isAlive()).as("the service ended: see " + LOG.toAbsolutePath()).isTrue();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        });
    }

    private void load() {
        SampleLoader loader = new SampleLoader(address, address, address, line -> {
        });
        SampleFiles.contents().stream().filter(file -> file.contains("/indicators/")).forEach(loader::load);
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
