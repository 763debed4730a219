package fr.sillage.indicators.ingestion;

import static fr.sillage.indicators.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.indicators.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ConcurrentIngestionTest {

    private static final int TIMES = 20;
    private static final int LINES = 50;
    /** As many as are worked on at a time. */
    private static final int LONG_LOADS = 4;
    private static final String STEWARD = "Basic "
            + Base64.getEncoder().encodeToString("steward:steward".getBytes(StandardCharsets.UTF_8));

    @TestHTTPResource("/api/v1/ingestions")
    URI ingestions;

    @Inject
    javax.sql.DataSource dataSource;

    @Test
    void Two_clients_that_write_the_same_figures_at_once_are_both_answered_and_nothing_is_lost() throws Exception {
        Api.measure("simultane");
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService clients = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<JsonPath>>> answers = new ArrayList<>();
            for (int client = 0; client < 2; client++) {
                int first = client;
                answers.add(clients.submit(() -> {
                    List<JsonPath> reports = new ArrayList<>();
                    for (int time = 0; time < TIMES; time++) {
                        both.await();
                        // One comes from the top, the other from the bottom: a lock taken line by line would be a deadlock.
                        reports.add(post(file("simultane", 2 * time + first, first == 0)));
                    }
                    return reports;
                }));
            }
            int created = 0;
            int updated = 0;
            for (Future<List<JsonPath>> each : answers) {
                for (JsonPath report : each.get()) {
                    assertThat(report.getInt("received")).isEqualTo(LINES);
                    created += report.getInt("created");
                    updated += report.getInt("updated");
                }
            }
            assertThat(created).as("by one of them").isEqualTo(LINES);
            assertThat(updated).as("all that the other ones wrote").isEqualTo((2 * TIMES - 1) * LINES);
            assertThat(superseded("simultane")).isEqualTo(updated);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void A_load_that_stalls_in_mid_file_does_not_hold_up_the_figures_of_others() throws Exception {
        Api.measure("charge");
        HttpClient client = HttpClient.newHttpClient();
        List<PipedOutputStream> files = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> loads = new ArrayList<>();
        for (String buyer : List.of(Api.PAS_DE_CALAIS, Api.RENNES_METROPOLE)) {
            PipedInputStream body = new PipedInputStream();
            PipedOutputStream file = new PipedOutputStream(body);
            files.add(file);
            loads.add(client.sendAsync(HttpRequest.newBuilder(ingestions).header("Authorization", STEWARD)
                    .header("Content-Type", "text/csv").POST(BodyPublishers.ofInputStream(() -> body)).build(),
                    BodyHandlers.ofString()));
            write(file, "measure,buyer,period,value\n");
            for (int day = 0; day < 3000; day++) {
                write(file, "charge," + buyer + "," + day(day) + ",1\n");
            }
            file.flush();
        }
        for (int time = 0; time < 3; time++) {
            assertThat(post(file("charge", time, true)).getString("status")).isEqualTo("COMPLETED");
        }
        assertThat(loads).noneMatch(CompletableFuture::isDone);
        for (PipedOutputStream file : files) {
            file.close();
        }
        for (CompletableFuture<HttpResponse<String>> load : loads) {
            HttpResponse<String> answer = load.get();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(JsonPath.from(answer.body()).getInt("created")).isEqualTo(3000);
        }
    }

    @Test
    void Who_goes_away_in_mid_file_leaves_nothing_behind_and_holds_no_place() throws Exception {
        Api.measure("abandon");
        String file = file("abandon", 1, true);
        // more often than there are places for files whose length is not told
        for (int time = 0; time < 10; time++) {
            try (Socket sender = new Socket(ingestions.getHost(), ingestions.getPort())) {
                sender.getOutputStream().write(("""
                        POST %s HTTP/1.1\r
                        Host: localhost\r
                        Authorization: %s\r
                        Content-Type: text/csv\r
                        Transfer-Encoding: chunked\r
                        \r
                        %x\r
                        %s\r
                        """.formatted(ingestions.getPath(), STEWARD, file.length(), file)).getBytes(StandardCharsets.US_ASCII));
            }
        }
        HttpRequest whole = HttpRequest.newBuilder(ingestions).header("Authorization", STEWARD)
                .header("Content-Type", "text/csv").POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(file("abandon", 2, true).getBytes(StandardCharsets.US_ASCII))))
                .build();
        HttpResponse<String> answer;
        do {
            answer = HttpClient.newHttpClient().send(whole, BodyHandlers.ofString());
        } while (answer.statusCode() == 503);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getInt("created")).isEqualTo(LINES);
        assertThat(superseded("abandon")).isZero();
    }

    @Test
    void Small_files_are_taken_however_they_are_sent_while_as_many_long_ones_come_in_as_may() throws Exception {
        Api.measure("encombree");
        HttpClient client = HttpClient.newHttpClient();
        List<PipedOutputStream> files = new ArrayList<>();
        List<CompletableFuture<HttpResponse<String>>> loads = new ArrayList<>();
        for (int load = 0; load < LONG_LOADS; load++) {
            PipedInputStream body = new PipedInputStream(1 << 21);
            PipedOutputStream file = new PipedOutputStream(body);
            files.add(file);
            loads.add(client.sendAsync(csv(BodyPublishers.ofInputStream(() -> body)), BodyHandlers.ofString()));
            write(file, "measure,buyer,period,value,comment\n");
            for (int day = 0; day < 3_000; day++) {
                write(file, "encombree," + Api.PAS_DE_CALAIS + "," + day(day) + ",1," + "x".repeat(500) + "\n");
            }
            file.flush();
        }
        while (loadsUnderWay() < LONG_LOADS) {
            Thread.onSpinWait();
        }
        byte[] small = file("encombree", 1, true).getBytes(StandardCharsets.US_ASCII);
        HttpRequest chunked = csv(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(small)));
        HttpRequest packed = HttpRequest.newBuilder(csv(BodyPublishers.ofByteArray(gzip(small))), (name, value) -> true)
                .header("Content-Encoding", "gzip").build();

        for (HttpRequest each : List.of(chunked, packed)) {
            HttpResponse<String> answer = client.send(each, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        HttpResponse<String> oneMore = client.send(csv(BodyPublishers.ofByteArray(new byte[(1 << 20) + 1])),
                BodyHandlers.ofString());
        assertThat(oneMore.statusCode()).as(oneMore.body()).isEqualTo(503);
        assertThat(oneMore.body()).contains("volumineux");

        assertThat(loads).noneMatch(CompletableFuture::isDone);
        for (PipedOutputStream file : files) {
            file.close();
        }
        for (CompletableFuture<HttpResponse<String>> load : loads) {
            assertThat(load.get().statusCode()).as(load.get().body()).isEqualTo(200);
        }
    }

    private HttpRequest csv(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(ingestions).header("Authorization", STEWARD).header("Content-Type", "text/csv")
                .POST(body).build();
    }

    private static byte[] gzip(byte[] file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        }
        return packed.toByteArray();
    }

    /** Those whose lines are on their way to the database. */
    private int loadsUnderWay() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY staged_line%'""");
                var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void write(PipedOutputStream file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String file(String measure, int value, boolean down) {
        StringBuilder csv = new StringBuilder("measure,buyer,period,value\n");
        for (int i = 0; i < LINES; i++) {
            csv.append(measure).append(',').append(Api.ILLE_ET_VILAINE).append(',').append(day(down ? i : LINES - 1 - i))
                    .append(',').append(value).append('\n');
        }
        return csv.toString();
    }

    /** 28 a month. */
    private static String day(int number) {
        return "%d-%02d-%02d".formatted(1990 + number / 336, number / 28 % 12 + 1, number % 28 + 1);
    }

    private static JsonPath post(String csv) {
        return as("steward").contentType("text/csv").body(csv).post("/api/v1/ingestions").then().statusCode(200).extract()
                .jsonPath();
    }

    private long superseded(String measure) throws Exception {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        SELECT count(*) FROM observation_history h JOIN series s ON s.id = h.series_id
                        JOIN measure m ON m.id = s.measure_id WHERE m.code = ?""")) {
            select.setString(1, measure);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
