package fr.sillage.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.benchmarks.Figures.Format;

/** What a series read and a small ingestion cost when there is a hundred times as much beside them. */
final class GrowthBenchmark {

    private static final int MEASURES = 20;
    private static final int MOST_PAGES_MORE = 2;
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
    }

    static void run(Options options) throws Exception {
        try (Postgres postgres = Postgres.start(options.folder())) {
            postgres.createRole(Service.NAME);
            try (Service service = Service.start(postgres, Service.NAME)) {
                new Api(service.url()).define(MEASURES);
                var benchmark = new GrowthBenchmark(postgres, service);
                System.out.println(postgres.settings());
                System.out.println("""
                        Pages: buffers of the service's own query for 60 points, as EXPLAIN (ANALYZE, BUFFERS) counts them.
                        """);
                System.out.printf("%14s %8s %16s %14s %22s%n", "observations", "pages", "read, median ms", "p99 ms",
                        "post of 100 lines, ms");
                List<Integer> sizes = options.numbers("sizes", "100000,10000000");
                List<Cost> costs = new ArrayList<>();
                int loaded = 0;
                for (int size : sizes) {
                    try (Connection connection = postgres.connect(Service.NAME)) {
                        load(new HandWrittenMerge(connection), Figures.fresh(size, MEASURES), loaded);
                    }
                    loaded = size;
                    Cost cost = benchmark.cost();
                    costs.add(cost);
                    System.out.printf("%,14d %8d %16.2f %14.2f %22.1f%n", size, cost.pages, cost.reads.medianMs(),
                            cost.reads.p99Ms(), cost.postMs);
                }
                long more = costs.get(costs.size() - 1).pages - costs.get(0).pages;
                System.out.printf("%nPages more: %d  <= %d  %s%n", more, MOST_PAGES_MORE,
                        more <= MOST_PAGES_MORE ? "HOLDS" : "DOES NOT HOLD");
                if (more > MOST_PAGES_MORE) {
                    System.exit(1);
                }
            }
        }
    }

    /** By COPY and one MERGE a part, past the service: how figures come in is the business of another benchmark. */
    private static void load(HandWrittenMerge merge, Figures figures, long from) throws Exception {
        for (long first = from; first < figures.size(); first += PART) {
            merge.merge(figures.part(Format.COPY, first, Math.min(figures.size(), first + PART)));
        }
    }

    Cost cost() throws Exception {
        postgres.execute("VACUUM ANALYZE");
        Path paths = postgres.log().resolveSibling("paths");
        Files.writeString(paths, SERIES);
        long pages = pages(Query.of(postgres, api, SERIES));
        LoadGenerator.run(service.port(), 1, 5, paths);
        return new Cost(pages, LoadGenerator.run(service.port(), 1, 5, paths), post());
    }

    private long pages(Query query) throws Exception {
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
