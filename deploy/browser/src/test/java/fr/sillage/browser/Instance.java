package fr.sillage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Everything as a newcomer starts it, with the sample, on ports of its own. */
final class Instance implements AutoCloseable {

    private static final List<String> PORTS = List.of("--catalog-port", "--indicators-port", "--reporting-port",
            "--postgres-port");

    private final Process launcher;
    private final String address;

    private Instance(Process launcher, String address) {
        this.launcher = launcher;
        this.address = address;
    }

    static Instance start(Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", System.getProperty("launcher.jar"), "--data", data.toString()));
        List<ServerSocket> sockets = new ArrayList<>();
        for (String option : PORTS) {
            var socket = new ServerSocket(0);
            sockets.add(socket);
            command.addAll(List.of(option, Integer.toString(socket.getLocalPort())));
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        Process launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        BufferedReader output = launcher.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("Ctrl-C")) {
            said.add(line);
            line = output.readLine();
        }
        assertThat(line).as(() -> String.join(System.lineSeparator(), said)).isNotNull();
        return new Instance(launcher, "http://localhost:" + sockets.get(2).getLocalPort());
    }

    /** Of the pages, without a slash at the end. */
    String address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        assertThat(launcher.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
}
