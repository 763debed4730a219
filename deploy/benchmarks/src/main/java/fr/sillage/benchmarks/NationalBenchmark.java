package fr.sillage.benchmarks;

import java.sql.Connection;
import java.util.List;
import java.util.Locale;

/** A whole country's figures: 1,500 buyers × 200 measures × 120 months. */
final class NationalBenchmark {

    private static final int MEASURES = 200;
    private static final int BUYERS = 1500;
    private static final int PART = 1_000_000;
    private static final long MB = 1 << 20;
    private static final String HAND = "hand";

    /** Who loads the figures. */
    private enum Load {
        /** The service, and in turns somebody at the database, each into a schema of its own. */
        BOTH("through the API, and by hand (COPY and one MERGE each) into another schema"),
        API("through the API"),
        COPY("by COPY and one MERGE each, past the API");

        private final String words;

        Load(String words) {
            this.words = words;
        }
    }

    private final Postgres postgres;
    private final Figures figures;
    private final Load load;

    private NationalBenchmark(Postgres postgres, Figures figures, Load load) {
        this.postgres = postgres;
        this.figures = figures;
        this.load = load;
    }

    static void run(Options options, Verdicts verdicts) throws Exception {
        Load load = Load.valueOf(options.choice("load", List.of("both", "api", "copy")).toUpperCase(Locale.ROOT));
        Figures figures = Figures.fresh((long) options.number("buyers", BUYERS) * MEASURES * Figures.MONTHS, MEASURES);
        if (figures.size() <= PART) {
            throw new WrongUse("--buyers must be enough for more than %,d observations".formatted(PART));
        }
        try (Postgres postgres = Postgres.start(options.folder())) {
            postgres.createRole(Service.NAME);
            postgres.createRole(HAND);
            try (Service tables = Service.start(postgres, HAND)) {
                new Api(tables.url()).define(MEASURES);
            }
            try (Service service = Service.start(postgres, Service.NAME, "-Xmx512m")) {
                new Api(service.url()).define(MEASURES);
                new NationalBenchmark(postgres, figures, load).measure(service, verdicts);
            }
        }
    }

    private void measure(Service service, Verdicts verdicts) throws Exception {
        System.out.println(postgres.settings());
        System.out.printf(Locale.ROOT,
                "%,d observations, loaded in files of %,d lines %s.%nLines per second; higher is better.%n%n",
                figures.size(), PART, load.words);
        Api api = new Api(service.url());
        // one for both sizes: it remembers what its posts made of the figures
        GrowthBenchmark growth = new GrowthBenchmark(postgres, service);
        GrowthBenchmark.Cost small = null;
        Speeds speeds = new Speeds(load);
        try (Connection own = postgres.connect(Service.NAME); Connection other = postgres.connect(HAND)) {
            HandWrittenMerge past = new HandWrittenMerge(own);
            HandWrittenMerge hand = new HandWrittenMerge(other);
            for (long from = 0; from < figures.size(); from += PART) {
                long to = Math.min(figures.size(), from + PART);
                boolean handFirst = from / PART % 2 == 1;
                double theirs = load == Load.BOTH && handFirst ? byHand(hand, from, to) : 0;
                double ours = load == Load.COPY ? byHand(past, from, to) : overHttp(api, from, to);
                theirs = load == Load.BOTH && !handFirst ? byHand(hand, from, to) : theirs;
                System.out.println(speeds.add(to, (to - from) / ours, (to - from) / theirs));
                small = small == null ? growth.cost() : small;
            }
        }
        System.out.println(speeds);
        System.out.printf(Locale.ROOT,
                "%nDatabase: observations with their key %,d MB; all of it, the other side included, %,d MB%n%n",
                size("pg_total_relation_size('" + Service.NAME + ".observation')"),
                size("pg_database_size(current_database())"));
        GrowthBenchmark.Cost whole = growth.cost();
        System.out.println(GrowthBenchmark.Cost.HEADER);
        System.out.println(small.line(PART));
        System.out.println(whole.line(figures.size()));
        System.out.println(whole.against(small, verdicts));
    }

    private double overHttp(Api api, long from, long to) throws Exception {
        return api.post(() -> figures.part(Format.CSV, from, to), Format.CSV).require(to - from, 0, 0).seconds();
    }

    private double byHand(HandWrittenMerge merge, long from, long to) throws Exception {
        return merge.merge(figures.part(Format.COPY, from, to)).require(to - from, 0).seconds();
    }

    private long size(String what) throws Exception {
        return Long.parseLong(postgres.value("SELECT " + what)) / MB;
    }

    /** Of the loading, file by file, each against the other side and against the first file. */
    private static final class Speeds {

        private final Load load;
        private final Sides sides = new Sides();
        private double ourFirst;
        private double theirFirst;
        private String last;

        Speeds(Load load) {
            this.load = load;
        }

        /** @param theirs of no account where there is no other side */
        String add(long loaded, double ours, double theirs) {
            ourFirst = ourFirst == 0 ? ours : ourFirst;
            theirFirst = theirFirst == 0 ? theirs : theirFirst;
            String against = String.format(Locale.ROOT, "%.2f of the first", ours / ourFirst);
            if (load != Load.BOTH) {
                last = String.format(Locale.ROOT, "Last file against the first: %.2f", ours / ourFirst);
                return String.format(Locale.ROOT, "  %,12d lines: %,10.0f lines/s, %s", loaded, ours, against);
            }
            sides.add(ours, theirs);
            last = String.format(Locale.ROOT, "Last file against the first: service %.2f, by hand %.2f", ours / ourFirst,
                    theirs / theirFirst);
            return String.format(Locale.ROOT,
                    "  %,12d lines: service %,10.0f lines/s, %s; by hand %,10.0f, %.2f of the first; ratio %.2f",
                    loaded,
                    ours, against, theirs, theirs / theirFirst, ours / theirs);
        }

        @Override
        public String toString() {
            return load != Load.BOTH ? last
                    : "%s%n%s%n%s".formatted(Sides.header("service", "by hand"),
                            sides.told("loading, median of the files", "lines/s"), last);
        }
    }
}
