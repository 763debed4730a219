package fr.sillage.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One of the scripts of {@code deploy/examples}, run again and again on one file.
 *
 * @param command what this machine runs it with
 * @param file in which it keeps its copy
 */
record SyncScript(List<String> command, Path file) {

    static final Path EXAMPLES = Path.of("..", "examples");

    private static final String COMPILER = "/META-INF/resources/webjars/typescript/5.6.3/lib/typescript.js";

    /** Where no Python is to be found there is none. */
    static Optional<SyncScript> python(Path folder) {
        return output("python3", "--version")
                .map(version -> new SyncScript(List.of("python3", script("sync.py")), folder.resolve("python.json")));
    }

    /**
     * Where no Node.js is to be found there is none. One that cannot take types off by itself is given what a compiler leaves.
     */
    static Optional<SyncScript> typeScript(Path folder) {
        return output("node", "-p", "process.features.typescript || 'no'").map(takesTypesOff -> {
            String program = takesTypesOff.equals("no") ? withoutTypes(folder) : script("sync.ts");
            return new SyncScript(List.of("node", program), folder.resolve("typescript.json"));
        });
    }

    Process start(URI service) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(service.toString(), file.toString(), "0.3"));
        return new ProcessBuilder(all).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of(file + ".log").toFile())).start();
    }

    /** What it has copied so far, by ref. */
    JsonNode copy() throws IOException {
        return Files.exists(file) ? new ObjectMapper().readTree(Files.readString(file)).path("intentions")
                : new ObjectMapper().createObjectNode();
    }

    private static String withoutTypes(Path folder) {
        Path compiler = folder.resolve("typescript.js");
        Path program = folder.resolve("sync.mjs");
        try (InputStream in = SyncScript.class.getResourceAsStream(COMPILER)) {
            assertThat(in).as(COMPILER).isNotNull();
            Files.copy(in, compiler);
            assertThat(output("node", "-e", """
                    const [, compiler, from, to] = process.argv;
                    const fs = require("fs"), ts = require(compiler);
                    const {outputText, diagnostics} = ts.transpileModule(fs.readFileSync(from, "utf8"),
                        {reportDiagnostics: true, compilerOptions: {target: "ES2022", module: "ESNext"}});
                    if (diagnostics.length) throw new Error(diagnostics.map(d => d.messageText).join());
                    fs.writeFileSync(to, outputText)""", compiler.toString(), script("sync.ts"), program.toString()))
                    .as("sync.ts is TypeScript").isPresent();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return program.toString();
    }

    private static String script(String name) {
        return EXAMPLES.resolve(name).toAbsolutePath().normalize().toString();
    }

    private static Optional<String> output(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8).trim();
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Stream<Path> scripts() {
        return Stream.of("sync.py", "sync.ts").map(EXAMPLES::resolve);
    }
}
