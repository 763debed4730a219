package fr.sillage.catalog.feed;

import static fr.sillage.catalog.Api.as;
import static fr.sillage.catalog.feed.Published.PATH;
import static fr.sillage.catalog.feed.Published.body;
import static fr.sillage.catalog.feed.Published.intention;
import static fr.sillage.catalog.feed.Published.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class FeedOrderTest {

    private static final int REFS = 12;
    private static final int WRITERS = 6;
    /** Of each writer; `-Pcampaigns` has many more. */
    private static final int WRITES = Integer.getInteger("feed.writes", 20);

    @Inject
    FeedReader feed;

    private final AtomicIntegerArray generations = new AtomicIntegerArray(REFS);

    /** A copy kept in step by pages of every length, some of which are taken in twice. */
    private class Copy {

        private final Random random;
        private final Map<String, String> texts = new TreeMap<>();
        private long position;

        Copy(long seed) {
            random = new Random(seed);
        }

        boolean pull() {
            List<FeedReader.Change> page = feed.changes(position, 1 + random.nextInt(5));
            long before = position;
            for (int times = random.nextInt(4) == 0 ? 2 : 1; times > 0; times--) {
                long last = before;
                for (FeedReader.Change change : page) {
                    assertThat(change.position()).isGreaterThan(last);
                    last = change.position();
                    if (change.document() == null) {
                        texts.remove(change.ref());
                    } else {
                        texts.put(change.ref(), change.document());
                    }
                }
                position = last;
            }
            return !page.isEmpty();
        }
    }

    @Test
    void Copies_kept_in_step_while_many_write_are_the_feed() throws Exception {
        long seed = Long.getLong("feed.seed", System.nanoTime());
        Published.families();
        for (int i = 0; i < REFS; i++) {
            intention(ref(i), "Ordre " + i, "");
        }
        var writing = new AtomicBoolean(true);
        var pool = Executors.newFixedThreadPool(WRITERS + 2);
        List<Future<Copy>> copies = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            var copy = new Copy(seed + i);
            copies.add(pool.submit(() -> {
                while (writing.get()) {
                    copy.pull();
                }
                return copy;
            }));
        }
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            var random = new Random(seed * 31 + i);
            writers.add(() -> {
                for (int n = 0; n < WRITES; n++) {
                    write(random);
                }
                return null;
            });
        }
        for (Future<Void> writer : pool.invokeAll(writers)) {
            writer.get();
        }
        writing.set(false);

        var whole = new Copy(seed);
        while (whole.pull()) {
        }
        for (Future<Copy> following : copies) {
            Copy copy = following.get();
            while (copy.pull()) {
            }
            assertThat(copy.texts).as("after the writers of seed %d", seed).isEqualTo(whole.texts);
            assertThat(copy.position).isEqualTo(whole.position).isEqualTo(feed.head().position());
        }
        pool.shutdown();
        assertThat(given().get(Published.PUBLIC + ".ndjson").asString().lines())
                .as("the full read after the writers of seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(whole.texts.values());
        whole.texts.forEach((ref, text) -> {
            assertThat(feed.document(ref)).contains(text);
            assertThat(feed.document(ref, feed.versions(ref).get(0).number())).contains(text);
        });
    }

    private void write(Random random) {
        int slot = random.nextInt(REFS);
        String ref = ref(slot);
        switch (random.nextInt(8)) {
            case 0 -> {
                step(ref, "WITHDRAWN");
                // what is withdrawn does not come back: without another in its place nothing would be left to write
                generations.incrementAndGet(slot);
                intention(ref(slot), "Ordre nouveau", "");
            }
            case 1 -> step(ref, "LAUNCHED");
            case 2 -> as("steward").header("If-Match", "*").body(body("Refusé", ", \"cpv\": \"99000000\"")).put(PATH + ref);
            default ->
                as("steward").header("If-Match", "*").body(body("Ordre " + random.nextInt(1_000_000), "")).put(PATH + ref);
        }
    }

    private String ref(int slot) {
        return "ordre-" + slot + "-" + generations.get(slot);
    }
}
