package fr.sillage.indicators.programme;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Plays the catalog's {@code /programme-figures}, with the figures that tests say. */
public class CatalogStub implements QuarkusTestResourceLifecycleManager {

    static final String BUYER = "200061018";
    static final String CLOSED_BUYER = "200061026";

    private static final Map<String, Map<String, BigDecimal>> FIGURES = new ConcurrentHashMap<>();
    private static volatile boolean answers = true;

    private HttpServer server;

    static void answer(boolean answers) {
        CatalogStub.answers = answers;
    }

    static void say(String measure, int year, BigDecimal value) {
        say(BUYER, measure, year, value);
    }

    static void say(String buyer, String measure, int year, BigDecimal value) {
        FIGURES.computeIfAbsent(year + "/" + buyer, key -> new ConcurrentHashMap<>()).put(measure, value);
    }

    /** Nothing is left to be counted for the buyer. */
    static void forget(String buyer, int year) {
        FIGURES.remove(year + "/" + buyer);
    }

    /** Nothing is left to be counted for the buyer by one measure. */
    static void forget(String buyer, String measure, int year) {
        FIGURES.get(year + "/" + buyer).remove(measure);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/api/v1/programme-figures", CatalogStub::reply);
        server.start();
        return Map.of("quarkus.rest-client.catalog.url", "http://localhost:" + server.getAddress().getPort());
    }

    private static void reply(HttpExchange exchange) throws IOException {
        String year = exchange.getRequestURI().getQuery().replace("year=", "");
        String buyers = new TreeMap<>(FIGURES).entrySet().stream().filter(of -> of.getKey().startsWith(year + "/"))
                .map(of -> "{\"buyer\": \"%s\", \"figures\": [%s]}".formatted(of.getKey().substring(5), figures(of.getValue())))
                .collect(Collectors.joining(", "));
        byte[] body = "{\"year\": %s, \"position\": 412, \"buyers\": [%s]}".formatted(year, buyers)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answers ? 200 : 503, answers ? body.length : -1);
        if (answers) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static String figures(Map<String, BigDecimal> figures) {
        return new TreeMap<>(figures).entrySet().stream().map(figure -> """
                {"measure": "%s", "title": "Essai", "value": %s, "unit": "intentions", "items": 1}"""
                .formatted(figure.getKey(), figure.getValue())).collect(Collectors.joining(", "));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
