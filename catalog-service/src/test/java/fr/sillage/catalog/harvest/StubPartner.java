package fr.sillage.catalog.harvest;

import static fr.sillage.catalog.Api.RENNES_METROPOLE;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Plays the public feed of a partner, with texts made from the example that the contract shows. */
final class StubPartner implements AutoCloseable {

    enum Mood {
        ANSWERS,
        FAILS,
        BABBLES,
        IS_SILENT,
        STOPS_HALFWAY
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern QUERY = Pattern.compile("since=([0-9]+)&limit=([0-9]+)");

    private record Change(String ref, long position, String document) {

        String json() {
            return "{\"ref\": \"%s\", \"position\": %d, \"state\": \"%s\"%s}".formatted(ref, position,
                    document == null ? "WITHDRAWN" : "LIVE", document == null ? "" : ", \"document\": " + document);
        }
    }

    private final HttpServer server;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Change> feed = new TreeMap<>();
    private final List<Long> asked = new ArrayList<>();
    private String epoch = "first-epoch";
    private long position = 10;
    private volatile Mood mood = Mood.ANSWERS;

    StubPartner() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "partner");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/api/v1/public/purchasing-intentions/changes", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void is(Mood now) {
        mood = now;
    }

    /** Publishes the example under a reference, as its own. */
    synchronized void tells(String ref, String title) {
        tells(ref, document -> document.put("title", title));
    }

    synchronized void tells(String ref, Consumer<ObjectNode> change) {
        try {
            var document = (ObjectNode) JSON.readTree(Files.readString(Path.of("../openapi/examples/getPublicIntention.json")));
            document.put("ref", ref);
            ((ObjectNode) document.path("buyers").get(0)).put("siren", RENNES_METROPOLE).put("name", "Rennes Métropole");
            change.accept(document);
            tellsRaw(ref, document.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param document null withdraws it */
    synchronized void tellsRaw(String ref, String document) {
        position += 3;
        feed.put(ref, new Change(ref, position, document));
    }

    synchronized void withdraws(String ref) {
        tellsRaw(ref, null);
    }

    /** Its database is made anew, and has since come further than it was: only the epoch tells. */
    synchronized void startsAnew(String newEpoch) {
        epoch = newEpoch;
        feed.clear();
    }

    /** A backup is put back: the same database, not as far as it was. */
    synchronized void goesBackTo(long earlier) {
        feed.values().removeIf(change -> change.position > earlier);
        position = earlier;
    }

    synchronized long position() {
        return position;
    }

    /** From where it was asked since the last time, in order. */
    synchronized List<Long> asked() {
        List<Long> positions = List.copyOf(asked);
        asked.clear();
        return positions;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher query = QUERY.matcher(exchange.getRequestURI().getQuery());
            if (!query.matches()) {
                reply(exchange, 400, "{}");
                return;
            }
            switch (mood) {
                case ANSWERS -> page(exchange, Long.parseLong(query.group(1)), Integer.parseInt(query.group(2)));
                case FAILS -> reply(exchange, 503, "{}");
                case BABBLES -> reply(exchange, 200, "<p>Bonjour</p>");
                case IS_SILENT -> await();
                case STOPS_HALFWAY -> {
                    exchange.sendResponseHeaders(200, 0);
                    OutputStream body = exchange.getResponseBody();
                    body.write("{\"epoch\": ".getBytes(StandardCharsets.UTF_8));
                    body.flush();
                    await();
                }
            }
        }
    }

    private synchronized void page(HttpExchange exchange, long since, int limit) throws IOException {
        asked.add(since);
        if (since > position) {
            reply(exchange, 409, "{\"status\": 409}");
            return;
        }
        List<Change> after = feed.values().stream().filter(change -> change.position > since)
                .sorted((a, b) -> Long.compare(a.position, b.position)).toList();
        List<Change> page = after.subList(0, Math.min(limit, after.size()));
        reply(exchange, 200, """
                {"epoch": "%s", "position": %d, "more": %b, "items": [%s], "later": {"a": [1]}}""".formatted(epoch,
                page.isEmpty() ? since : page.get(page.size() - 1).position, page.size() < after.size(),
                page.stream().map(Change::json).collect(Collectors.joining(", "))));
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
