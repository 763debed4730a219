package fr.sillage.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Plays catalog and indicators with the examples under {@code neighbours/}: they know every scheme but those called
 * {@code unknown}.
 */
public class Neighbours implements QuarkusTestResourceLifecycleManager {

    public enum Mood {
        ANSWERS,
        FAILS,
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

    private static final Map<Service, Mood> MOODS = new EnumMap<>(Service.class);

    private final Map<Service, HttpServer> servers = new EnumMap<>(Service.class);

    public static void are(Mood mood) {
        for (Service service : Service.values()) {
            is(service, mood);
        }
    }

    public static void is(Service service, Mood mood) {
        MOODS.put(service, mood);
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
        } else if (path[4].startsWith("unknown")) {
            reply(exchange, 404, "{}");
        } else {
            String file = path.length > 5 ? "snapshot.json" : "scheme.json";
            reply(exchange, 200, example(file).replace(EXAMPLE, path[4]));
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
