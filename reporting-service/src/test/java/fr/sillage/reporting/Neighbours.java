package fr.sillage.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Plays catalog and indicators with the examples under {@code neighbours/}: they know every scheme but those called
 * {@code unknown}. What a scheme asks of its committees, and what they said, is what the test says of it; years are closed.
 */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    public enum Mood {
        ANSWERS,
        FAILS,
        IS_BUSY,
        REFUSES,
        REFUSES_IN_HTML,
        KNOWS_NO_SECRET,
        HANGS_UP
    }

    public enum Service {
        CATALOG,
        INDICATORS
    }

    private static final String EXAMPLE = "ille-et-vilaine-2024-2028";
    private static final String SIGNED = "Basic " + Base64.getEncoder()
            .encodeToString(("service:" + PostgresResource.SERVICE_SECRET).getBytes(StandardCharsets.UTF_8));

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<Service, Mood> MOODS = new EnumMap<>(Service.class);
    private static final Map<String, List<String>> VALIDATORS = new ConcurrentHashMap<>();
    private static final List<String> OPINIONS = new CopyOnWriteArrayList<>();
    private static final Map<String, String> CLOSURES = new ConcurrentHashMap<>();

    private final Map<Service, HttpServer> servers = new EnumMap<>(Service.class);

    public static void are(Mood mood) {
        for (Service service : Service.values()) {
            is(service, mood);
        }
    }

    public static void is(Service service, Mood mood) {
        MOODS.put(service, mood);
    }

    /** From now on a scheme asks these committees, in this order, before its reports are published. */
    public static void asks(String scheme, String... committees) {
        VALIDATORS.put(scheme, List.of(committees));
    }

    /** A committee speaks of an edition. */
    public static void says(String committee, String decision, String sitting, String subject, String sha256) {
        OPINIONS.add("""
                {"id": %1$d, "committee": "%2$s", "title": "Comité %2$s", "sitting": "%4$s", "decision": "%3$s",
                 "subject": {"type": "report-edition", "ref": "%5$s", "sha256": "%6$s"}, "recordedBy": "MEMBER",
                 "recordedAt": "2026-11-19T08:00:00Z", "position": %1$d}"""
                .formatted(OPINIONS.size() + 1, committee, decision, sitting, subject, sha256));
    }

    /** As the indicators were last told that a year is closed; null where they were not. */
    public static String closure(String scheme, int year) {
        return CLOSURES.get(scheme + "/" + year);
    }

    /** A year that was closed before. */
    public static void closed(String scheme, int year, String body) {
        CLOSURES.put(scheme + "/" + year, body);
    }

    @Override
    public Map<String, String> start() {
        are(Mood.ANSWERS);
        return Map.of("quarkus.rest-client.catalog.url", serve(Service.CATALOG),
                "quarkus.rest-client.indicators.url", serve(Service.INDICATORS));
    }

    @Override
    public void stop() {
        servers.values().forEach(server -> server.stop(0));
    }

    private String serve(Service service) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                var thread = new Thread(task, service.name());
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", exchange -> answer(service, exchange));
            server.start();
            servers.put(service, server);
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Service service, HttpExchange exchange) throws IOException {
        try (exchange) {
            if (MOODS.get(service) == Mood.HANGS_UP) {
                return;
            }
            if (MOODS.get(service) == Mood.FAILS) {
                reply(exchange, 500, "{}");
            } else if (MOODS.get(service) == Mood.IS_BUSY) {
                reply(exchange, 503, "{}");
            } else if (MOODS.get(service) == Mood.REFUSES) {
                reply(exchange, 422, """
                        {"type": "/problems/rule-broken", "title": "Règles non respectées", "status": 422,
                         "detail": "Nombre d’erreurs relevées : 1.", "instance": "/api/v1/figures",
                         "errors": [{"pointer": "/indicators", "code": "size", "message": "500 indicateurs au plus."}]}""",
                        "application/problem+json");
            } else if (MOODS.get(service) == Mood.REFUSES_IN_HTML) {
                reply(exchange, 403, "<p>Forbidden</p>", "text/html");
            } else if (MOODS.get(service) == Mood.KNOWS_NO_SECRET
                    || !SIGNED.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                reply(exchange, 401, "{}");
            } else {
                answer(exchange, exchange.getRequestURI().getPath().split("/"));
            }
        }
    }

    /** @param path empty, api, v1, schemes or figures, and so on */
    private static void answer(HttpExchange exchange, String[] path) throws IOException {
        if (path[3].equals("figures")) {
            String wanted = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean all = wanted.contains("\"heures-insertion\"") && wanted.contains("\"part-marches-clause\"")
                    && wanted.contains("\"223500018\"") && wanted.contains("\"from\":2023");
            reply(exchange, all ? 200 : 422, all ? example("figures.json") : wanted);
        } else if (path[3].equals("closures")) {
            close(exchange, path[4], path[5]);
        } else if (path[3].equals("expected-figures")) {
            expectedFigures(exchange);
        } else if (path[4].startsWith("unknown")) {
            reply(exchange, 404, "{}");
        } else if (path.length > 5 && path[5].equals("committees")) {
            reply(exchange, 200, committees(path[4]));
        } else if (path.length > 5 && path[5].equals("opinions")) {
            reply(exchange, 200, opinions(exchange.getRequestURI().getQuery()));
        } else {
            String file = path.length > 5 ? "snapshot.json" : "scheme.json";
            reply(exchange, 200,
                    example(file).replace("Première version relue", note(path[4])).replace(EXAMPLE, path[4])
                            .replace("\"goals\": []", "\"goals\": [], " + validation(path[4]) + reporting(path[4])));
        }
    }

    /** Some write more than others. */
    private static String note(String scheme) {
        return scheme.startsWith("wordy") ? "Le guide a été relu. ".repeat(100_000) : "Première version relue";
    }

    /** Some want no report that lacks figures. */
    private static String reporting(String scheme) {
        return scheme.startsWith("strict")
                ? ", \"reporting\": {\"incomplete\": \"REFUSED\", \"source\": \"article 12\"}"
                : "";
    }

    private static String validation(String scheme) {
        return VALIDATORS.getOrDefault(scheme, List.of()).stream()
                .map("{\"committee\": \"%s\", \"source\": \"Article 3\"}"::formatted)
                .collect(Collectors.joining(", ", "\"validation\": [", "]"));
    }

    static String committees(String scheme) {
        return VALIDATORS.getOrDefault(scheme, List.of()).stream().map("""
                {"code": "%1$s", "title": "Comité %1$s", "kind": "OTHER", "members": [], "version": 1}"""::formatted)
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    }

    /** @param query names the subject, as in {@code subjectType=…&subjectRef=…} */
    static String opinions(String query) {
        String ref = query.substring(query.indexOf("subjectRef=") + "subjectRef=".length());
        return OPINIONS.stream().filter(opinion -> opinion.contains("\"ref\": \"" + ref + "\""))
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    }

    private static void close(HttpExchange exchange, String scheme, String year) throws IOException {
        String key = scheme + "/" + year;
        if (exchange.getRequestMethod().equals("PUT")) {
            CLOSURES.put(key, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }
        String told = CLOSURES.get(key);
        if (told == null) {
            reply(exchange, 404, "{}");
        } else {
            reply(exchange, 200, closureView(scheme, year, told));
        }
    }

    public static String closureView(String scheme, String year, String told) {
        return told.replaceFirst("\\{", "{\"scheme\": \"%s\", \"year\": %s, \"closedAt\": \"2026-11-20T09:00:00Z\", "
                .formatted(scheme, year));
    }

    /** One figure a page, as if there were many. */
    private static void expectedFigures(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int first = query.contains("after=") ? Integer.parseInt(query.replaceAll(".*after=(\\d+).*", "$1")) : 0;
        try {
            ObjectNode all = (ObjectNode) JSON.readTree(example("expected-figures.json"));
            JsonNode items = all.get("items");
            all.putArray("items").add(items.get(first));
            if (first + 1 < items.size()) {
                all.put("next", String.valueOf(first + 1));
            }
            boolean asked = query.contains("state=LATE") && query.contains("state=DUE") && query.contains("state=NOT_YET")
                    && query.contains("from=2024") && query.contains("to=2024");
            reply(exchange, asked ? 200 : 422, asked ? all.toString() : query);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        reply(exchange, status, body, "application/json");
    }

    private static void reply(HttpExchange exchange, int status, String body, String type) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public static String example(String file) {
        try (InputStream in = Neighbours.class.getResourceAsStream("/neighbours/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
