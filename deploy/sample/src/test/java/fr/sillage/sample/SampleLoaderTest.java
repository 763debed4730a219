package fr.sillage.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The loader against a server that knows preconditions and nothing else. */
class SampleLoaderTest {

    static {
        // the JDK's server otherwise waits 40 ms before each small answer
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final String HASH = "0123456789abcdef".repeat(4);

    private static final String LINK = "/api/v1/public/self-assessments/one-time";

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = new ArrayList<>();
    private final Set<String> stored = Collections.synchronizedSet(new HashSet<>());
    private HttpServer server;
    private SampleLoader loader;
    private final List<String> opinions = Collections.synchronizedList(new ArrayList<>());
    private String refused;
    private String refusal;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort());
        loader = new SampleLoader(uri, uri, uri, told::add);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void An_instance_without_schemes_is_empty_and_after_loading_it_is_not() {
        assertThat(loader.isEmpty()).isTrue();
        loader.load();
        assertThat(loader.isEmpty()).isFalse();
    }

    @Test
    void Loading_tells_what_was_loaded_file_by_file() {
        loader.load();
        assertThat(told).contains("ille-et-vilaine/catalog/objectives.json: 20",
                "pas-de-calais/indicators/observations-papier.csv: 62 figures");
    }

    @Test
    void Loading_twice_stores_the_same_things() {
        loader.load();
        Set<String> first = Set.copyOf(stored);
        loader.load();
        assertThat(stored).isEqualTo(first);
    }

    @Test
    void What_is_there_already_is_replaced() {
        loader.load();
        seen.clear();
        loader.load();
        assertThat(seen).containsSubsequence("PUT /api/v1/organisations/223500018 create",
                "PUT /api/v1/organisations/223500018 replace");
    }

    @Test
    void Only_the_overall_evaluation_and_the_report_of_2024_are_published() {
        loader.load();
        assertThat(stored).filteredOn(path -> path.endsWith("/publication"))
                .containsExactly("/api/v1/schemes/pas-de-calais-2017-2020/evaluations/overall/publication",
                        "/api/v1/reports/ille-et-vilaine-2024-2028/annual/2024/editions/1/publication");
    }

    @Test
    void An_opinion_names_the_hash_of_the_strategy_that_the_service_has() {
        loader.load();
        assertThat(opinions).anyMatch(opinion -> opinion.contains("\"sha256\":\"" + HASH + "\""))
                .noneMatch(opinion -> opinion.contains("${"));
    }

    @Test
    void A_supplier_answers_by_a_link_of_its_own_and_once() {
        loader.load();
        assertThat(seen).containsSubsequence("POST /api/v1/purchasing-intentions/35-2025-005/reviews/1/invitations replace",
                "POST " + LINK + " replace");
        seen.clear();
        loader.load();
        assertThat(seen).noneMatch(request -> request.contains("/invitations") || request.contains(LINK));
    }

    @Test
    void A_poll_that_is_over_is_answered_by_as_many_links_as_people_and_closed_again() {
        loader.load();
        String poll = "/api/v1/schemes/pas-de-calais-2017-2020/campaigns/2019/questionnaires/agents";
        assertThat(seen).containsSubsequence("PUT " + poll + " replace", "POST " + poll + "/links replace",
                "POST " + poll + "/0 replace", "POST " + poll + "/1 replace", "PUT " + poll + " replace");
        seen.clear();
        loader.load();
        assertThat(seen).noneMatch(request -> request.contains("/links"));
    }

    @Test
    void A_refusal_names_the_path_the_status_and_every_fault() {
        refused = "/api/v1/schemes/ille-et-vilaine-2024-2028/objectives/9";
        refusal = """
                {"type": "/problems/rule-broken", "title": "Règle non respectée", "status": 422, "errors": [
                  {"pointer": "/deadline/until", "code": "deadline-outside-scheme", "message": "Hors du schéma"}]}""";
        assertThatThrownBy(loader::load).isInstanceOf(RefusedException.class).hasMessageContaining(refused)
                .hasMessageContainingAll("422", "Règle non respectée", "/deadline/until: Hors du schéma");
    }

    @Test
    void A_refused_file_names_its_bad_lines() {
        refused = "/api/v1/ingestions";
        refusal = """
                {"detail": "Aucune ligne reprise", "report": {"lines": [{"line": 2, "outcome": "UNCHANGED"},
                  {"line": 3, "faults": [{"column": "measure", "code": "measure-unknown", "message": "Inconnue"}]}]}}""";
        assertThatThrownBy(loader::load).hasMessageContainingAll("Aucune ligne reprise", "line 3: Inconnue");
    }

    @Test
    void An_answer_that_is_no_problem_is_given_as_it_is() {
        refused = "/api/v1/organisations/223500018";
        refusal = "Bad gateway";
        assertThatThrownBy(loader::load).hasMessageContaining("Bad gateway");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        boolean create = exchange.getRequestHeaders().containsKey("If-None-Match");
        seen.add(method + " " + path + (create ? " create" : " replace"));
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (path.equals(refused)) {
            reply(exchange, 422, refusal);
        } else if (method.equals("PUT") && create && !stored.add(path)) {
            reply(exchange, 412, "{}");
        } else if (method.equals("POST") && path.equals("/api/v1/ingestions")) {
            reply(exchange, 200, "{\"received\":" + (body.lines().count() - 1) + "}");
        } else if (path.endsWith("/invitations")) {
            reply(exchange, 201, "{\"path\": \"" + LINK + "\"}");
        } else if (path.endsWith("/links")) {
            reply(exchange, 201, IntStream.range(0, 50).mapToObj(i -> "\"" + path.replace("/links", "/" + i) + "\"")
                    .collect(Collectors.joining(", ", "{\"paths\": [", "]}")));
        } else if (path.matches(".*/questionnaires/[a-z]+/[0-9]+")) {
            assertThat(exchange.getRequestHeaders()).doesNotContainKey("Authorization");
            assertThat(stored.add(path)).as("answered once").isTrue();
            reply(exchange, 200, "{}");
        } else if (path.endsWith("/results")) {
            reply(exchange, 200, "{\"respondents\": " + (stored.contains(path.replace("/results", "/0")) ? 1 : 0) + "}");
        } else if (path.equals(LINK)) {
            assertThat(exchange.getRequestHeaders()).doesNotContainKey("Authorization");
            assertThat(stored.add(path)).as("answered once").isTrue();
            reply(exchange, 200, "{}");
        } else if (method.equals("POST")) {
            if (path.endsWith("/opinions")) {
                opinions.add(body);
            }
            stored.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            reply(exchange, 201, "{}");
        } else if (method.equals("GET") && path.matches(".*/reviews/[0-9]+")) {
            reply(exchange, 200, stored.contains(LINK) ? "{\"selfAssessment\": {}}" : "{}");
        } else if (method.equals("GET") && path.endsWith("/strategy")) {
            reply(exchange, 200, "{\"sha256\":\"" + HASH + "\"}");
        } else if (method.equals("GET") && path.equals("/api/v1/schemes")) {
            boolean any = stored.stream().anyMatch(at -> at.matches("/api/v1/schemes/[^/]+"));
            reply(exchange, 200, any ? "{\"items\":[{}]}" : "{\"items\":[]}");
        } else if (method.equals("GET")) {
            reply(exchange, 200, "{\"items\":[{\"number\":1}]}");
        } else {
            reply(exchange, 200, "{}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
