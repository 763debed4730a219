package fr.sillage.reporting.instances;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.sillage.api.ClockProducer;
import fr.sillage.api.PostgresResource;
import fr.sillage.reporting.Neighbours;
import io.restassured.specification.RequestSpecification;

/**
 * Three instances on one database have each report made once, never twice and never not at all, whatever is killed or frozen
 * and whenever. Freezing is what tries the fence: a killed worker never comes back, a frozen one does, when its run is long
 * another's.
 * <p>
 * {@code instances.rounds} tells how often, {@code instances.seed} repeats the choices of a run (though not its timing).
 */
class InstancesIT {

    private static final int ROUNDS = Integer.getInteger("instances.rounds", 2);
    private static final long SEED = Long.getLong("instances.seed", System.nanoTime());
    private static final int INSTANCES = 3;
    private static final int BLOWS = 3;
    private static final int FIRST_YEAR = 2024;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_NS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_WAIT_NS = TimeUnit.MILLISECONDS.toNanos(800);
    /** Longer than the lease and the pause together: the run is another's when the frozen instance goes on. */
    private static final long FREEZE_NS = TimeUnit.MILLISECONDS.toNanos(4000);
    private static final boolean CAN_FREEZE = !System.getProperty("os.name").startsWith("Windows");

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final PostgresResource postgres = new PostgresResource();
    private final Neighbours neighbours = new Neighbours();
    private List<Instance> instances = List.of();
    private String jdbcUrl;

