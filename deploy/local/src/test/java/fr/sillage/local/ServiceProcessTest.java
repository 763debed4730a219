package fr.sillage.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    @TempDir
    private Path temporary;

    @Test
    void A_service_that_ends_leaves_its_last_words_in_the_log() throws Exception {
        ServiceProcess service = start(Map.of("LAST_WORDS", "no database, says pépé"));

        assertThat(service.onExit().get(30, TimeUnit.SECONDS)).isSameAs(service);
        assertThat(service.isAlive()).isFalse();
        assertThat(service.wasInterrupted()).isFalse();
        assertThat(service.isReady(HttpClient.newHttpClient())).isFalse();
        assertThat(service.logTail()).contains("no database, says").contains(log().toString());
    }

    @Test
    void A_service_that_is_asked_to_stop_stops() throws Exception {
        ServiceProcess service = start(Map.of());
        assertThat(service.isAlive()).isTrue();

        service.askToStop();
        service.awaitStop();

        assertThat(service.isAlive()).isFalse();
    }

    @Test
    void Of_a_long_log_only_the_end_is_told() throws IOException {
        Files.writeString(log(), "the beginning\n" + "something\n".repeat(5_000) + "the end\n");

        assertThat(LogTail.of(log())).contains("the end").doesNotContain("the beginning").hasLineCount(17);
    }

    private ServiceProcess start(Map<String, String> environment) throws IOException {
        return ServiceProcess.start(Part.CATALOG, 1, jarOf(Program.class), List.of(), environment, log());
    }

    private Path log() {
        return temporary.resolve("service.log");
    }

    private Path jarOf(Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        Path jar = temporary.resolve("a service.jar");
        String entry = main.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(main.getClassLoader().getResourceAsStream(entry).readAllBytes());
        }
        return jar;
    }

    /** Stands for a service: ends at once if it has last words, else with its standard input. */
    public static final class Program {

        private Program() {
        }

        public static void main(String[] arguments) throws IOException {
            String lastWords = System.getenv("LAST_WORDS");
            if (lastWords == null) {
                System.in.read();
            } else {
                System.out.println(lastWords);
            }
        }
    }
}
