package fr.sillage.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyncScriptTest {

    static Stream<Path> scripts() {
        return SyncScript.scripts();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void A_script_is_short_enough_to_be_read_before_it_is_run(Path script) throws IOException {
        assertThat(Files.readAllLines(script)).hasSizeLessThan(60).allSatisfy(line -> assertThat(line).hasSizeLessThan(128));
    }
}
