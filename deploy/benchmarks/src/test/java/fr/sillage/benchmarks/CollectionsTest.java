package fr.sillage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionsTest {

    /** The pid of no process: Linux has none above 4 million. */
    private static final long NOBODY = 2_000_000_000L;

    @TempDir
    Path folder;

    private Collections collections(String... log) throws IOException {
        Path file = folder.resolve("collections.log");
        Files.write(file, List.of(log));
        return new Collections(NOBODY, file);
    }

    @Test
    void What_is_live_is_the_most_that_a_full_collection_left() throws IOException {
        Collections collections = collections(
                "[1.0s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 90M->61M(256M) 3.1ms",
                "[1.1s][info][gc] GC(2) Pause Full (Diagnostic Command) 61M->23M(100M) 30.1ms",
                "[1.2s][info][gc] GC(3) Pause Full (Diagnostic Command) 70M->41M(100M) 30.1ms",
                "[1.3s][info][gc] GC(4) Pause Full (Diagnostic Command) 70M->40M(100M) 30.1ms");
        assertThat(collections.live()).isEqualTo(41);
        assertThat(collections.left()).isEqualTo(61);
    }

    @Test
    void Where_no_full_collection_was_run_nothing_was_measured() throws IOException {
        Collections collections = collections(
                "[1.0s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 90M->61M(256M) 3.1ms");
        assertThatIllegalStateException().isThrownBy(collections::live).withMessageContaining("Nothing was measured");
    }

    @Test
    void A_collection_that_could_not_be_run_is_no_measurement() throws IOException {
        Collections collections = collections();
        assertThatIllegalStateException().isThrownBy(collections::run).withMessageContaining("not measured");
        assertThatThrownBy(() -> collections.sampling().close()).isInstanceOf(CompletionException.class)
                .hasMessageContaining("not measured");
    }
}
