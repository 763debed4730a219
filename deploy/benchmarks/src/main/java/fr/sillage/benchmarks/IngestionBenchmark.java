package fr.sillage.benchmarks;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Figures through the API against the same merge done at the database. */
final class IngestionBenchmark {

    private static final double BAR = 0.7;
    private static final int MEASURES = 20;
    private static final String HAND = "hand";
    private static final long STATISTICS_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(15);
    private static final long STATISTICS_POLL_MS = 200;

    private final Postgres postgres;
    private final Api api;
    private final HandWrittenMerge hand;
    private final int rounds;
    private final Verdicts verdicts;

    private IngestionBenchmark(Postgres postgres, Api api, HandWrittenMerge hand, int rounds, Verdicts verdicts) {
        this.postgres = postgres;
        this.api = api;
        this.hand = hand;
        this.rounds = rounds;
        this.verdicts = verdicts;
    }

    static void run(Options options, Verdicts verdicts) throws Exception {
        List<Integer> sizes = options.numbers("lines", "200000,1000000");
        List<Format> formats = options.formats(Format.CSV, Format.NDJSON);
        int rounds = options.number("rounds", 3);
        try (Postgres postgres = Postgres.start(options.folder())) {
            postgres.createRole(Service.NAME);
            postgres.createRole(HAND);
            try (Service opponent = Service.start(postgres, HAND)) {
                new Api(opponent.url()).define(MEASURES);
            }
            try (Service service = Service.start(postgres, Service.NAME, "-Xmx" + options.text("heap", "512m"));
                    Connection connection = postgres.connect(HAND)) {
                Api api = new Api(service.url());
                api.define(MEASURES);
                System.out.println(postgres.settings());
                System.out.println(
                        """
                                Lines per second, the service over HTTP (checks, rights, history, report) against COPY + one MERGE by hand
                                on the same tables in another schema. Higher is better; each ratio is the median of its rounds.
                                """);
                var benchmark = new IngestionBenchmark(postgres, api, new HandWrittenMerge(connection), rounds, verdicts);
                for (int lines : sizes) {
                    for (Format format : formats) {
                        benchmark.compare(lines, format);
                    }
                }
            }
        }
    }

    private void compare(int lines, Format format) throws Exception {
        Figures fresh = Figures.fresh(lines, MEASURES);
        Figures tenth = fresh.changed(10);
        Figures hundredth = tenth.changed(1).reordered();
        Map<String, Figures> files = new LinkedHashMap<>();
        files.put("fresh", fresh);
        files.put("10 % changed", tenth);
        files.put("1 % changed, reordered", hundredth);
        Map<String, Sides> sides = new LinkedHashMap<>();
        files.keySet().forEach(file -> sides.put(file, new Sides()));
        String writes = null;
        try {
            // One round more than is counted, to warm both sides up.
            for (int round = 0; round <= rounds; round++) {
                empty();
                for (Map.Entry<String, Figures> file : files.entrySet()) {
                    long changed = file.getValue().countChanged();
                    Writes before = Writes.of(postgres);
                    double theirs = round % 2 == 0 ? byHand(file.getValue(), changed) : 0;
                    double ours = overHttp(file.getValue(), format, changed);
                    theirs = round % 2 == 0 ? theirs : byHand(file.getValue(), changed);
                    if (round > 0) {
                        sides.get(file.getKey()).add(lines / ours, lines / theirs);
                    }
                    Writes expected = new Writes(fresh == file.getValue() ? lines : 0, changed, 0, changed);
                    Writes written = awaited(before, expected);
                    if (round == rounds && file.getValue() == hundredth) {
                        writes = told(written, expected);
                    }
                }
            }
        } catch (Api.Refused e) {
            System.out.printf(Locale.ROOT, "%,d lines of %s  %s%n%n", lines, e.getMessage(), verdicts.of(false));
            return;
        }
        System.out.println(Sides.header("service", "by hand"));
        sides.forEach((file, side) -> System.out.println(
                side.verdict("%,d lines of %s, %s".formatted(lines, format, file), "lines/s", BAR, verdicts)));
        System.out.println(writes);
        System.out.println();
    }

    private void empty() throws Exception {
        for (String schema : new String[] { Service.NAME, HAND }) {
            // Past the triggers by which these tables keep what they hold.
            postgres.execute("""
                    SET session_replication_role = replica;
                    TRUNCATE %1$s.observation, %1$s.observation_history, %1$s.series""".formatted(schema));
        }
    }

    private double byHand(Figures file, long changed) throws Exception {
        byte[] lines = file.file(Format.COPY);
        settle();
        return hand.merge(new ByteArrayInputStream(lines)).require(file.before() == null ? file.size() : 0, changed).seconds();
    }

    private double overHttp(Figures file, Format format, long changed) throws Exception {
        byte[] lines = file.file(format);
        settle();
        boolean fresh = file.before() == null;
        return api.post(lines, format).require(fresh ? file.size() : 0, changed, fresh ? 0 : file.size() - changed).seconds();
    }

    /** So that neither side pays for what the other one left to be written. */
    private void settle() throws Exception {
        for (String schema : new String[] { Service.NAME, HAND }) {
            postgres.execute("VACUUM (ANALYZE) %1$s.observation, %1$s.series, %1$s.measure".formatted(schema));
        }
        postgres.execute("CHECKPOINT");
        System.gc();
    }

    /** Rows that the service wrote, as the database itself counts them. */
    private record Writes(long inserted, long updated, long deleted, long history) {

        static Writes of(Postgres postgres) throws Exception {
            return new Writes(counter(postgres, "n_tup_ins", "observation"), counter(postgres, "n_tup_upd", "observation"),
                    counter(postgres, "n_tup_del", "observation"), counter(postgres, "n_tup_ins", "observation_history"));
        }

        private static long counter(Postgres postgres, String column, String table) throws Exception {
            return Long.parseLong(postgres.value("SELECT %s FROM pg_stat_user_tables WHERE schemaname = '%s' AND relname = '%s'"
                    .formatted(column, Service.NAME, table)));
        }

        Writes since(Writes before) {
            return new Writes(inserted - before.inserted, updated - before.updated, deleted - before.deleted,
                    history - before.history);
        }
    }

    private Writes awaited(Writes before, Writes expected) throws Exception {
        long start = System.nanoTime();
        Writes written = Writes.of(postgres).since(before);
        // A session hands its counts in up to ten seconds after its transaction.
        while (!written.equals(expected) && System.nanoTime() - start < STATISTICS_TIMEOUT_NS) {
            TimeUnit.MILLISECONDS.sleep(STATISTICS_POLL_MS);
            written = Writes.of(postgres).since(before);
        }
        return written;
    }

    private String told(Writes written, Writes expected) {
        return "  The re-post wrote, as pg_stat_user_tables counts: observation %,d inserted, %,d updated, %,d deleted; history %,d inserted. Changed lines: %,d. %s"
                .formatted(written.inserted, written.updated, written.deleted, written.history, expected.updated,
                        verdicts.of(written.equals(expected)));
    }
}
