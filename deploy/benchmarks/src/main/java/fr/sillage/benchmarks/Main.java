package fr.sillage.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs one benchmark by its name. */
final class Main {

    private interface Benchmark {
        void run(Options options) throws Exception;
    }

    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.of(
            "ingestion", IngestionBenchmark::run,
            "memory", MemoryBenchmark::run,
            "reads", ReadsBenchmark::run,
            "growth", GrowthBenchmark::run,
            "national", NationalBenchmark::run,
            "report", ReportBenchmark::run));

    private static final int EXIT_USAGE = 2;

    private Main() {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || !BENCHMARKS.containsKey(arguments[0])) {
            System.err.println("Which benchmark? One of " + BENCHMARKS.keySet() + "; deploy/benchmarks/README.md tells more.");
            System.exit(EXIT_USAGE);
        }
        BENCHMARKS.get(arguments[0]).run(Options.parse(List.of(arguments).subList(1, arguments.length)));
    }
}
