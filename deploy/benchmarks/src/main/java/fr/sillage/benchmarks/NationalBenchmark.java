package fr.sillage.benchmarks;

import java.sql.Connection;

import fr.sillage.benchmarks.Figures.Format;

/** A whole country's figures: 1,500 buyers × 200 measures × 120 months. */
final class NationalBenchmark {

    private static final int MEASURES = 200;
    private static final int BUYERS = 1500;
    private static final int PART = 1_000_000;
    private static final long MB = 1 << 20;

    private NationalBenchmark() {
    }

    static void run(Options options) throws Exception {
        int buyers = options.number("buyers", BUYERS);
        boolean throughApi = options.text("load", "api").equals("api");
        Figures figures = Figures.fresh((long) buyers * MEASURES * Figures.MONTHS, MEASURES);
        try (Postgres postgres = Postgres.start(options.folder())) {
            postgres.createRole(Service.NAME);
            try (Service service = Service.start(postgres, Service.NAME, "-Xmx512m");
                    Connection connection = postgres.connect(Service.NAME)) {
                Api api = new Api(service.url());
                api.define(MEASURES);
                System.out.println(postgres.settings());
                System.out.printf("%,d observations, loaded in files of %,d lines %s%n", figures.size(), PART,
                        throughApi ? "through the API" : "by COPY and one MERGE each, past the API");
                HandWrittenMerge hand = new HandWrittenMerge(connection);
                long start = System.nanoTime();
                for (long first = 0; first < figures.size(); first += PART) {
                    long from = first;
                    long to = Math.min(figures.size(), first + PART);
                    double seconds = throughApi
                            ? api.post(() -> figures.part(Format.CSV, from, to), Format.CSV).require(to - from, 0, 0).seconds()
                            : hand.merge(figures.part(Format.COPY, from, to)).require(to - from, 0).seconds();
                    System.out.printf("  %,12d lines: %,.0f lines/s%n", to, (to - from) / seconds);
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf("Loaded in %,.0f s: %,.0f lines/s%n", seconds, figures.size() / seconds);
                GrowthBenchmark.Cost cost = new GrowthBenchmark(postgres, service).cost();
                System.out.printf("Database: %,d MB (observations with their key: %,d MB)%n",
                        size(postgres, "pg_database_size(current_database())"),
                        size(postgres, "pg_total_relation_size('" + Service.NAME + ".observation')"));
                System.out.printf("A series of 60 points: %d pages, median %.2f ms, p99 %.2f ms%n", cost.pages(),
                        cost.reads().medianMs(), cost.reads().p99Ms());
                System.out.printf("A post of 100 changed lines: %.1f ms%n", cost.postMs());
            }
        }
    }

    private static long size(Postgres postgres, String what) throws Exception {
        return Long.parseLong(postgres.value("SELECT " + what)) / MB;
    }
}
