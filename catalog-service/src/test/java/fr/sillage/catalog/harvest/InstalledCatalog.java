package fr.sillage.catalog.harvest;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The packaged service on a database of its own, as a process that can be killed and started again. */
final class InstalledCatalog {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final String name;
    private final EmbeddedPostgres postgres;
    private final Path log;
    private Process process;

    InstalledCatalog(String name, EmbeddedPostgres postgres, Path folder) throws SQLException {
        this.name = name;
        this.postgres = postgres;
        log = folder.resolve(name + ".log");
        sqlAs("postgres", "postgres", "CREATE DATABASE " + name, "CREATE ROLE " + name + " LOGIN");
        sqlAs("postgres", name, "CREATE EXTENSION unaccent SCHEMA public",
                "CREATE SCHEMA service AUTHORIZATION " + name, "ALTER ROLE " + name + " SET search_path = service, public");
    }

    private void sqlAs(String role, String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl(role, database));
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** In the database, behind the back of the service. */
    void sql(String... statements) throws SQLException {
        sqlAs(name, name, statements);
    }

    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of(
                "QUARKUS_PROFILE", "local",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl(name, name),
                "QUARKUS_DATASOURCE_USERNAME", name,
                "QUARKUS_DATASOURCE_PASSWORD", "unused",
                "SILLAGE_LOCAL_ACCOUNTS", "true",
                "SILLAGE_SERVICE_SECRET", "secret-of-the-tests",
                "SILLAGE_STOP_WITH_STDIN", "true"));
        for (String setting : List.of("EVERY", "FIRST_PAUSE", "LONGEST_PAUSE")) {
            builder.environment().put("SILLAGE_HARVEST_" + setting, "1s");
        }
        process = builder.start();
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    boolean isReady() {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(url() + "/q/health/ready")).timeout(PATIENCE).build(),
                    BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    RequestSpecification as(String account) {
        return given().baseUri(url()).auth().preemptive().basic(account, account).contentType(ContentType.JSON);
    }

    RequestSpecification anybody() {
        return given().baseUri(url());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
