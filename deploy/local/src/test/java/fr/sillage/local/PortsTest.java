package fr.sillage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void A_taken_port_is_told_with_the_option_that_changes_it() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> Ports.requireFree(Part.INDICATORS, other.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContainingAll(String.valueOf(other.getLocalPort()), "indicators", "--indicators-port");
        }
    }

    @Test
    void A_program_that_listens_to_this_machine_only_takes_the_port_too() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isTaken(other.getLocalPort())).isTrue();
        }
    }

    @Test
    void A_port_that_was_left_is_free() throws Exception {
        int port;
        try (ServerSocket other = new ServerSocket(0)) {
            port = other.getLocalPort();
        }

        Ports.requireFree(Part.CATALOG, port);
    }
}
