package fr.sillage.indicators.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import io.restassured.path.json.JsonPath;

/**
 * A client that sends figures of one buyer, file after file, and remembers what it was promised.
 * <p>
 * After each file it knows for every period the values that the period has had: each of them exactly once in the history, the
 * last
 * one in force.
 */
final class Sender {

    private static final String AUTHORIZATION = "Basic "
            + Base64.getEncoder().encodeToString("steward:steward".getBytes(StandardCharsets.UTF_8));

    /** Of the service to its database. */
    private static final int MOST_CONNECTIONS = 16;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI url;
    private final String buyer;
    private final int most;
    private final Random random;
    private final Map<String, List<Integer>> promised = new TreeMap<>();
    private File underWay;
    /** Where the service said that it would tell of it; null where it did not get as far. */
    private String run;
    private volatile int sent;

    /** @param most lines of a file */
    Sender(URI url, String buyer, int most, Random random) {
        this.url = url;
        this.buyer = buyer;
        this.most = most;
        this.random = random;
    }

    /** @param key null for none */
    private record File(Map<String, Integer> values, String key, boolean async) {
    }

    String buyer() {
        return buyer;
    }

    /** What was acknowledged, period by period, oldest first. */
    Map<String, List<Integer>> promised() {
        return promised;
    }

    /** The same, and the file of which nobody knows what became. */
    Map<String, List<Integer>> promisedAndUnderWay() {
        Map<String, List<Integer>> all = new TreeMap<>();
        promised.forEach((period, values) -> all.put(period, new ArrayList<>(values)));
        if (underWay != null) {
            add(underWay, all);
        }
        return all;
    }

    int acknowledged() {
        return sent;
    }

    /** Sends until it is interrupted, or something breaks. */
    void sendOn() {
        while (!Thread.currentThread().isInterrupted() && send()) {
            // on with the next
        }
    }

    /** @return whether it was acknowledged; if not, that file is under way until it is settled */
    private boolean send() {
        underWay = next();
        try {
            return settle(client.send(post(underWay), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /**
     * Whether the run that was begun has come to its end and taken the file: a run that was cut short must not seem to go on.
     */
    boolean isRunCompleted() throws IOException, InterruptedException {
        if (run == null) {
            return false;
        }
        HttpResponse<String> ended = answer(request(run).build());
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        String status = JsonPath.from(ended.body()).getString("status");
        assertThat(status).isIn("COMPLETED", "FAILED");
        return status.equals("COMPLETED");
    }

    /** Sends the file again of which nobody knows what became; this time nothing breaks. */
    void settle() throws IOException, InterruptedException {
        if (underWay != null) {
            HttpResponse<String> answer = answer(post(underWay));
            assertThat(settle(answer)).as("taken when sent again: %s", answer.body()).isTrue();
        }
    }

    /** What was promised last is sent once more, and is known. */
    void sendAgainWhatIsKnown() throws IOException, InterruptedException {
        Map<String, Integer> known = new TreeMap<>();
        promised.forEach((period, values) -> known.put(period, values.get(values.size() - 1)));
        if (!known.isEmpty()) {
            JsonPath report = follow(answer(post(new File(known, null, false))));
            assertThat(report.getInt("unchanged")).isEqualTo(known.size()).isEqualTo(report.getInt("received"));
        }
    }

    private boolean settle(HttpResponse<String> response) throws IOException, InterruptedException {
        if (response.statusCode() >= 500) {
            return false;
        }
        JsonPath report = follow(response);
        if (!report.getString("status").equals("COMPLETED")) {
            assertThat(report.getString("status")).isEqualTo("FAILED");
            return false;
        }
        assertThat(report.getInt("received")).isEqualTo(underWay.values.size())
                .isEqualTo(report.getInt("created") + report.getInt("updated") + report.getInt("unchanged"));
        add(underWay, promised);
        underWay = null;
        run = null;
        sent++;
        return true;
    }

    private JsonPath follow(HttpResponse<String> response) throws IOException, InterruptedException {
        assertThat(response.statusCode()).as(response.body()).isIn(200, 202);
        JsonPath report = JsonPath.from(response.body());
        run = response.headers().firstValue("Location").orElse(null);
        while ("RUNNING".equals(report.getString("status"))) {
            HttpResponse<String> told = client.send(request(run).build(), BodyHandlers.ofString());
            if (told.statusCode() >= 500) {
                throw new IOException("No answer");
            }
            report = JsonPath.from(told.body());
        }
        return report;
    }

    private HttpRequest post(File file) {
        StringBuilder csv = new StringBuilder("measure,buyer,period,value\n");
        file.values.forEach((period, value) -> csv.append("heures,").append(buyer).append(',').append(period).append(',')
                .append(value).append('\n'));
        HttpRequest.Builder request = request("/api/v1/ingestions?mode=atomic").header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv.toString()));
        if (file.key != null) {
            request.header("Idempotency-Key", file.key);
        }
        if (file.async) {
            request.header("Prefer", "respond-async");
        }
        return request.build();
    }

    /** Each connection that the kill broke may be handed out once more: who is told to come back does. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        for (int again = 0; answer.statusCode() == 503 && again < MOST_CONNECTIONS; again++) {
            answer = client.send(request, BodyHandlers.ofString());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).header("Authorization", AUTHORIZATION);
    }

    private File next() {
        int lines = 1 + random.nextInt(most);
        Map<String, Integer> values = new HashMap<>();
        for (int i = 0; i < lines; i++) {
            values.put(period(random.nextInt(2 * most)), random.nextInt(4));
        }
        return new File(values, random.nextBoolean() ? buyer + "-" + sent + "-" + random.nextLong() : null,
                random.nextInt(4) == 0);
    }

    /** Days of the years from 1900 on, 28 a month. */
    private static String period(int number) {
        return "%d-%02d-%02d".formatted(1900 + number / 336, number / 28 % 12 + 1, number % 28 + 1);
    }

    /** A value that was in force already is no news. */
    private static void add(File file, Map<String, List<Integer>> to) {
        file.values.forEach((period, value) -> {
            List<Integer> values = to.computeIfAbsent(period, first -> new ArrayList<>());
            if (values.isEmpty() || !values.get(values.size() - 1).equals(value)) {
                values.add(value);
            }
        });
    }
}
