package fr.sillage.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A headless Chromium that stays open, spoken to through DevTools: what it takes to start is not held against it. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MS = 50;

    private final Process process;
    private final Path profile;
    private final WebSocket page;
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private int asked;

    private Chromium(Process process, Path profile, int port) throws IOException, InterruptedException {
        this.process = process;
        this.profile = profile;
        HttpClient client = HttpClient.newHttpClient();
        String target = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString()).body();
        this.page = client.newWebSocketBuilder().buildAsync(
                URI.create(new ObjectMapper().readTree(target).path("webSocketDebuggerUrl").asText()), new Listener(heard))
                .join();
        call("Page.enable", "{}");
    }

    static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(":")).flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    static Chromium start(Path program, Path folder) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(folder, "chromium-");
        Process process = new ProcessBuilder(program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-dev-shm-usage", "--remote-debugging-port=0", "--remote-allow-origins=*",
                "--user-data-dir=" + profile, "about:blank").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Path port = profile.resolve("DevToolsActivePort");
        long start = System.nanoTime();
        while (Files.notExists(port) || Files.readAllLines(port).isEmpty()) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                process.destroy();
                throw new IOException("Chromium did not start");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MS);
        }
        return new Chromium(process, profile, Integer.parseInt(Files.readAllLines(port).get(0)));
    }

    /** Opens a page and prints it, with backgrounds, tags and bookmarks, on the paper that the page asks for. */
    byte[] print(Path html) throws IOException, InterruptedException {
        call("Page.navigate", "{\"url\": \"%s\"}".formatted(html.toUri()));
        await(event -> event.path("method").asText().equals("Page.loadEventFired"));
        JsonNode printed = call("Page.printToPDF",
                "{\"printBackground\": true, \"preferCSSPageSize\": true, \"generateTaggedPDF\": true, \"generateDocumentOutline\": true}");
        return Base64.getDecoder().decode(printed.path("result").path("data").asText());
    }

    private JsonNode call(String method, String parameters) throws IOException, InterruptedException {
        int id = ++asked;
        page.sendText("{\"id\": %d, \"method\": \"%s\", \"params\": %s}".formatted(id, method, parameters), true).join();
        JsonNode answer = await(message -> message.path("id").asInt() == id);
        if (answer.has("error")) {
            throw new IOException(method + ": " + answer.path("error"));
        }
        return answer;
    }

    private JsonNode await(Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        while (true) {
            JsonNode message = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (message == null) {
                throw new IOException("Chromium does not answer");
            }
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        page.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }

    private record Listener(BlockingQueue<JsonNode> heard, StringBuilder text) implements WebSocket.Listener {

        Listener(BlockingQueue<JsonNode> heard) {
            this(heard, new StringBuilder());
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    heard.add(new ObjectMapper().readTree(text.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
