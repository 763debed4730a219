package fr.sillage.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Runs one benchmark by its name, and ends with 0 where its bars hold, 1 where they do not, 2 where it was called wrongly. */
final class Main {

    private interface Run {
        void run(Options options, Verdicts verdicts) throws Exception;
    }

    /** @param options that it knows, besides {@link Options#DATA} */
    private record Benchmark(Run run, Set<String> options) {
    }

    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.of(
            "ingestion", new Benchmark(IngestionBenchmark::run, Set.of("lines", "formats", "rounds", "heap")),
            "memory", new Benchmark(MemoryBenchmark::run, Set.of("lines", "formats")),
            "reads", new Benchmark(ReadsBenchmark::run, Set.of("rounds", "concurrency", "seconds")),
            "growth", new Benchmark(GrowthBenchmark::run, Set.of("sizes")),
            "national", new Benchmark(NationalBenchmark::run, Set.of("buyers", "load")),
            "feed", new Benchmark(FeedBenchmark::run, Set.of("rounds", "concurrency", "seconds", "intentions")),
            "report", new Benchmark(ReportBenchmark::run, Set.of("rounds", "warm-ups"))));

    private static final int EXIT_DOES_NOT_HOLD = 1;
    private static final int EXIT_USAGE = 2;

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        int exit = run(List.of(arguments));
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(List<String> arguments) throws Exception {
        try {
            Benchmark benchmark = arguments.isEmpty() ? null : BENCHMARKS.get(arguments.get(0));
            if (benchmark == null) {
                throw new WrongUse("Which benchmark? One of " + BENCHMARKS.keySet());
            }
            Verdicts verdicts = new Verdicts();
            benchmark.run.run(Options.parse(arguments.subList(1, arguments.size()), benchmark.options), verdicts);
            return verdicts.allHold() ? 0 : EXIT_DOES_NOT_HOLD;
        } catch (WrongUse e) {
            System.err.println(e.getMessage() + "; deploy/benchmarks/README.md tells more.");
            return EXIT_USAGE;
        }
    }
}
