package fr.sillage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Path DEFAULT_DATA = Path.of("data").toAbsolutePath();

    @Test
    void Nothing_given_means_the_usual_ports_and_folder() throws CannotStart {
        Options options = parse();

        assertThat(options.data()).isEqualTo(DEFAULT_DATA);
        assertThat(options.port(Part.POSTGRES)).isEqualTo(5433);
        assertThat(options.port(Part.REPORTING)).isEqualTo(8083);
        assertThat(options.reset()).isFalse();
    }

    @Test
    void Each_part_has_its_own_port_option() throws CannotStart {
        Options options = parse("--catalog-port", "9081", "--postgres-port", "6433", "--reset");

        assertThat(options.port(Part.CATALOG)).isEqualTo(9081);
        assertThat(options.port(Part.INDICATORS)).isEqualTo(8082);
        assertThat(options.port(Part.POSTGRES)).isEqualTo(6433);
        assertThat(options.reset()).isTrue();
    }

    @Test
    void The_help_names_every_port_option_with_its_default() {
        for (Part part : Part.values()) {
            assertThat(Options.USAGE).containsPattern(part.portOption() + " N +" + part.defaultPort());
        }
    }

    @Test
    void An_unknown_option_is_named() {
        assertThatThrownBy(() -> parse("--restart")).isInstanceOf(CannotStart.class).hasMessageContaining("--restart");
    }

    @Test
    void A_port_that_is_none_is_named_with_its_option() {
        assertThatThrownBy(() -> parse("--catalog-port", "80810"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("--catalog-port", "80810");
    }

    @Test
    void An_option_without_its_value_is_named() {
        assertThatThrownBy(() -> parse("--data")).isInstanceOf(CannotStart.class).hasMessageContaining("--data");
    }

    private static Options parse(String... arguments) throws CannotStart {
        return Options.parse(List.of(arguments), DEFAULT_DATA);
    }
}
