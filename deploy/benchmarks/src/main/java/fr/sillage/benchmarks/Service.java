package fr.sillage.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged service in a process of its own, with the trial accounts; the indicators-service unless another is named. */
final class Service implements AutoCloseable {

    static final String NAME = "indicators";

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final long START_TIMEOUT_NS = TimeUnit.MINUTES.toNanos(2);
    private static final long POLL_MS = 50;

    private final Process process;
    private final URI url;

    private Service(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** @param role owns the schema in which the service keeps everything */
    static Service start(Postgres postgres, String role, String... javaOptions) throws IOException, InterruptedException {
        return start(postgres, NAME, role, Map.of(), javaOptions);
    }

    /**
     * @param name of the service, without {@code -service}
     * @param settings in the environment, besides those that all need
     */
    static Service start(Postgres postgres, String name, String role, Map<String, String> settings, String... javaOptions)
            throws IOException, InterruptedException {
        int port = freePort();
        // As we advise on a server: to collect beside the requests, as G1 does, costs them more than it spares them.
        List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-XX:+UseParallelGC"));
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-jar", jar(name).toString()));
        Path log = postgres.log().resolveSibling("service-" + port + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of(
                "QUARKUS_PROFILE", "local",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", role,
                "QUARKUS_DATASOURCE_PASSWORD", "unused",
                "SILLAGE_LOCAL_ACCOUNTS", "true",
                "SILLAGE_SERVICE_SECRET", "secret-of-the-benchmark",
                "SILLAGE_STOP_WITH_STDIN", "true"));
        builder.environment().putAll(settings);
        Service service = new Service(builder.start(), URI.create("http://localhost:" + port));
        service.awaitReady(log);
        return service;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(url.resolve("/q/health/ready")).build();
        long start = System.nanoTime();
        while (true) {
            try {
                if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() - start > START_TIMEOUT_NS) {
                    throw new IOException("The service did not start:\n" + Files.readString(log), e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
    }

    URI url() {
        return url;
    }

    int port() {
        return url.getPort();
    }

    long pid() {
        return process.pid();
    }

    /** Peak of the memory it held, in MB; 0 where the system does not tell. */
    long peakMemory() throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid()), "status");
        if (Files.notExists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Found from where this class lies, deploy/benchmarks/target. */
    private static Path jar(String name) {
        try {
            Path code = Path.of(Service.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path jar = code.resolve("../../../../" + name + "-service/target/quarkus-app/quarkus-run.jar").normalize();
            if (Files.notExists(jar)) {
                throw new IllegalStateException(jar + " is missing: build it with ./mvnw package -DskipTests");
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
