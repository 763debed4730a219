package fr.sillage.indicators.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** PostgreSQL, as durable as in production, and the packaged service, each a process that can be killed and started again. */
final class Machine implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_NS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path folder;
    private final int port = freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedPostgres postgres;
    private Process service;

    Machine(Path folder) throws IOException, SQLException {
        this.folder = folder;
        startPostgres(freePort());
        try (Connection connection = superuser(); Statement sql = connection.createStatement()) {
            sql.execute("CREATE EXTENSION unaccent SCHEMA public");
            sql.execute("CREATE ROLE service LOGIN");
            sql.execute("CREATE SCHEMA service AUTHORIZATION service");
            sql.execute("ALTER ROLE service SET search_path = service, public");
        }
        startService();
    }

    private void startPostgres(int postgresPort) throws IOException {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(folder.resolve("postgresql.log").toFile());
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(postgresPort)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // The library switches these off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private void startService() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("service.log").toFile()));
        builder.environment().putAll(Map.of(
                "QUARKUS_PROFILE", "local",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("service", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "service",
                "QUARKUS_DATASOURCE_PASSWORD", "unused",
                "SILLAGE_LOCAL_ACCOUNTS", "true",
                "SILLAGE_SERVICE_SECRET", "secret-of-the-tests",
                "SILLAGE_STOP_WITH_STDIN", "true"));
        service = builder.start();
        awaitReady();
    }

    void killService() throws IOException, InterruptedException {
        service.destroyForcibly().waitFor();
        startService();
    }

    /** The service stays, and has to find its way back to the database by itself. */
    void killPostgres() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(
                Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).get(0))).orElseThrow();
        List<ProcessHandle> processes = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        // They notice, and until the last one is gone PostgreSQL does not start on their memory.
        postmaster.onExit().join();
        processes.forEach(process -> process.onExit().join());
        int postgresPort = postgres.getPort();
        postgres.close();
        startPostgres(postgresPort);
        awaitReady();
    }

    /** One process dies of many, and PostgreSQL throws out all sessions and recovers. */
    void killBackend(Random random) throws SQLException {
        try (Connection connection = superuser(); Statement sql = connection.createStatement()) {
            var rows = sql.executeQuery(
                    """
                            SELECT pid FROM pg_stat_activity WHERE usename = 'service' ORDER BY state = 'active' DESC, backend_start""");
            long pid = 0;
            for (int i = random.nextInt(2); i >= 0 && rows.next(); i--) {
                pid = rows.getLong(1);
            }
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        }
        await("PostgreSQL", this::isRecovered);
        awaitReady();
    }

    private boolean isRecovered() {
        try (Connection connection = superuser()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    private void awaitReady() {
        await("the service, see " + folder.resolve("service.log"), this::isReady);
    }

    private boolean isReady() {
        try {
            return client.send(HttpRequest.newBuilder(url().resolve("/q/health/ready")).timeout(PATIENCE).build(),
                    BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(String what, BooleanSupplier there) {
        long start = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("In vain waited for " + what);
            }
            LockSupport.parkNanos(POLL_NS);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.destroyForcibly();
        }
        postgres.close();
    }
}
