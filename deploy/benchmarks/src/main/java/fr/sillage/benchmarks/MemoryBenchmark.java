package fr.sillage.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.sillage.benchmarks.Figures.Format;

/** Whether the memory of an ingestion grows with the file. */
final class MemoryBenchmark {

    private static final int MEASURES = 20;
    private static final String HEAP = "-Xmx256m";
    /**
     * In MB, what the longest file may hold above the shortest: buffers and a sieve for doubles of fixed size, which short
     * files do
     * not fill. The longest file itself is 20 times as much.
     */
    private static final int BAR = 32;
    private static final int SAMPLES = 10;
    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(\\d+M\\)");
    /** One that was asked for, which leaves only what is still referred to. */
    private static final String FULL = "Diagnostic Command";

    private MemoryBenchmark() {
    }

    private record Peak(long live, long afterCollection, long resident, double seconds) {
    }

    static void run(Options options) throws Exception {
        System.out.println(
                """
                        Memory of the service (%s) while a file is sent in chunks as it is made.
                        live: of the heap, measured by full collections, at %d points of the file while it waits for the rest and all the
                        time until it has answered; after GC: the most that any collection left behind; RSS: the most that the process ever held (VmHWM).
                        Each file goes to a fresh service and an empty database.
                        """
                        .formatted(HEAP, SAMPLES));
        for (Format format : options.formats(Format.NDJSON, Format.CSV)) {
            System.out.printf("%-8s %12s %10s %10s %10s %12s%n", format, "lines", "live MB", "after GC", "RSS MB", "lines/s");
            List<Peak> peaks = new ArrayList<>();
            try {
                for (int lines : options.numbers("lines", "10000,100000,1000000,10000000")) {
                    Peak peak = peak(options, lines, format);
                    peaks.add(peak);
                    System.out.printf("%-8s %,12d %10d %10d %10d %,12.0f%n", "", lines, peak.live, peak.afterCollection,
                            peak.resident, lines / peak.seconds);
                }
                long more = peaks.get(peaks.size() - 1).live - peaks.get(0).live;
                System.out.printf("Live heap, longest file above shortest file: %d MB  <= %d MB  %s%n%n", more, BAR,
                        more <= BAR ? "HOLDS" : "DOES NOT HOLD");
            } catch (IOException e) {
                System.out.printf("DOES NOT HOLD: %s%n%n", e.getMessage());
            }
        }
    }

    private static Peak peak(Options options, int lines, Format format) throws Exception {
        try (Postgres postgres = Postgres.start(options.folder())) {
            postgres.createRole(Service.NAME);
            Path collections = postgres.log().resolveSibling("collections.log");
            try (Service service = Service.start(postgres, Service.NAME, HEAP, "-Xlog:gc:file=" + collections)) {
                Api api = new Api(service.url());
                api.define(MEASURES);
                // What the first request loads and compiles is no memory of a file.
                api.post(Figures.fresh(1000, MEASURES).file(format), format);
                AtomicBoolean answered = new AtomicBoolean();
                Thread sampler = new Thread(() -> {
                    while (!answered.get()) {
                        collect(service);
                    }
                });
                sampler.setDaemon(true);
                sampler.start();
                Figures figures = Figures.fresh(lines, MEASURES);
                long step = Math.max(1, lines / SAMPLES / 1000) * 1000;
                Api.Posted posted = api.post(() -> figures.stream(format, line -> {
                    if (line > 0 && line % step == 0) {
                        collect(service);
                    }
                }), format).require(Math.max(0, lines - 1000), 0, Math.min(lines, 1000));
                answered.set(true);
                sampler.join();
                return new Peak(left(collections, FULL), left(collections, ""), service.peakMemory(), posted.seconds());
            }
        }
    }

    private static void collect(Service service) {
        try {
            Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    String.valueOf(service.pid()), "GC.run").redirectErrorStream(true).start();
            jcmd.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("Nothing to measure the heap with: a JDK is needed, with its jcmd", e);
        }
    }

    /** The most that collections of a kind left behind, in MB. */
    private static long left(Path log, String kind) throws IOException {
        return Files.readAllLines(log).stream().filter(line -> line.contains(kind)).map(AFTER_COLLECTION::matcher)
                .filter(Matcher::find).mapToLong(found -> Long.parseLong(found.group(1))).max().orElse(0);
    }
}