    @BeforeEach
    void Three_instances_share_a_database() throws IOException {
        Map<String, String> settings = new HashMap<>(postgres.start());
        jdbcUrl = settings.get("quarkus.datasource.jdbc.url");
        settings.putAll(neighbours.start());
        settings.putAll(Map.of("quarkus.profile", "local", "sillage.stop-with-stdin", "true", "sillage.runs.lease", "1500ms",
                "sillage.runs.heartbeat", "300ms",
                "sillage.runs.every", "500ms", "sillage.runs.first-pause", "500ms", "sillage.runs.longest-pause", "500ms",
                "sillage.schedules.every", "1s", "sillage.publications.every", "1s"));
        Map<String, String> environment = settings.entrySet().stream().collect(Collectors.toMap(
                setting -> setting.getKey().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), Map.Entry::getValue));
        instances = IntStream.range(0, INSTANCES)
                .mapToObj(i -> new Instance(folder.resolve("instance-" + i + ".log"), environment)).toList();
        for (Instance instance : instances) {
            instance.start();
        }
    }

    @AfterEach
    void Nothing_is_left_behind() throws InterruptedException {
        for (Instance instance : instances) {
            instance.kill();
        }
        neighbours.stop();
        postgres.stop();
    }

    @Test
    void Each_report_is_made_once_whatever_happens_to_the_instances_that_make_it() throws Exception {
        System.out.println("instances.seed=" + SEED + " instances.rounds=" + ROUNDS);
        for (int round = 1; round <= ROUNDS; round++) {
            await("the instances, see " + folder, () -> instances.stream().allMatch(Instance::isReady));
            String scheme = "tour-" + round;
            Instance first = one();
            asSteward(first).header("If-None-Match", "*").body("""
                    {"scheme": "%s", "kind": "annual", "firstYear": %d}""".formatted(scheme, FIRST_YEAR))
                    .put("/api/v1/schedules/" + scheme).then().statusCode(201);
            // the instance that is asked begins at once: this is where a frozen one has most to spoil when it comes back
            LockSupport.parkNanos(random.nextLong(LONGEST_WAIT_NS));
            freeze(first);
            for (int blow = 0; blow < BLOWS; blow++) {
                LockSupport.parkNanos(random.nextLong(LONGEST_WAIT_NS));
                if (random.nextBoolean()) {
                    freeze(one());
                } else {
                    kill(one());
                }
            }
            Map<Integer, Integer> once = dueYears().stream().collect(Collectors.toMap(year -> year, year -> 1));
            await("the reports of " + scheme, () -> done(scheme).keySet().containsAll(once.keySet()));
            System.out.printf(Locale.ROOT, "round %d: %d attempts for %d reports%n", round,
                    done(scheme).values().stream().mapToInt(Integer::intValue).sum(), once.size());
            assertThat(editions(scheme)).as("editions of " + scheme + " by year").isEqualTo(once);
        }
        await("the instances, see " + folder, () -> instances.stream().allMatch(Instance::isReady));
        assertThat(query("SELECT year, count(*) FROM service.run WHERE state <> 'DONE' GROUP BY year", null))
                .as("what still goes on").isEmpty();
        for (int round = 1; round <= ROUNDS; round++) {
            assertThat(editions("tour-" + round)).as("at the end").allSatisfy((year, count) -> assertThat(count).isEqualTo(1));
        }
    }

    @Test
    void A_publication_cut_short_while_the_year_is_being_closed_is_ended_by_whoever_starts_next() throws Exception {
        await("the instances, see " + folder, () -> instances.stream().allMatch(Instance::isReady));
        Instance first = instances.get(0);
        asSteward(first).body("""
                {"scheme": "cut", "kind": "annual", "year": %d}""".formatted(FIRST_YEAR)).post("/api/v1/reports").then()
                .statusCode(202);
        await("the report", () -> done("cut").containsKey(FIRST_YEAR));

        Neighbours.is(Neighbours.Service.INDICATORS, Neighbours.Mood.IS_SILENT);
        CompletableFuture.runAsync(
                () -> asSteward(first).put("/api/v1/reports/cut/annual/" + FIRST_YEAR + "/editions/1/publication"));
        await("the publication to begin", () -> inState("PUBLISHING"));
        for (Instance instance : instances) {
            instance.kill();
        }
        Neighbours.is(Neighbours.Service.INDICATORS, Neighbours.Mood.ANSWERS);
        assertThat(inState("PUBLISHING")).isTrue();
        assertThat(Neighbours.closure("cut", FIRST_YEAR)).isNull();

        instances.get(1).start();
        await("the publication to end, see " + folder, () -> inState("PUBLISHED"));
        assertThat(Neighbours.closure("cut", FIRST_YEAR)).contains("\"edition\":1");
    }

    private static RequestSpecification asSteward(Instance instance) {
        return given().baseUri(instance.url().toString()).auth().preemptive().basic("steward", "steward")
                .contentType("application/json");
    }

    private boolean inState(String state) {
        return query("SELECT number, 1 FROM service.edition WHERE scheme = 'cut' AND state = '" + state + "'", null)
                .containsKey(1);
    }

    private static void freeze(Instance victim) throws IOException, InterruptedException {
        if (CAN_FREEZE) {
            victim.freeze();
            LockSupport.parkNanos(FREEZE_NS);
            victim.thaw();
        }
    }

    private static void kill(Instance victim) throws IOException, InterruptedException {
        victim.kill();
        victim.start();
    }

    private Instance one() {
        return instances.get(random.nextInt(INSTANCES));
    }

    /** By the schedule's own default: 1 February of the next year, at six. */
    private static List<Integer> dueYears() {
        return IntStream.iterate(FIRST_YEAR, InstancesIT::isDue, year -> year + 1).boxed().toList();
    }

    private static boolean isDue(int year) {
        return LocalDate.of(year + 1, 2, 1).atTime(6, 0).atZone(ClockProducer.PARIS).toInstant().isBefore(Instant.now());
    }

    private Map<Integer, Integer> editions(String scheme) {
        return query("SELECT year, count(*) FROM service.edition WHERE scheme = ? GROUP BY year", scheme);
    }

    /** The attempts it took, by year. */
    private Map<Integer, Integer> done(String scheme) {
        return query("SELECT year, attempt FROM service.run WHERE scheme = ? AND state = 'DONE'", scheme);
    }

    private Map<Integer, Integer> query(String sql, String scheme) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement select = connection.prepareStatement(sql)) {
            if (scheme != null) {
                select.setString(1, scheme);
            }
            Map<Integer, Integer> result = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    result.put(row.getInt(1), row.getInt(2));
                }
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(String what, BooleanSupplier there) {
        long start = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("In vain waited for " + what);
            }
            LockSupport.parkNanos(POLL_NS);
        }
    }
}
