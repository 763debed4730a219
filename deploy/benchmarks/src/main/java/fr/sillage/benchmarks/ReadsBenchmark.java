package fr.sillage.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A series of 60 points: the service against pgbench with the same query, and against a bare endpoint. */
final class ReadsBenchmark {

    private static final int MEASURES = 20;
    private static final int LINES = 100_000;
    private static final int SERIES = 16;

    private ReadsBenchmark() {
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
                Query query = Query.of(postgres, api, path(0), "observation");
                Path paths = postgres.log().resolveSibling("paths");
                Files.write(paths, IntStream.range(0, SERIES).mapToObj(ReadsBenchmark::path).toList());
                System.out.println(postgres.settings());
                System.out.printf(Locale.ROOT,
                        """
                                A series of 60 monthly points, kept connections, Basic sign-in; %d series of %,d observations, all in memory.
                                The query, taken from the service itself:
                                  %s
                                  %s
                                Requests (or queries) per second; higher is better; each ratio is the median of its rounds.

                                """,
                        SERIES, LINES, query.sql(), query.parameters());
                var benchmark = new Comparison(postgres, service, Service.NAME,
                        IntStream.range(0, SERIES).mapToObj(series -> query.with(Figures.siren(0), buyer(series))
                                .with(Figures.measure(0), Figures.measure(series))).toList(),
                        paths, verdicts);
                for (int concurrency : concurrencies) {
                    try (BareEndpoint bare = BareEndpoint.start(postgres, Service.NAME,
                            new BareEndpoint.Known(query, head(api), Map.of()), concurrency)) {
                        requireSame(api, bare);
                        benchmark.run(bare, concurrency, rounds, seconds);
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
}
