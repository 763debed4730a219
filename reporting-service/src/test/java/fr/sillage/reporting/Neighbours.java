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
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import fr.sillage.api.PostgresResource;
import fr.sillage.api.Visitor;
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
        COUNTS_TOO_MANY,
        REFUSES,
        REFUSES_IN_HTML,
        REFUSES_TO_WRITE,
        KNOWS_NO_SECRET,
        HANGS_UP,
        BABBLES,
        SAYS_HALF,
        IS_SILENT,
        KNOWS_NOTHING
    }

    public enum Service {
        CATALOG,
        INDICATORS
    }

    private static final String EXAMPLE = "ille-et-vilaine-2024-2028";
    private static final String SIGNED = "Basic " + Base64.getEncoder()
            .encodeToString(("service:" + PostgresResource.SERVICE_SECRET).getBytes(StandardCharsets.UTF_8));

    /** What is answered to those who only ask where the ledger stands. */
    private static final String NO_FIGURES = """
            {"position": 17, "committedAt": "2026-11-19T09:30:00Z", "scheme": "a", "year": 2027, "figures": [],
             "unknownIndicators": []}""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<Service, Mood> MOODS = new EnumMap<>(Service.class);
    private static final Map<String, List<String>> VALIDATORS = new ConcurrentHashMap<>();
    private static final List<String> OPINIONS = new CopyOnWriteArrayList<>();
    private static final Map<String, String> CLOSURES = new ConcurrentHashMap<>();
    private static final Map<Service, UnaryOperator<String>> CHANGES = new ConcurrentHashMap<>();
    private static final Map<Service, Integer> WRITES = new ConcurrentHashMap<>();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final Queue<String> VISITORS = new ConcurrentLinkedQueue<>();
    private static volatile List<String> schemes = List.of();
    private static volatile CountDownLatch silence = new CountDownLatch(0);
    private static final Map<String, Correction> CORRECTIONS = new ConcurrentHashMap<>();

    private record Correction(int year, int was, int value, String reason, int position) {

        /** What is answered to those who ask for figures. */
        String in(String figures) {
            return figures.replace(String.valueOf(was), String.valueOf(value)).replace("\"position\": 17",
                    "\"position\": " + position);
        }
    }

    private final Map<Service, HttpServer> servers = new EnumMap<>(Service.class);

    public static void are(Mood mood) {
        for (Service service : Service.values()) {
            is(service, mood);
        }
    }

    public static void is(Service service, Mood mood) {
        silence.countDown();
        silence = new CountDownLatch(mood == Mood.IS_SILENT ? 1 : 0);
        MOODS.put(service, mood);
    }

    /** From now on a scheme asks these committees, in this order, before its reports are published. */
    public static void asks(String scheme, String... committees) {
        VALIDATORS.put(scheme, List.of(committees));
    }

    /** A committee speaks of an edition. */
    public static void says(String committee, String decision, String sitting, String subject, String sha256) {
        OPINIONS.add(
                """
                        {"id": %1$d, "committee": "%2$s", "title": "Comité %2$s", "sitting": "%4$s", "decision": "%3$s", "effective": false,
                         "subject": {"type": "report-edition", "ref": "%5$s", "sha256": "%6$s"}, "recordedBy": "MEMBER",
                         "recordedAt": "2026-11-19T08:00:00Z", "position": %1$d}"""
                        .formatted(OPINIONS.size() + 1, committee, decision, sitting, subject, sha256));
    }

    /** As the indicators were last told that a year is closed; null where they were not. */
    public static String closure(String scheme, int year) {
        return CLOSURES.get(scheme + "/" + year);
    }

    /** Somebody corrects the hours of 2025 of a scheme, which were 52 000. */
    public static void corrects(String scheme, int hours, String reason, int position) {
        CORRECTIONS.put(scheme, new Correction(2025, 52000, hours, reason, position));
    }

    /** Somebody corrects the hours of 2024 of a scheme, which were 40 000. */
    public static void correctsTheYearBefore(String scheme, int hours, String reason, int position) {
        CORRECTIONS.put(scheme, new Correction(2024, 40000, hours, reason, position));
    }

    /** A year that was closed before. */
    public static void closed(String scheme, int year, String body) {
        CLOSURES.put(scheme + "/" + year, body);
    }

    /** An administrator opens a year again. */
    public static void reopened(String scheme, int year) {
        CLOSURES.remove(scheme + "/" + year);
    }

    /** From now on the service says what the change makes of its examples, and that something was written in it. */
    public static void says(Service service, UnaryOperator<String> change) {
        CHANGES.put(service, change);
        WRITES.merge(service, 1, Integer::sum);
    }

    /** As from the start: the examples as they are, nothing asked, no list of schemes. */
    public static void forget() {
        are(Mood.ANSWERS);
        CHANGES.clear();
        ASKED.clear();
        schemes = List.of();
    }

    /** The schemes that the catalog lists. */
    public static void list(String... codes) {
        schemes = List.of(codes);
        WRITES.merge(Service.CATALOG, 1, Integer::sum);
    }

    /** What was asked since, as method, path and status of the answer. */
    public static List<String> asked() {
        List<String> asked = List.copyOf(ASKED);
        ASKED.clear();
        return asked;
    }

    /** For whom it was asked, while it counted too many. */
    public static List<String> visitors() {
        return List.copyOf(VISITORS);
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
            } else if (MOODS.get(service) == Mood.COUNTS_TOO_MANY) {
                VISITORS.add(String.valueOf(exchange.getRequestHeaders().getFirst(Visitor.HEADER)));
                exchange.getResponseHeaders().set("Retry-After", "17");
                exchange.getResponseHeaders().set("RateLimit-Limit", "300");
                reply(exchange, 429, "{}");
            } else if (MOODS.get(service) == Mood.REFUSES
                    || MOODS.get(service) == Mood.REFUSES_TO_WRITE && exchange.getRequestMethod().equals("PUT")) {
                reply(exchange, 422, """
                        {"type": "/problems/rule-broken", "title": "Règles non respectées", "status": 422,
                         "detail": "Nombre d’erreurs relevées : 1.", "instance": "/api/v1/figures",
                         "errors": [{"pointer": "/indicators", "code": "size", "message": "500 indicateurs au plus."}]}""",
                        "application/problem+json");
            } else if (MOODS.get(service) == Mood.REFUSES_IN_HTML) {
                reply(exchange, 403, "<p>Forbidden</p>", "text/html");
            } else if (MOODS.get(service) == Mood.BABBLES) {
                reply(exchange, 200, "<p>Bonjour</p>");
            } else if (MOODS.get(service) == Mood.SAYS_HALF) {
                reply(exchange, 200, "{\"position\": 41}");
            } else if (MOODS.get(service) == Mood.KNOWS_NOTHING) {
                reply(exchange, 404, "{}");
            } else if (MOODS.get(service) == Mood.IS_SILENT) {
                await(silence);
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
        if (path[3].equals("public") || path[3].equals("vocabularies")) {
            String body = NeighbourLibrary.programme(path, exchange.getRequestURI().getRawQuery());
            reply(exchange, body == null ? 404 : 200, body == null ? "{}" : body);
            return;
        }
        if (path[3].equals("purchasing-intentions")) {
            String body = NeighbourLibrary.purchases(path, exchange.getRequestURI().getRawQuery());
            reply(exchange, body == null ? 404 : 200, body == null ? "{}" : body);
            return;
        }
        if (path[3].equals("figures")) {
            String wanted = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (wanted.contains("\"indicators\":[]")) {
                reply(exchange, 200, NO_FIGURES);
                return;
            }
            if (laterPage(exchange, wanted)) {
                return;
            }
            boolean all = wanted.contains("\"heures-insertion\"") && wanted.contains("\"part-marches-clause\"")
                    && wanted.contains("\"223500018\"") && wanted.contains("\"from\":2023");
            String scheme = wanted.replaceFirst(".*\"scheme\":\"([^\"]+)\".*", "$1");
            String figures = said(Service.INDICATORS, "figures.json");
            reply(exchange, all ? 200 : 422,
                    all ? CORRECTIONS.containsKey(scheme) ? CORRECTIONS.get(scheme).in(figures) : figures : wanted);
        } else if (path[3].equals("indicators")) {
            replyUnlessUnchanged(Service.INDICATORS, exchange, "{\"items\": []}");
        } else if (path[3].equals("closures") && path.length > 6) {
            reply(exchange, CLOSURES.containsKey(path[4] + "/" + path[5]) ? 200 : 404,
                    errata(path[4], Integer.parseInt(path[5]), since(exchange.getRequestURI().getQuery())));
        } else if (path[3].equals("closures")) {
            close(exchange, path[4], path[5]);
        } else if (path[3].equals("expected-figures")) {
            expectedFigures(exchange);
        } else if (path[3].equals("library") || path[3].equals("terms")) {
            String body = NeighbourLibrary.answer(path, exchange.getRequestURI().getRawQuery());
            reply(exchange, body == null ? 404 : 200, body == null ? "{}" : body);
        } else if (path[3].equals("organisations")) {
            replyUnlessUnchanged(Service.CATALOG, exchange, said(Service.CATALOG, "organisations.json"));
        } else if (path.length == 4) {
            replyUnlessUnchanged(Service.CATALOG, exchange, schemes.stream().map(code -> ofScheme(code, "scheme.json"))
                    .collect(Collectors.joining(", ", "{\"items\": [", "]}")));
        } else if (path[4].startsWith("unknown")) {
            reply(exchange, 404, "{}");
        } else if (path.length > 9 && path[9].equals("pack")) {
            boolean known = path[6].equals("revue-achats");
            reply(exchange, known ? 200 : 404, known ? said(Service.CATALOG, "sitting-pack.json") : "{}");
        } else if (path.length > 5 && path[5].equals("committees")) {
            reply(exchange, 200, committees(path[4]));
        } else if (path.length > 5 && path[5].equals("opinions")) {
            reply(exchange, 200, opinions(exchange.getRequestURI().getQuery()));
        } else if (path.length > 5) {
            replyUnlessUnchanged(Service.CATALOG, exchange, ofScheme(path[4], "snapshot.json"));
        } else {
            reply(exchange, 200, ofScheme(path[4], "scheme.json"));
        }
    }

    /** As the service, which answers a thousand indicators at once; what is asked of a moment is a page after the first. */
    private static boolean laterPage(HttpExchange exchange, String wanted) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        boolean tooMany = wanted.replaceFirst(".*\"indicators\":", "").split(",").length > 1000;
        if (tooMany || query != null) {
            boolean asked = !tooMany && query.equals("asOf=2026-11-19T09:30:00Z");
            reply(exchange, asked ? 200 : 422, asked ? """
                    {"position": 17, "committedAt": "2026-11-19T09:30:00Z", "figures": [],
                     "unknownIndicators": ["of-a-later-page"]}""" : wanted);
        }
        return tooMany || query != null;
    }

    private static String ofScheme(String code, String file) {
        return said(Service.CATALOG, file).replace("Première version relue", note(code)).replace(EXAMPLE, code)
                .replace("\"validation\": []", validation(code))
                .replace("\"incomplete\": \"TOLD\"", incomplete(code));
    }

    private static String said(Service service, String file) {
        return CHANGES.getOrDefault(service, UnaryOperator.identity()).apply(example(file));
    }

    /** The services give their lists and views a tag that any write changes. */
    private static void replyUnlessUnchanged(Service service, HttpExchange exchange, String body) throws IOException {
        String tag = "W/\"" + WRITES.getOrDefault(service, 0) + "-service\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            ASKED.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " 304");
            exchange.sendResponseHeaders(304, -1);
        } else {
            reply(exchange, 200, body);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Some write more than others. */
    private static String note(String scheme) {
        return scheme.startsWith("wordy") ? "Le guide a été relu. ".repeat(100_000) : "Première version relue";
    }

    /** Some want no report that lacks figures. */
    private static String incomplete(String scheme) {
        return scheme.startsWith("strict") ? "\"incomplete\": \"REFUSED\", \"source\": \"article 12\""
                : "\"incomplete\": \"TOLD\"";
    }

    private static String validation(String scheme) {
        return VALIDATORS.getOrDefault(scheme, List.of()).stream()
                .map("{\"committee\": \"%s\", \"source\": \"Article 3\"}"::formatted)
                .collect(Collectors.joining(", ", "\"validation\": [", "]"));
    }

    static String committees(String scheme) {
        return VALIDATORS.getOrDefault(scheme, List.of()).stream().map("""
                {"code": "%1$s", "title": "Comité %1$s", "kind": "OTHER", "members": [], "cadence": [], "powers": [],
                 "version": 1}"""::formatted)
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    }

    /** @param query names the subject, as in {@code subjectType=…&subjectRef=…} */
    static String opinions(String query) {
        String ref = query.substring(query.indexOf("subjectRef=") + "subjectRef=".length());
        return OPINIONS.stream().filter(opinion -> opinion.contains("\"ref\": \"" + ref + "\""))
                .collect(Collectors.joining(", ", "{\"items\": [", "]}"));
    }

    private static int since(String query) {
        return Integer.parseInt(query.replaceFirst("(?:.*&)?since=(\\d+).*", "$1"));
    }

    public static String errata(String scheme, int year, int since) {
        Correction correction = CORRECTIONS.get(scheme);
        return correction == null || correction.year() != year || correction.position() <= since ? "{\"items\": []}"
                : example("errata.json").replace("52999", String.valueOf(correction.value()))
                        .replace("52000", String.valueOf(correction.was())).replace("\"2025\"", "\"" + year + "\"")
                        .replace("MOTIF", correction.reason()).replace("999", String.valueOf(correction.position()));
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
        ASKED.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + status);
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
