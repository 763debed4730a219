package fr.sillage.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * What is left of the service when all but the query is taken away: the JDK's HTTP server, a pool of prepared statements, the
 * same JSON written by hand for one kind of indicator, or for pages of the feed. No definitions, no roll-up, no rights but a
 * password. A process of its own.
 */
final class BareEndpoint implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile("/api/v1/indicators/i-(\\d+)/series\\?buyer=(\\d+)&from=([^&]+)&to=.+");

    private final Process process;
    private final int port;

    private BareEndpoint(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * What it must know. Of a series all is of the first measure and buyer.
     *
     * @param head what stands before the points of a series
     * @param pages of the feed by their address; whatever else is asked for is a series
     */
    record Known(Query query, String head, Map<String, Page> pages) {
    }

    /**
     * @param parameters of the query
     * @param rows how many of those that it finds are told: one more says that there is a next page
     * @param tail what stands after them
     */
    record Page(List<String> parameters, int rows, String tail) {
    }

    static BareEndpoint start(Postgres postgres, String role, Known known, int connections) throws IOException {
        Path file = postgres.log().resolveSibling("known.json");
        new ObjectMapper().writeValue(file.toFile(), known);
        int port = Service.freePort();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Without it each answer waits for the client's delayed acknowledgement.
                "-Dsun.net.httpserver.nodelay=true", "-XX:+UseParallelGC", "-cp", System.getProperty("java.class.path"),
                BareEndpoint.class.getName(), String.valueOf(port), postgres.jdbcUrl(), role, String.valueOf(connections),
                file.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        // It says when it is ready.
        process.getInputStream().read();
        return new BareEndpoint(process, port);
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public static void main(String[] arguments) throws Exception {
        Known known = new ObjectMapper().readValue(Files.readString(Path.of(arguments[4])), Known.class);
        int connections = Integer.parseInt(arguments[3]);
        BlockingQueue<PreparedStatement> pool = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) {
            Connection connection = DriverManager.getConnection(arguments[1], arguments[2], "");
            pool.add(connection.prepareStatement(known.query().sql().replaceAll("\\$\\d+", "?")));
        }
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", Integer.parseInt(arguments[0])), 0);
        server.setExecutor(Executors.newFixedThreadPool(connections));
        server.createContext("/", exchange -> answer(exchange, known, pool));
        server.start();
        System.out.println("ready");
    }

    private static void answer(HttpExchange exchange, Known known, BlockingQueue<PreparedStatement> pool) throws IOException {
        try {
            Page page = known.pages().get(exchange.getRequestURI().toString());
            Matcher path = PATH.matcher(exchange.getRequestURI().toString());
            if (page == null && (!path.matches()
                    || !Api.AUTHORIZATION.equals(exchange.getRequestHeaders().getFirst("Authorization")))) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            PreparedStatement statement = pool.take();
            byte[] body;
            try {
                body = (page == null ? read(statement, known, path) : texts(statement, page)).getBytes(StandardCharsets.UTF_8);
            } finally {
                pool.add(statement);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (SQLException | InterruptedException e) {
            throw new IOException(e);
        } finally {
            exchange.close();
        }
    }

    private static String read(PreparedStatement statement, Known known, Matcher path) throws SQLException {
        int parameter = 1;
        for (String text : known.query().parameters()) {
            statement.setObject(parameter++, text == null ? null : ofSeries(text, path), Types.OTHER);
        }
        // The query gives the periods in no order.
        Map<String, String> points = new TreeMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String rest = ",\"status\":\"" + row.getString("status") + "\",\"qualifier\":\"" + row.getString("qualifier")
                        + "\"}";
                String[] periods = (String[]) row.getArray("periods").getArray();
                BigDecimal[] values = (BigDecimal[]) row.getArray("values").getArray();
                for (int i = 0; i < periods.length; i++) {
                    String value = values[i].toPlainString();
                    points.put(periods[i], ",\"value\":" + value + ",\"numerator\":" + value + rest);
                }
            }
        }
        StringBuilder json = new StringBuilder(ofSeries(known.head(), path));
        points.forEach((period, rest) -> json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
                .append("{\"period\":\"").append(period).append('"').append(rest));
        return json.append("]}").toString();
    }

    private static String texts(PreparedStatement statement, Page page) throws SQLException {
        int parameter = 1;
        for (String text : page.parameters()) {
            statement.setObject(parameter++, text, Types.OTHER);
        }
        StringBuilder json = new StringBuilder("{\"items\":[");
        try (ResultSet row = statement.executeQuery()) {
            for (int told = 0; told < page.rows() && row.next(); told++) {
                json.append(told == 0 ? "" : ",").append(row.getString("document"));
            }
        }
        return json.append(page.tail()).toString();
    }

    private static String ofSeries(String text, Matcher path) {
        return text.replace(Figures.measure(0), Figures.measure(Long.parseLong(path.group(1))))
                .replace("i-0", "i-" + path.group(1)).replace(Figures.siren(0), path.group(2));
    }
}
