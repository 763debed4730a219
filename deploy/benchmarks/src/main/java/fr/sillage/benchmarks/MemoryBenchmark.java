package fr.sillage.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether the memory of an ingestion grows with the file. */
final class MemoryBenchmark {

    /**
     * In MB, what the longest file may hold above the shortest: buffers and a sieve for doubles of fixed size, which short
     * files do not fill. The longest file itself is 20 times as much.
     */
    static final int BAR = 32;

    private static final int MEASURES = 20;
    private static final String HEAP = "256m";
    private static final int SAMPLES = 10;

    private MemoryBenchmark() {
    }

    /** What a file came to, in MB and s. */
    record Peak(long live, long afterCollection, long resident, double seconds) {
    }

    static void run(Options options, Verdicts verdicts) throws Exception {
        List<Format> formats = options.formats(Format.NDJSON, Format.CSV);
        List<Integer> sizes = options.numbers("lines", "10000,100000,1000000,10000000");
        System.out.println(
                """
                        Memory of the service (-Xmx%s) while a file is sent in chunks as it is made.
                        live: of the heap, measured by full collections, at %d points of the file while it waits for the rest and all the
                        time until it has answered; after GC: the most that any collection left behind; RSS: the most that the process ever held (VmHWM).
                        Each file goes to a fresh service and an empty database.
                        """
                        .formatted(HEAP, SAMPLES));
        for (Format format : formats) {
            System.out.printf(Locale.ROOT, "%-8s %12s %10s %10s %10s %12s%n", format, "lines", "live MB", "after GC", "RSS MB",
                    "lines/s");
            List<Integer> taken = sizes.stream().map(size -> Math.min(size, most(format))).distinct().toList();
            List<Peak> peaks = new ArrayList<>();
            try {
                for (int lines : taken) {
                    Peak peak = peak(options.folder(), lines, format, HEAP);
                    peaks.add(peak);
                    System.out.printf(Locale.ROOT, "%-8s %,12d %10d %10d %10d %,12.0f%n", "", lines, peak.live,
                            peak.afterCollection,
                            peak.resident, lines / peak.seconds);
                }
                System.out.println(verdict(taken, peaks, verdicts));
            } catch (IOException e) {
                System.out.printf(Locale.ROOT, "%s  %s%n%n", e.getMessage(), verdicts.of(false));
            }
        }
    }

    private static int most(Format format) {
        return format == Format.XLSX ? Workbooks.MOST_LINES : Integer.MAX_VALUE;
    }

    private static String verdict(List<Integer> lines, List<Peak> peaks, Verdicts verdicts) {
        int last = lines.size() - 1;
        if (last == 0) {
            return verdicts.notTried("one size alone tells nothing\n");
        }
        long more = peaks.get(last).live - peaks.get(0).live;
        return String.format(Locale.ROOT,
                "Longest file against shortest: %.0f times the lines, %.2f times the live heap, %d MB more  <= %d MB  %s%n",
                (double) lines.get(last) / lines.get(0), (double) peaks.get(last).live / peaks.get(0).live, more, BAR,
                verdicts.of(more <= BAR));
    }

    /** @param heap the most the service may take, as {@code -Xmx} says it */
    static Peak peak(Path folder, int lines, Format format, String heap) throws Exception {
        try (Postgres postgres = Postgres.start(folder)) {
            postgres.createRole(Service.NAME);
            Path log = postgres.log().resolveSibling("collections.log");
            try (Service service = Service.start(postgres, Service.NAME, "-Xmx" + heap, "-Xlog:gc:file=" + log)) {
                Api api = new Api(service.url());
                api.define(MEASURES);
                // What the first request loads and compiles is no memory of a file.
                api.post(Figures.fresh(1000, MEASURES).file(format), format);
                Collections collections = new Collections(service.pid(), log);
                Figures figures = Figures.fresh(lines, MEASURES);
                long step = Math.max(1, lines / SAMPLES / 1000) * 1000;
                Api.Posted posted;
                try (Collections.Sampling sampling = collections.sampling()) {
                    posted = api.post(() -> figures.stream(format, line -> {
                        if (line > 0 && line % step == 0) {
                            collections.run();
                        }
                    }), format).require(Math.max(0, lines - 1000), 0, Math.min(lines, 1000));
                }
                return new Peak(collections.live(), collections.left(), service.peakMemory(), posted.seconds());
            }
        }
    }
}
