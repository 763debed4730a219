package fr.sillage.indicators.kill;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was acknowledged is there, and the rest can be sent again, whatever is killed and whenever: the service, PostgreSQL, or
 * one
 * of PostgreSQL's processes.
 * <p>
 * {@code kill.seconds} tells for how long, each of them being killed once at least; {@code kill.seed} repeats the choices of a
 * run (though not its timing).
 */
class KillIT {

    private static final long BUDGET_NS = TimeUnit.SECONDS.toNanos(Long.getLong("kill.seconds", 40));
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final List<String> VICTIMS = List.of("service", "PostgreSQL", "one session");
    private static final int MOST_FILES = 8;
    private static final long LONGEST_WAIT_NS = TimeUnit.MILLISECONDS.toNanos(60);

    @TempDir
    Path folder;

    @Test
    void Whatever_is_killed_what_was_acknowledged_is_there_and_the_rest_can_be_sent_again() throws Exception {
        System.out.println("kill.seed=" + SEED + " kill.seconds=" + TimeUnit.NANOSECONDS.toSeconds(BUDGET_NS));
        Random random = new Random(SEED);
        try (Machine machine = new Machine(folder)) {
            given().baseUri(machine.url().toString()).auth().preemptive().basic("steward", "steward")
                    .header("If-None-Match", "*").contentType("application/json").body("""
                            {"title": "Heures", "unit": "h", "scale": 0, "timeAggregation": "SUM", "origin": "OBSERVED"}""")
                    .put("/api/v1/measures/heures").then().statusCode(201);
            List<Sender> senders = List.of(new Sender(machine.url(), "226200012", 5, new Random(random.nextLong())),
                    new Sender(machine.url(), "223500018", 3000, new Random(random.nextLong())));
            long start = System.nanoTime();
            int round = 0;
            for (; round < VICTIMS.size() || System.nanoTime() - start < BUDGET_NS; round++) {
                killWhile(senders, machine, round, random);
                for (Sender sender : senders) {
                    requireKept(machine, sender);
                }
                requireSound(machine);
                System.out.printf(Locale.ROOT, "round %d: %s killed, %d files acknowledged so far%n", round + 1,
                        VICTIMS.get(round % 3),
                        senders.stream().mapToInt(Sender::acknowledged).sum());
            }
            for (int victim = 0; victim < VICTIMS.size(); victim++) {
                System.out.printf(Locale.ROOT, "%s killed %d times%n", VICTIMS.get(victim),
                        (round + VICTIMS.size() - 1 - victim) / VICTIMS.size());
            }
        }
    }

    private static void killWhile(List<Sender> senders, Machine machine, int round, Random random) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(senders.size());
        try {
            int before = senders.stream().mapToInt(Sender::acknowledged).sum();
            List<Future<?>> sending = new ArrayList<>();
            senders.forEach(sender -> sending.add(threads.submit(sender::sendOn)));
            int files = random.nextInt(MOST_FILES);
            Machine.await("files to be taken", () -> senders.stream().mapToInt(Sender::acknowledged).sum() >= before + files
                    || sending.stream().anyMatch(Future::isDone));
            assertThat(sending).as("nothing breaks before anything is killed").noneMatch(Future::isDone);
            LockSupport.parkNanos(random.nextLong(LONGEST_WAIT_NS));
            switch (round % 3) {
                case 0 -> machine.killService();
                case 1 -> machine.killPostgres();
                default -> machine.killBackend(random);
            }
            threads.shutdownNow();
            for (Future<?> each : sending) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void requireKept(Machine machine, Sender sender) throws Exception {
        if (sender.isRunCompleted()) {
            assertThat(values(machine, sender)).as("a run seen completed").isEqualTo(sender.promisedAndUnderWay());
        } else {
            assertThat(values(machine, sender)).as("all that was promised, and the last file whole or not at all")
                    .isIn(sender.promised(), sender.promisedAndUnderWay());
        }
        sender.settle();
        assertThat(values(machine, sender)).as("once, after sending again").isEqualTo(sender.promised());
        sender.sendAgainWhatIsKnown();
        assertThat(values(machine, sender)).as("nothing new").isEqualTo(sender.promised());
    }

    /** By period, all values that it has had, in the order of the ledger. */
    private static Map<String, List<Integer>> values(Machine machine, Sender sender) throws Exception {
        Map<String, List<Integer>> values = new TreeMap<>();
        try (Connection connection = machine.superuser();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT o.period, o.value::integer
                        FROM (SELECT series_id, period, value, change_set FROM service.observation_history
                              UNION ALL SELECT series_id, period, value, change_set FROM service.observation) o
                        JOIN service.series s ON s.id = o.series_id
                        JOIN service.change_set c ON c.id = o.change_set
                        WHERE s.buyer = ?
                        ORDER BY o.period, c.position""")) {
            select.setString(1, sender.buyer());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.computeIfAbsent(row.getString(1), period -> new ArrayList<>()).add(row.getInt(2));
                }
            }
        }
        return values;
    }

    private static void requireSound(Machine machine) throws Exception {
        assertThat(number(machine, "SELECT count(*) FROM service.change_set WHERE position IS NULL")).isZero();
        assertThat(number(machine, "SELECT count(*) - max(position) FROM service.change_set")).as("no gap").isZero();
        assertThat(number(machine, "SELECT count(DISTINCT position) - max(position) FROM service.change_set")).isZero();
        assertThat(number(machine, "SELECT position - (SELECT max(position) FROM service.change_set) FROM service.ledger_head"))
                .isZero();
        assertThat(number(machine, """
                SELECT count(*) FROM (SELECT committed_at < lag(committed_at) OVER (ORDER BY position) AS backwards
                                      FROM service.change_set) c WHERE backwards""")).isZero();
    }

    private static long number(Machine machine, String query) throws Exception {
        try (Connection connection = machine.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
