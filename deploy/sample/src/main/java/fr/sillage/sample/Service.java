package fr.sillage.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One of the three services, as one account sees it. */
final class Service {

    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI base;
    private final String authorization;

    Service(URI base, String account, String password) {
        this.base = base;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(UTF_8));
    }

    /** Creates what is not there and replaces what is. */
    void put(String path, Map<String, Object> body) {
        HttpRequest.Builder request = json(path).PUT(publisher(body));
        HttpResponse<String> answer = send(request.copy().header("If-None-Match", "*"));
        if (answer.statusCode() == PRECONDITION_FAILED) {
            answer = send(request.copy().header("If-Match", "*"));
        }
        accepted(answer);
    }

    /** The key is made of the request itself, so that sending it again adds nothing. */
    void post(String path, Map<String, Object> body) {
        send(path, "application/json", write(body));
    }

    /** As {@link #post}, of a text. */
    void send(String path, String type, String text) {
        UUID key = UUID.nameUUIDFromBytes((path + text).getBytes(UTF_8));
        accepted(send(request(path).header("Content-Type", type).header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(text))));
    }

    /** As a supplier does, without an account and once: by a link that is made for it where it has not answered yet. */
    void answer(String review, Map<String, Object> body) {
        if (get(review).containsKey("selfAssessment")) {
            return;
        }
        Map<?, ?> invitation = read(accepted(send(request(review + "/invitations").POST(BodyPublishers.noBody()))));
        accepted(send(HttpRequest.newBuilder(base.resolve((String) invitation.get("path")))
                .header("Content-Type", "application/json").POST(publisher(body))));
    }

    /**
     * As people do, without an account and once each. A poll that is over is opened for it until tomorrow; one that was
     * answered
     * is left alone.
     *
     * @param body how many are invited, and what those say who answer
     */
    void answers(String poll, Map<String, Object> body) {
        if (!Integer.valueOf(0).equals(get(poll + "/results").get("respondents"))) {
            return;
        }
        Map<String, Object> asked = new LinkedHashMap<>();
        get(poll).forEach((field, value) -> asked.put((String) field, value));
        asked.keySet().removeAll(List.of("code", "version"));
        Map<String, Object> open = new LinkedHashMap<>(asked);
        open.put("closesOn", LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1).toString());
        put(poll, open);
        Map<?, ?> links = read(accepted(send(json(poll + "/links").POST(publisher(Map.of("count", body.get("invited")))))));
        Iterator<?> paths = ((List<?>) links.get("paths")).iterator();
        for (Object answer : (List<?>) body.get("answers")) {
            accepted(send(HttpRequest.newBuilder(base.resolve((String) paths.next())).header("Content-Type", "application/json")
                    .POST(publisher(Map.of("answers", answer)))));
        }
        put(poll, asked);
    }

    /** All lines or none. Figures that are there already stay as they are. */
    Map<?, ?> ingest(String csv) {
        HttpRequest.Builder request = request("/api/v1/ingestions?mode=atomic")
                .header("Content-Type", "text/csv; charset=UTF-8").POST(BodyPublishers.ofString(csv));
        return read(accepted(send(request)));
    }

    Map<?, ?> get(String path) {
        return read(accepted(send(request(path).GET())));
    }

    /** What a list holds on its first page; nothing where there is no such list yet. */
    List<?> items(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        return answer.statusCode() == NOT_FOUND ? List.of() : (List<?>) read(accepted(answer)).get("items");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", authorization)
                .header("Accept", "application/json").timeout(Duration.ofMinutes(1));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher publisher(Map<String, Object> body) {
        return BodyPublishers.ofString(write(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for " + base, e);
        }
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            HttpRequest request = answer.request();
            throw new RefusedException(request.method(), request.uri().getPath(), answer.statusCode(),
                    Problem.reasons(answer.body()));
        }
        return answer;
    }

    private static String write(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> read(HttpResponse<String> answer) {
        try {
            return JSON.readValue(answer.body(), Map.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
