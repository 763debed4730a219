package fr.sillage.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The packaged catalog takes the programme, and tells the public what is public of it. */
class ProgrammeIT {

    private static final String INTENTIONS = "/api/v1/purchasing-intentions?limit=500";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RunningService running;

    @BeforeAll
    static void start() throws IOException, SQLException {
        running = RunningService.withTheSample("catalog");
    }

    @AfterAll
    static void stop() throws IOException {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void Loading_it_again_writes_nothing() {
        // of the list: the position of the ledger, which each write moves on
        String before = get(INTENTIONS).headers().firstValue("ETag").orElseThrow();
        JsonNode feed = changes();
        running.load();
        assertThat(get(INTENTIONS).headers().firstValue("ETag")).contains(before);
        assertThat(changes()).isEqualTo(feed);
    }

    @Test
    void Firms_read_what_is_published_and_partners_what_was_withdrawn_after_it_was() {
        List<String> published = refs(read(get(INTENTIONS)), "publishedNumber");
        assertThat(refs(read(get("/api/v1/public/purchasing-intentions?limit=500")), "ref"))
                .containsExactlyInAnyOrderElementsOf(published).hasSizeGreaterThan(40);
        assertThat(changes().path("items")).filteredOn(change -> change.path("state").asText().equals("WITHDRAWN"))
                .extracting(change -> change.path("ref").asText()).containsExactlyInAnyOrder("35-2025-013", "sma-2025-02");
    }

    @Test
    void Whoever_looks_for_what_a_trade_sells_finds_it() {
        assertThat(refs(read(get("/api/v1/public/purchasing-intentions?q=legume%20biologique")), "ref")).contains("35-2025-001",
                "35-2027-003");
        assertThat(refs(read(get("/api/v1/public/purchasing-intentions?reserved=EA_ESAT")), "ref")).hasSizeGreaterThan(3);
    }

    @Test
    void Three_purchases_show_how_it_is_told_that_nothing_is_asked_of_firms_for_the_environment() {
        assertThat(refs(read(get("/api/v1/purchasing-intentions/warnings?code=warning-environment-none")), "ref"))
                .containsExactlyInAnyOrder("35-2026-010", "35-2026-012", "rm-2027-03");
    }

    @Test
    void What_a_supplier_said_stands_on_the_review_and_late_steps_are_named() {
        assertThat(read(get("/api/v1/purchasing-intentions/35-2025-005/reviews/1")).path("selfAssessment").path("quality")
                .asInt()).isEqualTo(4);
        JsonNode late = read(get("/api/v1/purchasing-intentions/late-steps?scheme=ille-et-vilaine-2024-2028")).path("items");
        assertThat(late).extracting(step -> step.path("step").asText()).contains("SOUNDING", "STRATEGY");
    }

    private static JsonNode changes() {
        return read(get("/api/v1/public/purchasing-intentions/changes?since=0&limit=1000"));
    }

    /** The refs of those that have the field. */
    private static List<String> refs(JsonNode page, String field) {
        return StreamSupport.stream(page.path("items").spliterator(), false).filter(item -> item.hasNonNull(field))
                .map(item -> item.path("ref").asText()).toList();
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(running.address().resolve(path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString("reader:reader".getBytes(UTF_8)))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
