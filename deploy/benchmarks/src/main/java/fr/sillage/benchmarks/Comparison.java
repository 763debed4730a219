package fr.sillage.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads of the service against pgbench with the same query, and against a bare endpoint with the same answers.
 *
 * @param role as which pgbench asks
 * @param queries of the paths, in their order
 * @param paths a file with one path a line
 */
record Comparison(Postgres postgres, Service service, String role, List<Query> queries, Path paths, Verdicts verdicts) {

    private static final double BAR_OF_PGBENCH = 0.35;
    private static final double BAR_OF_BARE = 0.75;
    private static final int WARM_UP_SECONDS = 10;
    private static final int MOST_WARM_UPS = 15;
    private static final double STILL_FASTER = 1.03;

    /** Prints what each side came to at that concurrency. */
    void run(BareEndpoint bare, int concurrency, int rounds, int seconds) throws Exception {
        Optional<Pgbench> pgbench = Pgbench.find();
        Sides againstPgbench = new Sides();
        Sides againstBare = new Sides();
        Sides bareAgainstPgbench = new Sides();
        warmUp("service", service.port(), concurrency);
        warmUp("bare endpoint", bare.port(), concurrency);
        for (int round = 0; round < rounds; round++) {
            LoadGenerator.Load ours = LoadGenerator.run(service.port(), concurrency, seconds, paths);
            LoadGenerator.Load theirs = LoadGenerator.run(bare.port(), concurrency, seconds, paths);
            againstBare.add(ours.perSecond(), theirs.perSecond());
            System.out.printf(Locale.ROOT,
                    "  round %d: service %,.0f/s (median %.2f ms, p99 %.2f ms), bare endpoint %,.0f/s (%.2f, %.2f)%n",
                    round + 1, ours.perSecond(), ours.medianMs(), ours.p99Ms(), theirs.perSecond(), theirs.medianMs(),
                    theirs.p99Ms());
            if (pgbench.isPresent()) {
                double queriesPerSecond = pgbench.get().run(postgres, role, queries, concurrency, seconds);
                againstPgbench.add(ours.perSecond(), queriesPerSecond);
                bareAgainstPgbench.add(theirs.perSecond(), queriesPerSecond);
            }
        }
        System.out.println(Sides.header("service", "other"));
        if (pgbench.isPresent()) {
            System.out.println(againstPgbench.verdict("at concurrency %d, pgbench".formatted(concurrency), "/s",
                    BAR_OF_PGBENCH, verdicts));
            System.out.println(bareAgainstPgbench.told("  the bare endpoint against pgbench", "/s"));
        } else {
            System.out.println(verdicts.notTried("no pgbench on the PATH (Debian: apt install postgresql)"));
        }
        System.out.println(againstBare.verdict("at concurrency %d, bare endpoint".formatted(concurrency), "/s", BAR_OF_BARE,
                verdicts));
        System.out.println();
    }

    /**
     * Until the program is compiled, that is until two runs in a row bring nothing more: the compiler has to share the
     * processors with the load, and a service that has run for a day is not slowed down by it.
     */
    private void warmUp(String side, int port, int concurrency) throws IOException, InterruptedException {
        double best = 0;
        int runs = 0;
        for (int level = 0; level < 2 && runs < MOST_WARM_UPS; runs++) {
            double speed = LoadGenerator.run(port, concurrency, WARM_UP_SECONDS, paths).perSecond();
            level = speed > best * STILL_FASTER ? 0 : level + 1;
            best = Math.max(best, speed);
        }
        System.out.printf(Locale.ROOT, "  warm-up of the %s: %d s, up to %,.0f/s%n", side, runs * WARM_UP_SECONDS, best);
    }
}
