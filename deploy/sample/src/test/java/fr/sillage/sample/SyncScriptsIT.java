package fr.sillage.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The scripts of {@code deploy/examples} against a packaged catalog: killed at random while others write, they miss nothing.
 */
class SyncScriptsIT {

    private static final int WRITERS = 3;
    private static final int WRITES_OF_EACH = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static RunningService running;

    private final Random random = new Random(seed());

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

    private static long seed() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SyncScriptsIT: -Dseed=" + seed);
        return seed;
    }

    @Test
    void The_script_in_Python_keeps_its_copy_in_step() throws Exception {
        keepsInStep(SyncScript.python(folder), "no Python was found, sync.py is not tested");
    }

    @Test
    void The_script_in_TypeScript_keeps_its_copy_in_step() throws Exception {
        keepsInStep(SyncScript.typeScript(folder), "no Node.js was found, sync.ts is not tested");
    }

    private void keepsInStep(Optional<SyncScript> found, String without) throws Exception {
        if (found.isEmpty()) {
            System.err.println("SKIPPED: " + without);
        }
        assumeTrue(found.isPresent(), without);
        SyncScript script = found.get();

        List<Future<?>> writers = startWriters();
        int kills = killWhile(script, writers);
        assertThat(kills).as("kills while the writers went on").isPositive();

        Process last = script.start(running.address());
        try {
            awaitSame(script);
            anotherDatabase();
            awaitSame(script);
        } finally {
            last.destroyForcibly().waitFor();
        }
    }

    private List<Future<?>> startWriters() {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(threads.submit((Callable<?>) new Writer(running.address(), new Random(random.nextLong()))));
        }
        threads.shutdown();
        return writers;
    }

    /** @return how often it was killed before the writers were done */
    private int killWhile(SyncScript script, List<Future<?>> writers) throws Exception {
        int kills = 0;
        while (writers.stream().anyMatch(writer -> !writer.isDone())) {
            Process process = script.start(running.address());
            boolean ended = process.waitFor(200 + random.nextInt(1_500), TimeUnit.MILLISECONDS);
            assertThat(ended).as("it goes on until it is killed: see %s.log", script.file()).isFalse();
            process.destroyForcibly().waitFor();
            kills++;
            // whatever moment it was killed at, the file can be read
            script.copy();
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        return kills;
    }

    /** As if all were made anew: some texts are gone without a mark, the positions begin again, and the epoch is another. */
    private static void anotherDatabase() throws SQLException {
        running.execute("""
                DELETE FROM catalog.feed_search WHERE ref LIKE 'essai-%1';
                DELETE FROM catalog.feed WHERE ref LIKE 'essai-%1';
                UPDATE catalog.feed_head SET epoch = gen_random_uuid()""");
    }

    private static void awaitSame(SyncScript script) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode copy = script.copy();
            JsonNode full = fullRead();
            assertThat(refs(copy)).isEqualTo(refs(full));
            assertThat(copy.equals(SyncScriptsIT::compare, full)).as("the same texts").isTrue();
        });
    }

    private static Set<String> refs(JsonNode copy) {
        Set<String> refs = new TreeSet<>();
        copy.fieldNames().forEachRemaining(refs::add);
        return refs;
    }

    /** 1200000.00 and 1200000 are one amount. */
    private static int compare(JsonNode one, JsonNode other) {
        boolean same = one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
        return same ? 0 : 1;
    }

    private static JsonNode fullRead() throws IOException, InterruptedException {
        ObjectNode all = new ObjectMapper().createObjectNode();
        long since = 0;
        JsonNode page;
        do {
            page = new ObjectMapper().readTree(HttpClient.newHttpClient().send(HttpRequest.newBuilder(running.address()
                    .resolve("/api/v1/public/purchasing-intentions/changes?limit=1000&since=" + since)).build(),
                    BodyHandlers.ofString()).body());
            page.path("items").forEach(change -> {
                if (change.path("state").asText().equals("LIVE")) {
                    all.set(change.path("ref").asText(), change.path("document"));
                }
            });
            since = page.path("position").asLong();
        } while (page.path("more").asBoolean());
        return all;
    }

    /** Publishes, changes and withdraws intentions of its own, as fast as it is answered. */
    private static final class Writer implements Callable<Void> {

        private static final AtomicInteger NUMBERS = new AtomicInteger();
        private static final String TODAY = LocalDate.now(ZoneId.of("Europe/Paris")).toString();

        private final Service service;
        private final Random random;
        private final List<String> published = new ArrayList<>();

        Writer(URI address, Random random) {
            this.service = new Service(address, "admin", "admin");
            this.random = random;
        }

        @Override
        public Void call() {
            for (int i = 0; i < WRITES_OF_EACH; i++) {
                int choice = random.nextInt(4);
                if (published.isEmpty() || choice < 2) {
                    publish("essai-" + NUMBERS.incrementAndGet());
                } else if (choice == 2) {
                    write(published.get(random.nextInt(published.size())), "Changée " + i);
                } else {
                    step(published.remove(random.nextInt(published.size())), "WITHDRAWN", Map.of("reason", "Essai"));
                }
            }
            return null;
        }

        private void publish(String ref) {
            write(ref, "Écrite pour l’essai");
            step(ref, "PLANNED", Map.of());
            step(ref, "PUBLISHED", Map.of());
            published.add(ref);
        }

        private void write(String ref, String title) {
            service.put("/api/v1/purchasing-intentions/" + ref, Map.of("buyers", List.of("243500139"), "title", title,
                    "family", "voirie", "category", "WORKS", "publication", "2027-Q2", "amount",
                    Map.of("value", random.nextInt(1, 9_000_000))));
        }

        private void step(String ref, String to, Map<String, Object> more) {
            Map<String, Object> body = new TreeMap<>(more);
            body.put("to", to);
            body.put("on", TODAY);
            service.post("/api/v1/purchasing-intentions/" + ref + "/transitions", body);
        }
    }
}
