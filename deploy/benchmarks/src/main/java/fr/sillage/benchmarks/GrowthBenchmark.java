package fr.sillage.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a series read and a small ingestion cost when there is a hundred times as much beside them. */
final class GrowthBenchmark {

    static final int MEASURES = 20;
    static final int MOST_PAGES_MORE = 2;
    private static final int PART = 1_000_000;
    private static final int SMALL_FILE = 100;
    private static final int POSTS = 30;
    /** Not the one that the posts change. */
    private static final String SERIES = "/api/v1/indicators/i-10/series?buyer=%s&from=2015-01&to=2019-12"
            .formatted(Figures.siren(0));

    private final Postgres postgres;
    private final Service service;
    private final Api api;
    private Figures small = Figures.fresh(SMALL_FILE, MEASURES);

    GrowthBenchmark(Postgres postgres, Service service) {
        this.postgres = postgres;
        this.service = service;
        this.api = new Api(service.url());
    }

    /** Of one size of the database. */
    record Cost(long pages, LoadGenerator.Load reads, double postMs) {

        static final String HEADER = String.format(Locale.ROOT, "%14s %8s %16s %14s %22s", "observations", "pages",
                "read, median ms",
                "p99 ms", "post of 100 lines, ms");

        String line(long observations) {
            return String.format(Locale.ROOT, "%,14d %8d %16.2f %14.2f %22.1f", observations, pages, reads.medianMs(),
                    reads.p99Ms(),
                    postMs);
        }

        /** The ratios, and the one thing that does not depend on the machine held to its bar. */
        String against(Cost smaller, Verdicts verdicts) {
            long more = pages - smaller.pages;
            return String.format(Locale.ROOT, "%14s %8.2f %16.2f %14.2f %22.2f%nPages more: %d  <= %d  %s", "ratio",
                    (double) pages / smaller.pages, reads.medianMs() / smaller.reads.medianMs(),
                    reads.p99Ms() / smaller.reads.p99Ms(), postMs / smaller.postMs, more, MOST_PAGES_MORE,
                    verdicts.of(more <= MOST_PAGES_MORE));
        }
    }

    static void run(Options options, Verdicts verdicts) throws Exception {
        List<Integer> sizes = options.numbers("sizes", "100000,10000000");
        try (Postgres postgres = Postgres.start(options.folder())) {
            postgres.createRole(Service.NAME);
            try (Service service = Service.start(postgres, Service.NAME)) {
                new Api(service.url()).define(MEASURES);
                var benchmark = new GrowthBenchmark(postgres, service);
                System.out.println(postgres.settings());
                System.out.println("""
                        Pages: buffers of the service's own query for 60 points, as EXPLAIN (ANALYZE, BUFFERS) counts them.
                        """);
                System.out.println(Cost.HEADER);
                List<Cost> costs = new ArrayList<>();
                int loaded = 0;
                for (int size : sizes) {
                    try (Connection connection = postgres.connect(Service.NAME)) {
                        load(new HandWrittenMerge(connection), Figures.fresh(size, MEASURES), loaded);
                    }
                    loaded = size;
                    Cost cost = benchmark.cost();
                    costs.add(cost);
                    System.out.println(cost.line(size));
                }
                System.out.println(costs.get(costs.size() - 1).against(costs.get(0), verdicts));
            }
        }
    }

    /** By COPY and one MERGE a part, past the service: how figures come in is the business of another benchmark. */
    static void load(HandWrittenMerge merge, Figures figures, long from) throws Exception {
        for (long first = from; first < figures.size(); first += PART) {
            merge.merge(figures.part(Format.COPY, first, Math.min(figures.size(), first + PART)));
        }
    }

    Cost cost() throws Exception {
        long pages = pages();
        Path paths = postgres.log().resolveSibling("paths");
        Files.writeString(paths, SERIES);
        LoadGenerator.run(service.port(), 1, 5, paths);
        return new Cost(pages, LoadGenerator.run(service.port(), 1, 5, paths), post());
    }

    /** Buffers of the service's own query for 60 points. */
    long pages() throws Exception {
        postgres.execute("VACUUM ANALYZE");
        Query query = Query.of(postgres, api, SERIES, "observation");
        try (Connection connection = postgres.connect(Service.NAME); Statement sql = connection.createStatement()) {
            sql.execute("PREPARE series AS " + query.sql());
            JsonNode plan = null;
            // The plan settles after five times, as it does for a pooled connection.
            for (int i = 0; i < 10; i++) {
                try (ResultSet row = sql.executeQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE series("
                        + String.join(", ", query.literals()) + ")")) {
                    row.next();
                    plan = new ObjectMapper().readTree(row.getString(1)).path(0).path("Plan");
                }
            }
            return plan.path("Shared Hit Blocks").asLong() + plan.path("Shared Read Blocks").asLong();
        }
    }

    /** Each post changes all its lines; the median, in ms. */
    private double post() throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            small = small.changed(100);
            times.add(api.post(small.file(Format.CSV), Format.CSV).require(0, SMALL_FILE, 0).seconds() * 1000);
        }
        return Sides.median(times);
    }
}
