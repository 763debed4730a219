package fr.sillage.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One service in a Java of its own. */
final class ServiceProcess {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(2);
    private static final long STOP_TIMEOUT_SECONDS = 15;

    /** 128 + SIGINT. */
    private static final int INTERRUPTED = 130;

    private final Part part;
    private final Path log;
    private final URI health;
    private final Process process;

    private ServiceProcess(Part part, int port, Path log, Process process) {
        this.part = part;
        this.log = log;
        this.health = URI.create("http://localhost:" + port + "/q/health/ready");
        this.process = process;
    }

    /** The settings travel in the environment, where other users' "ps" does not show secrets. */
    static ServiceProcess start(Part part, int port, Path jar, List<String> javaOptions, Map<String, String> environment,
            Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ServiceProcess(part, port, log, builder.start());
    }

    Part part() {
        return part;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isReady(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(health).timeout(ANSWER_TIMEOUT).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    CompletableFuture<ServiceProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    boolean wasInterrupted() {
        return !process.isAlive() && process.exitValue() == INTERRUPTED;
    }

    String logTail() {
        return LogTail.of(log);
    }

    /**
     * Where asking nicely is unknown (Windows), the end of its standard input tells the service, as it does when the
     * launcher is killed.
     */
    void askToStop() throws IOException {
        if (process.supportsNormalTermination()) {
            process.destroy();
        } else {
            process.getOutputStream().close();
        }
    }

    void awaitStop() throws InterruptedException {
        if (!process.waitFor(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
