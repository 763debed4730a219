package fr.sillage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of it as a newcomer starts it: the jar, PostgreSQL, the three services, the sample and its reports. */
class LauncherIT {

    private static final String LAST_WORDS = "Ctrl-C stops everything";

    @TempDir
    private Path temporary;

    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
    private final List<Process> launchers = new ArrayList<>();

    @BeforeEach
    void chooseFreePorts() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (Part part : Part.values()) {
            ServerSocket socket = new ServerSocket(0);
            sockets.add(socket);
            ports.put(part, socket.getLocalPort());
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }

    @AfterEach
    void stopAll() throws Exception {
        for (Process launcher : launchers) {
            launcher.destroy();
            assertThat(launcher.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void It_starts_shows_the_sample_corrects_a_figure_survives_a_kill_and_ends_without_a_trace() throws Exception {
        for (Part service : Part.SERVICES) {
            assumeTrue(Files.exists(Path.of("..", "..", service + "-service", "target", "quarkus-app", "quarkus-run.jar")),
                    "the services are not built: run ./mvnw verify from the root");
        }

        Process killed = launch();
        assertThat(readUntilReady(killed)).anyMatch(line -> line.startsWith("Loading the sample"));
        assertThat(get(Part.REPORTING, "/api/v1/reports/ille-et-vilaine-2024-2028/annual/2024.html").statusCode())
                .isEqualTo(200);
        ErrataWalk errata = new ErrataWalk(address(Part.INDICATORS), address(Part.REPORTING));
        errata.correctWithAReason();
        errata.awaitTheDraftThatTellsIt();
        killed.destroyForcibly().waitFor();

        Process launcher = launch();
        assertThat(readUntilReady(launcher))
                .anyMatch(line -> line.contains("stopped the PostgreSQL of a launcher that was killed"))
                .noneMatch(line -> line.startsWith("Loading the sample"));
        for (Part service : Part.SERVICES) {
            assertThat(get(service, "/q/health/ready").statusCode()).isEqualTo(200);
        }
        errata.publishIt();

        launcher.destroy();
        assertThat(launcher.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(temporary.resolve("database").resolve("postmaster.pid")).doesNotExist();
        for (int port : ports.values()) {
            assertThat(Ports.isTaken(port)).isFalse();
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", System.getProperty("launcher.jar"), "--data", temporary.toString()));
        ports.forEach((part, port) -> command.addAll(List.of(part.portOption(), port.toString())));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // the services have their settings from the launcher's own environment too
        builder.environment().put("SILLAGE_CORRECTIONS_EVERY", "2s");
        Process launcher = builder.start();
        launchers.add(launcher);
        return launcher;
    }

    private static List<String> readUntilReady(Process launcher) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader output = launcher.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith(LAST_WORDS)) {
                return lines;
            }
        }
        return fail("The launcher ended before it was ready:%n%s", String.join(System.lineSeparator(), lines));
    }

    private HttpResponse<Void> get(Part service, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address(service).resolve(path)).build(),
                BodyHandlers.discarding());
    }

    private URI address(Part service) {
        return URI.create("http://localhost:" + ports.get(service));
    }
}
