package fr.sillage.reporting.instances;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The packaged service as a process that can be killed, frozen and started again. */
final class Instance {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Path log;
    private final Map<String, String> settings;
    private Process process;

    /** @param settings environment variables */
    Instance(Path log, Map<String, String> settings) {
        this.log = log;
        this.settings = settings;
    }

    /** Does not wait until it is ready. */
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        process = builder.start();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** It does nothing any more, not even notice that time goes by, as in a long pause of the machine that it runs on. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, String.valueOf(process.pid())).inheritIO().start().waitFor();
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    boolean isReady() {
        try {
            return client.send(HttpRequest.newBuilder(url().resolve("/q/health/ready")).timeout(PATIENCE).build(),
                    BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
