package fr.sillage.catalog.feed;

import static fr.sillage.catalog.feed.Published.PUBLIC;
import static fr.sillage.catalog.feed.Published.intention;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import fr.sillage.catalog.feed.WholeFile.Form;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** How whole bodies are sent, and when they are not. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class WholeBodiesTest {

    private static final int READERS = 16;

    @Inject
    DataSource dataSource;

    @Inject
    FeedBodies bodies;

    @BeforeEach
    void families() {
        Published.families();
    }

    /** Not by the client of the other tests, which unpacks what it gets. */
    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return get(HttpClient.Version.HTTP_1_1, path, headers);
    }

    private static HttpResponse<byte[]> get(HttpClient.Version version, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create("http://localhost:" + RestAssured.port + PUBLIC + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.version(version).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String unpacked(byte[] gzip) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void What_did_not_change_is_told_without_reading_a_row() throws Exception {
        intention("intacte-1", "Intacte", "");
        List<String> paths = List.of("?limit=5", "/ocds", ".ndjson", ".csv", ".csv?excel", ".ndjson?q=intacte", "/changes",
                "/intacte-1",
                "/intacte-1/versions");
        String tag = given().get(PUBLIC).then().extract().header("ETag");
        // a reader of any row would wait for this lock until it is refused
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE feed, feed_search, feed_version IN ACCESS EXCLUSIVE MODE");
            for (String path : paths) {
                given().header("If-None-Match", tag).get(PUBLIC + path).then().statusCode(304).header("ETag", tag);
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        for (String path : paths) {
            given().get(PUBLIC + path).then().statusCode(200).header("ETag", tag);
        }
    }

    @Test
    void They_are_packed_once_for_those_who_take_gzip_and_plain_for_all_others() throws Exception {
        intention("paquet-1", "Paquet « œuvre »", "");
        for (String path : List.of(".ndjson", ".csv", ".csv?excel", ".ndjson?q=paquet", ".csv?q=paquet", "/ocds")) {
            HttpResponse<byte[]> plain = get(path);
            assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity")).as(path).isEqualTo("identity");
            assertThat(new String(plain.body(), StandardCharsets.UTF_8)).contains("Paquet « œuvre »");
            HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "br, gzip;q=0.8");
            assertThat(packed.headers().allValues("Content-Encoding")).as(path).containsExactly("gzip");
            assertThat(unpacked(packed.body())).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
            assertThat(get(path, "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain.body());
            HttpResponse<byte[]> second = get(HttpClient.Version.HTTP_2, path, "Accept-Encoding", "gzip");
            assertThat(second.headers().firstValue("Content-Encoding").orElse("").equals("gzip") ? unpacked(second.body())
                    : new String(second.body(), StandardCharsets.UTF_8))
                    .as(path + " over " + second.version()).isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
        }
        assertThat(unpacked(get("?q=paquet", "Accept-Encoding", "gzip").body())).startsWith("{\"items\":[");
    }

    @Test
    void However_many_ask_at_once_one_body_is_written_until_the_feed_moves_on() throws Exception {
        intention("unique-1", "Unique", "");
        var written = new AtomicInteger();
        bodies.of(FeedBodies.Kind.RELEASES, out -> out.write(written.incrementAndGet()));
        assertThat(written).hasValue(1);
        intention("unique-2", "Unique", "");

        var start = new CountDownLatch(1);
        var readers = Executors.newFixedThreadPool(READERS);
        Callable<WholeFile> reading = () -> {
            start.await();
            return bodies.of(FeedBodies.Kind.RELEASES, out -> out.write(written.incrementAndGet()));
        };
        List<Future<WholeFile>> answers = Collections.nCopies(READERS, reading).stream().map(readers::submit).toList();
        start.countDown();
        Set<WholeFile> different = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Future<WholeFile> answer : answers) {
            different.add(answer.get());
        }
        readers.shutdown();
        assertThat(different).hasSize(1);
        assertThat(written).hasValue(2);
    }

    private static HttpRequest lines() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PUBLIC + ".ndjson"))
                .version(HttpClient.Version.HTTP_1_1).build();
    }

    /** One piece and a bit, and then what the latch has to be opened for. */
    private static WholeFile.Writing halting(CountDownLatch latch, WholeFile.Writing then) {
        return out -> {
            out.write(" ".repeat(PieceStream.PIECE + 1).getBytes(StandardCharsets.US_ASCII));
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            then.to(out);
        };
    }

    @Test
    void More_readers_than_there_are_threads_wait_for_the_rest_and_others_are_answered_meanwhile() throws Exception {
        intention("attendue-1", "Attendue", "");
        var rest = new CountDownLatch(1);
        bodies.of(FeedBodies.Kind.LINES, halting(rest, out -> out.write('x')));
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<InputStream>>> begun = new ArrayList<>();
        for (int reader = 0; reader < 250; reader++) {
            begun.add(client.sendAsync(lines(), HttpResponse.BodyHandlers.ofInputStream()));
        }
        for (CompletableFuture<HttpResponse<InputStream>> answer : begun) {
            assertThat(answer.get().body().readNBytes(PieceStream.PIECE)).hasSize(PieceStream.PIECE);
        }
        given().get(PUBLIC + "/attendue-1").then().statusCode(200);
        rest.countDown();
        for (CompletableFuture<HttpResponse<InputStream>> answer : begun) {
            assertThat(answer.get().body().readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo(" x");
        }
        // nobody else is to be given what was no feed
        intention("attendue-2", "Attendue", "");
    }

    @Test
    void A_body_that_breaks_off_breaks_off_the_connection_and_is_written_anew_for_the_next_reader() throws Exception {
        intention("rompue-1", "Rompue", "");
        var rest = new CountDownLatch(1);
        bodies.of(FeedBodies.Kind.LINES, halting(rest, out -> {
            throw new IOException("full");
        }));
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(lines(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().readNBytes(PieceStream.PIECE)).hasSize(PieceStream.PIECE);
        rest.countDown();
        assertThat(catchThrowable(() -> answer.body().readAllBytes())).isInstanceOf(IOException.class);
        assertThat(new String(get(".ndjson").body(), StandardCharsets.UTF_8)).contains("Rompue");
    }

    @Test
    void A_body_that_cannot_be_written_is_refused_and_written_the_next_time() throws Exception {
        intention("panne-1", "Panne", "");
        WholeFile.Writing failing = out -> {
            throw new IOException("full");
        };
        assertThat(catchThrowable(() -> bodies.of(FeedBodies.Kind.RELEASES, failing)))
                .hasMessageContaining("full");
        assertThat(WholeFileTest.read(bodies.of(FeedBodies.Kind.RELEASES, out -> out.write('x')), Form.PLAIN))
                .containsExactly('x');
    }
}
