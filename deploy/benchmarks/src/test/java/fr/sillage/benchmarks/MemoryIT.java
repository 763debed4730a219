package fr.sillage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmark {@code memory}, with a heap in which the lines of the file have no room; its bytes alone would be above the
 * bar.
 * <p>
 * {@code memory.lines} tells how long the file is.
 */
class MemoryIT {

    private static final int LINES = Integer.getInteger("memory.lines", 800_000);
    private static final int SHORT = 2_000;
    private static final String HEAP = "96m";

    @TempDir
    Path folder;

    @Test
    void A_long_file_takes_no_more_memory_than_a_short_one() throws Exception {
        MemoryBenchmark.Peak little = MemoryBenchmark.peak(folder, SHORT, Format.CSV, HEAP);
        MemoryBenchmark.Peak much = MemoryBenchmark.peak(folder, LINES, Format.CSV, HEAP);
        System.out.printf(Locale.ROOT, "-Xmx%s: %,d lines %d MB live, %,d lines %d MB live%n", HEAP, SHORT, little.live(),
                LINES,
                much.live());
        assertThat(much.live() - little.live()).isLessThanOrEqualTo(MemoryBenchmark.BAR);
    }
}
