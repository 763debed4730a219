package fr.sillage.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.postgresql.PGConnection;

/** All published intentions as lines, against {@code COPY … TO STDOUT} of the same text, and what is not to be done twice. */
final class WholeFeed {

    private static final double BAR_OF_COPY = 0.70;
    private static final int WARM_UPS = 20;
    private static final int READERS = 16;
    static final String LINES = FeedBenchmark.PATH + ".ndjson";
    private static final String COPY = "COPY (SELECT document FROM catalog.feed WHERE state = 'LIVE' ORDER BY position) TO STDOUT";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Postgres postgres;
    private final URI service;
    private final Verdicts verdicts;

    WholeFeed(Postgres postgres, URI service, Verdicts verdicts) {
        this.postgres = postgres;
        this.service = service;
        this.verdicts = verdicts;
    }

    /** Bytes of text, and how long it took to have them all. */
    private record Read(long bytes, double seconds) {

        double perSecond() {
            return bytes / 1e6 / seconds;
        }
    }

    /** @return the length of all of it, in bytes */
    long run(int rounds) throws Exception {
        Sides kept = new Sides();
        Sides first = new Sides();
        for (int i = 0; i < WARM_UPS; i++) {
            lines();
            copy();
            moveOn();
            lines();
        }
        for (int round = 0; round < rounds; round++) {
            Read theirs = copy();
            Read ours = lines();
            if (ours.bytes() != theirs.bytes()) {
                throw new IllegalStateException(
                        "The service told %d bytes, the database %d".formatted(ours.bytes(), theirs.bytes()));
            }
            kept.add(ours.perSecond(), theirs.perSecond());
            moveOn();
            first.add(lines().perSecond(), copy().perSecond());
        }
        System.out.println(
                "All of it as NDJSON, over one kept connection, unpacked, against COPY TO STDOUT; MB of text per second.");
        System.out.println(Sides.header("service", "COPY"));
        System.out.println(kept.verdict("where the feed stands still", "MB/s", BAR_OF_COPY, verdicts));
        System.out.println(first.verdict("the first time after a publication", "MB/s", BAR_OF_COPY, verdicts));
        packedOnce();
        unchanged();
        return copy().bytes();
    }

    private Read lines() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (InputStream body = client.send(request().build(), BodyHandlers.ofInputStream()).body()) {
            long bytes = body.transferTo(OutputStream.nullOutputStream());
            return new Read(bytes, (System.nanoTime() - start) / 1e9);
        }
    }

    private Read copy() throws Exception {
        try (Connection connection = postgres.connect("catalog")) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            long[] bytes = { 0 };
            long start = System.nanoTime();
            copies.copyOut(COPY, new OutputStream() {
                @Override
                public void write(int b) {
                    bytes[0]++;
                }

                @Override
                public void write(byte[] buffer, int offset, int length) {
                    bytes[0] += length;
                }
            });
            return new Read(bytes[0], (System.nanoTime() - start) / 1e9);
        }
    }

    /** As a publication does. */
    private void moveOn() throws Exception {
        postgres.execute("UPDATE catalog.feed_head SET position = position + 1");
    }

    private void packedOnce() throws Exception {
        moveOn();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        Callable<Integer> reader = () -> client.send(request().header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray()).body().length;
        List<Future<Integer>> answers = new ArrayList<>();
        List<String> statements = Query.statements(postgres, () -> answers.addAll(
                readers.invokeAll(java.util.Collections.nCopies(READERS, reader))));
        readers.shutdown();
        Set<Integer> sizes = new HashSet<>();
        for (Future<Integer> answer : answers) {
            sizes.add(answer.get());
        }
        long reads = texts(statements);
        System.out.printf(Locale.ROOT,
                "%d readers of gzip at once, after a publication: texts read %d times, answers of %s bytes  %s%n",
                READERS, reads, sizes, verdicts.of(reads == 1 && sizes.size() == 1));
    }

    private void unchanged() throws Exception {
        HttpResponse<Void> before = client.send(request().build(), BodyHandlers.discarding());
        HttpRequest again = request().header("If-None-Match", before.headers().firstValue("ETag").orElseThrow()).build();
        int[] status = { 0 };
        long reads = texts(Query.statements(postgres,
                () -> status[0] = client.send(again, BodyHandlers.discarding()).statusCode()));
        System.out.printf(Locale.ROOT, "The same once more, with its ETag: %d, texts read %d times  %s%n", status[0], reads,
                verdicts.of(status[0] == 304 && reads == 0));
    }

    /** How many of the statements read texts of the feed. */
    private static long texts(List<String> statements) {
        return statements.stream().filter(sql -> sql.contains("document") && sql.contains("feed")).count();
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(service.resolve(LINES));
    }
}
