package fr.sillage.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calls the service as its clients do. */
final class Api {

    static final String AUTHORIZATION = signed("steward");

    private static final long POLL_MS = 20;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI url;
    private final String authorization;

    Api(URI url) {
        this(url, AUTHORIZATION);
    }

    private Api(URI url, String authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    /** The same service, called by the one who may do all. */
    Api asAdmin() {
        return new Api(url, signed("admin"));
    }

    private static String signed(String account) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
    }

    /** The service takes no such file: too large, or of a kind it does not know. */
    static final class Refused extends IOException {
        Refused(String message) {
            super(message);
        }
    }

    /** What a posted file came to. */
    record Posted(double seconds, JsonNode report) {

        long count(String outcome) {
            return report.path(outcome).asLong();
        }

        Posted require(long created, long updated, long unchanged) {
            if (count("created") != created || count("updated") != updated || count("unchanged") != unchanged) {
                throw new IllegalStateException("Expected created %d, updated %d, unchanged %d: %s".formatted(created, updated,
                        unchanged, shortened(report)));
            }
            return this;
        }
    }

    /** Measures {@code m-0} to {@code m-n} and an indicator {@code i-0} to {@code i-n} of each. */
    void define(int measures) throws IOException, InterruptedException {
        for (int i = 0; i < measures; i++) {
            put("/api/v1/measures/" + Figures.measure(i),
                    """
                            {"title": "Heures d’insertion", "unit": "h", "scale": 2, "timeAggregation": "SUM", "origin": "OBSERVED"}""");
            put("/api/v1/indicators/i-" + i, """
                    {"title": "Heures d’insertion", "unit": "h", "decimals": 2, "direction": "UP",
                     "definition": "Heures travaillées par des personnes éloignées de l’emploi",
                     "formula": {"numerator": {"measure": "%s"}}}""".formatted(Figures.measure(i)));
        }
    }

    void put(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request(path).header("If-None-Match", "*")
                .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IOException(path + ": " + response.statusCode() + " " + response.body());
        }
    }

    /** Adds to what has no code of its own. */
    void add(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IOException(path + ": " + response.statusCode() + " " + response.body());
        }
    }

    /** @return where what was asked for can be followed */
    String ask(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 202) {
            throw new IOException(path + ": " + response.statusCode() + " " + response.body());
        }
        return response.headers().firstValue("Location").orElseThrow();
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofByteArray()).body();
    }

    Posted post(byte[] file, Format format) throws IOException, InterruptedException {
        return post(BodyPublishers.ofByteArray(file), format);
    }

    /** Sends in chunks what is only being made. */
    Posted post(Supplier<InputStream> file, Format format) throws IOException, InterruptedException {
        return post(BodyPublishers.ofInputStream(file), format);
    }

    private Posted post(BodyPublisher body, Format format) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1/ingestions").header("Content-Type", format.mediaType()).POST(body);
        if (format.encoding() != null) {
            request.header("Content-Encoding", format.encoding());
        }
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() == 413 || response.statusCode() == 415) {
            throw new Refused(format + ": the service answers " + response.statusCode());
        }
        JsonNode report = report(response);
        if (response.statusCode() == 202) {
            String location = response.headers().firstValue("Location").orElseThrow();
            while (report.path("status").asText("RUNNING").equals("RUNNING")) {
                TimeUnit.MILLISECONDS.sleep(POLL_MS);
                report = report(client.send(request(location).build(), BodyHandlers.ofString()));
            }
        }
        Posted posted = new Posted((System.nanoTime() - start) / 1e9, report);
        if (!report.path("status").asText().equals("COMPLETED")) {
            throw new IOException("Not taken: " + shortened(report));
        }
        return posted;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return report(client.send(request(path).build(), BodyHandlers.ofString()));
    }

    private JsonNode report(HttpResponse<String> response) throws IOException {
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body());
    }

    private static String shortened(JsonNode report) {
        String text = report.toString();
        return text.substring(0, Math.min(text.length(), 2000));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).header("Authorization", authorization);
    }
}
