package fr.sillage.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A series of 60 points: the service against pgbench with the same query, and against a bare endpoint. */
final class ReadsBenchmark {

    private static final double BAR_OF_PGBENCH = 0.35;
    private static final double BAR_OF_BARE = 0.75;
    private static final int MEASURES = 20;
    private static final int LINES = 100_000;
    private static final int SERIES = 16;
    private static final int WARM_UP_SECONDS = 10;
    private static final int MOST_WARM_UPS = 15;
    private static final double STILL_FASTER = 1.03;

    private final Postgres postgres;
    private final Service service;
    private final List<Query> queries;
    private final Path paths;
    private final Verdicts verdicts;

    private ReadsBenchmark(Postgres postgres, Service service, List<Query> queries, Path paths, Verdicts verdicts) {
        this.postgres = postgres;
        this.service = service;
        this.queries = queries;
        this.paths = paths;
        this.verdicts = verdicts;
    }

    static void run(Options options, Verdicts verdicts) throws Exception {
        List<Integer> concurrencies = options.numbers("concurrency", "8,1");
        int rounds = options.number("rounds", 5);
        int seconds = options.number("seconds", 5);
        try (Postgres postgres = Postgres.start(options.folder())) {
            postgres.createRole(Service.NAME);
            try (Service service = Service.start(postgres, Service.NAME)) {
                Api api = new Api(service.url());
                api.define(MEASURES);
                try (Connection connection = postgres.connect(Service.NAME)) {
                    new HandWrittenMerge(connection).merge(Figures.fresh(LINES, MEASURES).stream(Format.COPY));
                }
                postgres.execute("VACUUM ANALYZE");
                Query query = Query.of(postgres, api, path(0));
                Path paths = postgres.log().resolveSibling("paths");
                Files.write(paths, IntStream.range(0, SERIES).mapToObj(ReadsBenchmark::path).toList());
                System.out.println(postgres.settings());
                System.out.printf(
                        """
                                A series of 60 monthly points, kept connections, Basic sign-in; %d series of %,d observations, all in memory.
                                The query, taken from the service itself:
                                  %s
                                  %s
                                Requests (or queries) per second; higher is better; each ratio is the median of its rounds.

                                """,
                        SERIES, LINES, query.sql(), query.parameters());
                var benchmark = new ReadsBenchmark(postgres, service,
                        IntStream.range(0, SERIES).mapToObj(series -> query.with(Figures.siren(0), buyer(series))
                                .with(Figures.measure(0), Figures.measure(series))).toList(),
                        paths, verdicts);
                for (int concurrency : concurrencies) {
                    try (BareEndpoint bare = BareEndpoint.start(postgres, Service.NAME,
                            new BareEndpoint.Known(query, head(api)), concurrency)) {
                        requireSame(api, bare);
                        benchmark.compare(bare, concurrency, rounds, seconds);
                    }
                }
            }
        }
    }

    /** All of the answer that stands before the first point. */
    private static String head(Api api) throws IOException, InterruptedException {
        String answer = api.get(path(0)).toString();
        return answer.substring(0, answer.indexOf("\"points\":[") + "\"points\":[".length());
    }

    private static String buyer(int series) {
        return Figures.siren(series % (LINES / MEASURES / Figures.MONTHS));
    }

    private static String path(int series) {
        return "/api/v1/indicators/i-%d/series?buyer=%s&from=2015-01&to=2019-12".formatted(series, buyer(series));
    }

    private static void requireSame(Api api, BareEndpoint bare) throws IOException, InterruptedException {
        Api other = new Api(URI.create("http://localhost:" + bare.port()));
        for (int series = 0; series < SERIES; series++) {
            if (!api.get(path(series)).equals(other.get(path(series)))) {
                throw new IllegalStateException("The answers differ:\n%s\n%s".formatted(api.get(path(series)),
                        other.get(path(series))));
            }
        }
    }

    private void compare(BareEndpoint bare, int concurrency, int rounds, int seconds) throws Exception {
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
            System.out.printf("  round %d: service %,.0f/s (median %.2f ms, p99 %.2f ms), bare endpoint %,.0f/s (%.2f, %.2f)%n",
                    round + 1, ours.perSecond(), ours.medianMs(), ours.p99Ms(), theirs.perSecond(), theirs.medianMs(),
                    theirs.p99Ms());
            if (pgbench.isPresent()) {
                double queriesPerSecond = pgbench.get().run(postgres, Service.NAME, queries, concurrency, seconds);
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
        System.out.printf("  warm-up of the %s: %d s, up to %,.0f/s%n", side, runs * WARM_UP_SECONDS, best);
    }
}
