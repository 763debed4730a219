package fr.sillage.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Everything as a newcomer starts it, with the sample, on ports of its own. */
final class Instance implements AutoCloseable {

    private static final List<String> PORTS = List.of("--catalog-port", "--indicators-port", "--reporting-port",
            "--postgres-port");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process launcher;
    private final List<Integer> ports;

    private Instance(Process launcher, List<Integer> ports) {
        this.launcher = launcher;
        this.ports = ports;
    }

    static Instance start(Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", System.getProperty("launcher.jar"), "--data", data.toString()));
        List<ServerSocket> sockets = new ArrayList<>();
        for (String option : PORTS) {
            var socket = new ServerSocket(0);
            sockets.add(socket);
            command.addAll(List.of(option, Integer.toString(socket.getLocalPort())));
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        Process launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        BufferedReader output = launcher.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("Ctrl-C")) {
            said.add(line);
            line = output.readLine();
        }
        assertThat(line).as(() -> String.join(System.lineSeparator(), said)).isNotNull();
        return new Instance(launcher, sockets.stream().map(ServerSocket::getLocalPort).toList());
    }

    /** Of the pages, without a slash at the end. */
    String address() {
        return "http://localhost:" + ports.get(2);
    }

    /** As the steward; a thing that is new. */
    void putInCatalog(String path, String body) throws IOException, InterruptedException {
        put("http://localhost:" + ports.get(0) + path, body);
    }

    void put(String url, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(asSteward(url).header("If-None-Match", "*").PUT(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** Has an edition of a report made, and waits for it. */
    void make(String scheme, String kind, int year) throws IOException, InterruptedException {
        HttpResponse<String> asked = send(asSteward(address() + "/api/v1/reports").POST(BodyPublishers.ofString("""
                {"scheme": "%s", "kind": "%s", "year": %d}""".formatted(scheme, kind, year))));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        URI run = URI.create(address()).resolve(asked.headers().firstValue("Location").orElseThrow());
        await().atMost(PATIENCE).until(() -> send(asSteward(run.toString()).GET()).body(), told -> told.contains("\"DONE\""));
    }

    private static HttpRequest.Builder asSteward(String url) {
        String steward = Base64.getEncoder().encodeToString("steward:steward".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Basic " + steward)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    /** Does something while the catalog gives no sign of life. */
    void whileTheCatalogIsSilent(Runnable task) throws IOException, InterruptedException {
        long catalog = launcher.descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("catalog-service")).findFirst()
                .orElseThrow()
                .pid();
        signal("STOP", catalog);
        try {
            task.run();
        } finally {
            signal("CONT", catalog);
        }
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process)).start().waitFor()).isZero();
    }

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        assertThat(launcher.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
}
